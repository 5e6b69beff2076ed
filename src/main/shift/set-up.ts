// The first run: a store, its branch, its people with their PINs, and the recovery key.
import type { ParsedArgs } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import { instantIn, zoneOfThisComputer } from '../incidents/branch-time';
import { calibrateKdf, type Tile, type Vault, type VaultFolder } from '../vault/vault';
import type { ShopTools } from './open-shop';
import { ShopEvents } from './shop-events';
import { isGuessablePin } from '#domain/shift/pin-rule';
import type { BranchRecord, PersonRecord, SettingsRecord } from './store-records';

export type SetUpArgs = ParsedArgs<'setup.create'>;

/** What a screen can still mend before anything is written. */
export async function checkSetUp(args: SetUpArgs, { shelf }: ShopTools): Promise<Answer<null>> {
  if (isGuessablePin(args.manager.pin)) return no({ code: 'notValid', field: 'manager.pin' });
  const trivial = args.staff.findIndex(({ pin }) => isGuessablePin(pin));
  if (trivial >= 0) return no({ code: 'notValid', field: `staff.${trivial}.pin` });
  const playbook = await shelf.playbook(args.branch.playbook);
  return playbook ? yes(null) : no({ code: 'notValid', field: 'branch.playbook' });
}

/**
 * Makes the store in an empty folder. Each person gets a PIN; with the OS keyring's secret also a key slot, so that
 * tile and PIN are enough after a restart. @throws VaultError; what is there then is half a set-up
 */
export async function createShop(
  folder: VaultFolder,
  args: SetUpArgs,
  { ids, now, kdf: chosen }: ShopTools,
  secret: Uint8Array | null,
): Promise<{ vault: Vault; recoveryKey: string }> {
  const zone = zoneOfThisComputer();
  const team = [{ ...args.manager, role: 'manager' as const }, ...args.staff].map((one, place) => ({
    ...one,
    ...{ id: ids.next(), leadsComplaints: place === args.complaintsLead },
  }));
  const [manager] = team;
  if (!manager) throw new Error('a set-up without a manager');
  const kdf = chosen ?? (await calibrateKdf());
  const { vault, recoveryKey } = await folder.create({
    kdf,
    person: manager.id,
    passphrase: args.manager.passphrase,
    ...(secret ? { device: { deviceSecret: secret, pin: manager.pin } } : {}),
  });
  vault.useKdf(kdf);
  const people: PersonRecord[] = [];
  for (const { id, name, role, pin, leadsComplaints } of team) {
    const verifier = await vault.pins.makeVerifier(pin);
    people.push({ id, name, role, verifier, left: false, badge: '', leadsComplaints });
    if (secret && id !== manager.id)
      await vault.slots.setDevicePin({ deviceSecret: secret, person: id, pin });
  }
  const madeAt = instantIn(zone, now());
  const branch: BranchRecord = { v: 1, id: ids.next(), setup: args.branch, zone, madeAt };
  const settings: SettingsRecord = { v: 1, recoveryConfirmedAt: null, filledAt: null, kdf };
  await vault.saveRecord('branch', branch);
  await vault.saveRecord('people', { v: 1, people });
  await vault.saveRecord('settings', settings);
  await new ShopEvents(vault, zone, now).note({ by: manager, kind: 'setUp' });
  if (secret) await folder.writeTiles(secret, tilesOf(people));
  return { vault, recoveryKey };
}

export function tilesOf(people: readonly PersonRecord[]): Tile[] {
  return people.filter((person) => !person.left).map(({ id, name, role }) => ({ person: id, name, role }));
}
