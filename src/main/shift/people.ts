// Who works here, and the PINs they go by. Each change is written down first; the sealed list of people is what counts,
// and key slots follow it, so that a step that was cut short never lets anybody in who shouldn't be.
import { no, yes, type Answer } from '#contract/refusal';
import type { Role } from '#domain/incident/authority';
import { wearerOf } from '#domain/shift/badge';
import { isGuessablePin } from '#domain/shift/pin-rule';
import { may } from '#domain/shift/who-may';
import { fitsPinVerifier, VaultError } from '../vault/vault';
import { savePeople } from './in-turn';
import type { OpenShop } from './open-shop';
import type { PersonRecord } from './store-records';

/** An open shop, and what of this computer its people's keys hang on. */
export interface Staffing {
  shop: OpenShop;
  secret: Uint8Array | null;
  newId(): string;
  /** The tiles that stand before the records are open. */
  writeTiles(): Promise<void>;
}

export async function addPerson(
  staffing: Staffing,
  by: PersonRecord,
  asked: { name: string; role: Role; pin: string; badge?: string | undefined },
): Promise<Answer<PersonRecord>> {
  if (isGuessablePin(asked.pin)) return no({ code: 'notValid', field: 'pin' });
  const { shop, newId } = staffing;
  const { name, role, pin, badge = '' } = asked;
  const wearer = wearerOf(shop.people, badge, null);
  if (wearer) return no({ code: 'badgeTaken', name: wearer.name });
  const verifier = await shop.vault.pins.makeVerifier(pin);
  const person: PersonRecord = {
    ...{ id: newId(), name, role, verifier, badge, left: false, leadsComplaints: false },
    toTell: by.id,
  };
  await shop.events.note({ by, kind: 'personAdded', about: person });
  await savePeople(shop, (people) => [...people, person]);
  await giveSlot(staffing, person.id, pin);
  return yes(person);
}

/** The number on their badge, and whether they lead complaints: one person does, so the marking moves. */
export async function changePerson(
  { shop }: Staffing,
  by: PersonRecord,
  { person: id, badge, leadsComplaints }: { person: string; badge: string; leadsComplaints: boolean },
): Promise<Answer<null>> {
  const person = shop.people.find((one) => one.id === id && !one.left);
  if (!person) return no({ code: 'noSuchThing' });
  const wearer = wearerOf(shop.people, badge, id);
  if (wearer) return no({ code: 'badgeTaken', name: wearer.name });
  const fields = [
    ...(person.badge === badge ? [] : ['badge']),
    ...(person.leadsComplaints === leadsComplaints ? [] : ['leadsComplaints']),
  ];
  if (fields.length === 0) return yes(null);
  await shop.events.note({ by, kind: 'personChanged', about: person, fields });
  await savePeople(shop, (people) =>
    people.map((one) =>
      one.id === id
        ? { ...one, badge, leadsComplaints }
        : { ...one, leadsComplaints: one.leadsComplaints && !leadsComplaints },
    ),
  );
  return yes(null);
}

/** Their own, or one that a manager (null: somebody with the recovery key) sets in place of a forgotten one. */
export async function setPin(
  staffing: Staffing,
  { by, isOwn }: { by: PersonRecord | null; isOwn: boolean },
  id: string,
  pin: string,
): Promise<Answer<null>> {
  const { shop } = staffing;
  const person = shop.people.find((one) => one.id === id && !one.left);
  if (!person) return no({ code: 'noSuchThing' });
  if (isGuessablePin(pin)) return no({ code: 'notValid', field: 'pin' });
  if (isOwn && (await fitsPinVerifier(pin, person.verifier))) return no({ code: 'samePin' });
  const verifier = await shop.vault.pins.makeVerifier(pin);
  await shop.events.note({ by, kind: isOwn ? 'pinChanged' : 'pinReset', about: person });
  await savePeople(shop, (people) => people.map((one) => (one.id === id ? { ...one, verifier } : one)));
  // Those of other accounts of the computer too: each comes back when the new PIN is used there.
  await shop.vault.slots.forgetPins(id);
  await giveSlot(staffing, id, pin);
  return yes(null);
}

/** Their name stays on what they wrote; whatever they could open the records with goes. */
export async function removePerson(
  { shop, writeTiles }: Staffing,
  by: PersonRecord,
  id: string,
): Promise<Answer<null>> {
  const person = shop.people.find((one) => one.id === id && !one.left);
  if (!person) return no({ code: 'noSuchThing' });
  if (by.id === id) return no({ code: 'notYourself' });
  const others = shop.people.filter((one) => one.id !== id && !one.left);
  if (!others.some(({ role }) => may(role, 'addPerson'))) return no({ code: 'lastManager' });
  if (isLastKeyholder(shop, id)) return no({ code: 'lastKeyholder' });
  await shop.events.note({ by, kind: 'personRemoved', about: person });
  const gone = { left: true, leadsComplaints: false, toTell: by.id };
  await savePeople(shop, (people) => people.map((one) => (one.id === id ? { ...one, ...gone } : one)));
  await shop.vault.slots.removePerson(id);
  await quietly(writeTiles);
  return yes(null);
}

/** Keys of people who have left, where removing them was cut short. */
export async function sweepLeftKeys(shop: OpenShop): Promise<void> {
  const left = new Set(shop.people.filter((one) => one.left).map(({ id }) => id));
  for (const slot of shop.vault.slots.list())
    if (slot.person !== null && left.has(slot.person))
      await quietly(() => shop.vault.slots.removePerson(slot.person ?? ''));
}

/** They open the records with it no more; their PIN stays. @param key the slot's id */
export async function removePassphrase(shop: OpenShop, by: PersonRecord, key: string): Promise<Answer<null>> {
  const held = shop.vault.slots.list().filter(({ kind }) => kind === 'passphrase');
  const slot = held.find(({ id }) => id === key);
  if (!slot) return no({ code: 'noSuchThing' });
  // Whoever left has none; the paper alone is a thin thread to hang a branch's records on.
  if (held.length === 1) return no({ code: 'lastKeyholder' });
  const about = shop.people.find(({ id }) => id === slot.person) ?? null;
  await shop.events.note({ by, kind: 'passphraseRemoved', about });
  await shop.vault.slots.remove(key);
  return yes(null);
}

function isLastKeyholder(shop: OpenShop, id: string): boolean {
  const holders = shop.vault.slots.list().filter(({ kind }) => kind === 'passphrase');
  return holders.length > 0 && holders.every(({ person }) => person === id);
}

/** Without it the PIN still switches people at an open desk: no reason to call the change off. */
async function giveSlot({ shop, secret, writeTiles }: Staffing, person: string, pin: string): Promise<void> {
  if (!secret) return;
  await quietly(async () => {
    await shop.vault.slots.setDevicePin({ deviceSecret: secret, person, pin });
    await writeTiles();
  });
}

/** A convenience whose failure must not keep anybody from the desk. */
export async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
  }
}
