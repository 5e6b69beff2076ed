// Keys that were made with less work than this computer can bear are made anew, at the one moment when that is
// possible: somebody has just typed what they are made of.
import { fitsPinVerifier, isWeaker, kdfOfVerifier } from '../vault/vault';
import type { OpenShop } from './open-shop';
import { quietly } from './people';
import type { PersonRecord } from './store-records';

export async function strengthenPassphrase(shop: OpenShop, passphrase: string): Promise<void> {
  const { openedBy, slots } = shop.vault;
  if (openedBy?.kind !== 'passphrase' || openedBy.person === null || !openedBy.kdf) return;
  const { person, kdf } = openedBy;
  if (shop.kdf && isWeaker(kdf, shop.kdf)) await quietly(() => slots.setPassphrase(person, passphrase));
}

/** @param pin just found to be right */
export async function strengthenPin(
  shop: OpenShop,
  person: PersonRecord,
  pin: string,
  secret: Uint8Array | null,
): Promise<void> {
  const { kdf, vault } = shop;
  if (!kdf) return;
  const made = kdfOfVerifier(person.verifier);
  if (made && isWeaker(made, kdf)) {
    await quietly(async () => {
      const verifier = await vault.pins.makeVerifier(pin);
      const people = shop.people.map((one) => (one.id === person.id ? { ...one, verifier } : one));
      await vault.saveRecord('people', { v: 1, people });
      shop.people = people;
    });
  }
  const slot = vault.openedBy;
  const isTheirs = slot?.kind === 'device' && slot.person === person.id && slot.kdf !== null;
  if (secret && isTheirs && slot.kdf && isWeaker(slot.kdf, kdf))
    await quietly(() => vault.slots.setDevicePin({ deviceSecret: secret, person: person.id, pin }));
}

/** The list of people is what counts: a slot may still hold the PIN of before a change that was cut short. */
export async function isPinOf(person: PersonRecord, pin: string): Promise<boolean> {
  return person.verifier !== '' && fitsPinVerifier(pin, person.verifier);
}
