// "Try it with sample data": a hotel with people and complaints, in a store of its own beside the real one. It is sealed
// like any store, but its passphrase and PIN are no secrets.
import { rmSync } from 'node:fs';
import type { AppState } from '#contract/app-state';
import { dayIn } from '../../incidents/branch-day';
import { instantIn, zoneOfThisComputer } from '../../incidents/branch-time';
import { kdfFloor } from '../../vault/kdf';
import { VaultError, type Vault, type VaultFolder } from '../../vault/vault';
import { openShop, type OpenShop, type ShopTools } from '../open-shop';
import { enterPremises, survey, type Premises } from '../premises';
import type { BranchRecord, PersonRecord, SettingsRecord } from '../store-records';
import { fillSample } from './fill-sample';

export const sampleKeys: NonNullable<AppState['sample']> = {
  pin: '240613',
  passphrase: 'mill lane sample only',
};

const setup: BranchRecord['setup'] = {
  name: 'Mill Lane Hotel',
  code: 'MIL',
  address: '14 Mill Lane',
  currency: 'GBP',
  language: 'en',
  paper: 'A4',
  playbook: 'hotel',
  customersCanSee: false,
  panic: 'The button under the desk, or 4444',
  dutyNumber: '020 7946 0301',
  secondDesk: false,
  jurisdiction: null,
  lockAfterMinutes: 5,
  closeAfterSleepHours: 2,
};
const team = [
  { name: 'Amira K.', role: 'staff' },
  { name: 'Ben T.', role: 'staff' },
  { name: 'Chen W.', role: 'manager' },
  { name: 'Dora M.', role: 'staff' },
] as const;

/** Opens the sample store; makes and fills it where there is none, or only half of one, or a damaged one. */
export async function openSample(
  path: string,
  tools: ShopTools,
): Promise<{ premises: Premises; opened: OpenShop | null }> {
  const premises = await enterPremises(path, { secret: null, kdf: kdfFloor });
  const { folder, problem } = premises;
  if (!folder || problem?.code === 'newerStore') return { premises, opened: null };
  const found = premises.report?.state === 'closed' ? await tryToOpen(folder, tools) : null;
  if (found) return { premises, opened: found };
  await folder.release();
  rmSync(path, { recursive: true, force: true });
  return makeSample(path, tools);
}

async function tryToOpen(folder: VaultFolder, tools: ShopTools): Promise<OpenShop | null> {
  let vault: Vault | null = null;
  try {
    vault = await folder.openWithPassphrase({ passphrase: sampleKeys.passphrase });
    const opened = await openShop(vault, tools, true);
    const { filledAt } = opened.settings;
    if (filledAt !== null && !isStale(opened, filledAt, tools.now())) return opened;
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
  }
  await vault?.close();
  return null;
}

/** Of another day, and nobody has tried anything in it: its promises "due today" would all be late. */
function isStale({ book, branch }: OpenShop, filledAt: string, now: number): boolean {
  const filled = Date.parse(filledAt);
  // Nobody is looking: everything that is there counts.
  const all = { id: '', name: '', role: 'manager' as const, leadsComplaints: false };
  const { items } = book.list(all, { state: 'all', query: '', limit: Infinity });
  const isUntouched = items.every(({ touchedAt }) => touchedAt !== null && Date.parse(touchedAt) <= filled);
  return isUntouched && dayIn(branch.zone, filled) !== dayIn(branch.zone, now);
}

async function makeSample(path: string, tools: ShopTools): ReturnType<typeof openSample> {
  const premises = await enterPremises(path, { secret: null, kdf: kdfFloor });
  const { folder } = premises;
  if (!folder) return { premises, opened: null };
  const people = team.map((one) => ({ ...one, id: tools.ids.next() }));
  const keyholder = people.find(({ role }) => role === 'manager');
  if (!keyholder) throw new Error('the sample branch has no manager');
  const passphrase = sampleKeys.passphrase;
  const { vault } = await folder.create({ person: keyholder.id, passphrase });
  // One PIN for all four, so one slow verifier is enough.
  const verifier = await vault.pins.makeVerifier(sampleKeys.pin);
  const records: PersonRecord[] = people.map((one) => ({
    ...one,
    ...{ verifier, left: false, badge: '', leadsComplaints: false },
  }));
  const zone = zoneOfThisComputer();
  const at = instantIn(zone, tools.now());
  const branch: BranchRecord = { v: 1, id: tools.ids.next(), setup, zone, madeAt: at };
  await vault.saveRecord('branch', branch);
  await vault.saveRecord('people', { v: 1, people: records });
  const settings: SettingsRecord = { v: 1, recoveryConfirmedAt: at, filledAt: at, kdf: null };
  await fillSample(vault, { branch, people: records, tools });
  await vault.saveRecord('settings', settings);
  return { premises: await survey(folder, null), opened: await openShop(vault, tools, true) };
}
