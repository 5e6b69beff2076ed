// What the window may know at each moment: before a key has opened the store, no name and no branch.
import { usualPreferences, type AppState, type Tile } from '#contract/app-state';
import type { Refusal } from '#contract/refusal';
import { initials } from '#domain/incident/summary';
import type { OpenShop } from './open-shop';
import type { Premises } from './premises';
import type { PersonRecord } from './store-records';

export interface ShopSituation {
  version: string;
  keyring: { available: boolean; name: string; changed: boolean };
  sample: AppState['sample'];
  premises: Premises;
  open: OpenShop | null;
  person: PersonRecord | null;
  isRecoveryShown: boolean;
  /** Ten wrong PINs: tiles open nothing until a passphrase did. */
  isShutByPins: boolean;
  isBackupOld: boolean;
  letterbox: AppState['letterbox'];
  job: AppState['job'];
}

export function appStateOf(situation: ShopSituation): AppState {
  const { version, keyring, sample, premises, open, person } = situation;
  const phase = phaseOf(situation);
  // Before the records are open, only what stands on the tiles themselves is known.
  const people = open
    ? open.people
        .filter(({ left }) => !left)
        .map((one) => ({ ...tile(one), ...(phase === 'desk' ? known(one) : {}) }))
    : (phase === 'tiles' ? premises.tiles : []).map(({ person: id, name, role }) => tile({ id, name, role }));
  return {
    version,
    phase,
    problem: problemOf(situation, phase),
    sample,
    branch: open ? { ...open.branch.setup, zone: open.branch.zone, hours: open.branch.hours ?? null } : null,
    people,
    ...(open && open.preferences.customersCanSee !== null
      ? { customersCanSee: open.preferences.customersCanSee }
      : {}),
    prefers: (person && open?.preferences.of[person.id]) ?? usualPreferences,
    person: person && phase === 'desk' ? { ...tile(person), ...known(person) } : null,
    recoveryUnconfirmed: open !== null && !sample && open.settings.recoveryConfirmedAt === null,
    keyring: { available: keyring.available, name: keyring.name },
    ...(open?.settings.scannerGap ? { scannerGap: open.settings.scannerGap } : {}),
    ...(open?.settings.lookUp ? { looksUp: true as const } : {}),
    ...noticesOf(open, situation.isBackupOld && !sample),
    letterbox: situation.letterbox,
    job: person || phase === 'new' ? situation.job : null,
    recordsCut: open?.checkpoints.wasCut ?? false,
  };
}

function noticesOf(open: OpenShop | null, isBackupOld: boolean): Pick<AppState, 'storeNotices'> {
  const health = open?.vault.health();
  const notices: ('space' | 'journal' | 'backup')[] = [];
  if (health?.spaceLow) notices.push('space');
  if (health?.journal) notices.push('journal');
  if (open && isBackupOld) notices.push('backup');
  return notices.length > 0 ? { storeNotices: notices } : {};
}

function phaseOf({
  premises,
  open,
  person,
  isRecoveryShown,
  isShutByPins,
}: ShopSituation): AppState['phase'] {
  if (premises.problem) return 'stuck';
  if (open) return isRecoveryShown ? 'recovery' : person ? 'desk' : 'tiles';
  if (premises.report?.state === 'empty') return 'new';
  return premises.tiles.length > 0 && !isShutByPins ? 'tiles' : 'closed';
}

function problemOf({ premises, keyring, isShutByPins }: ShopSituation, phase: string): Refusal | null {
  if (phase === 'stuck') return premises.problem;
  if (phase !== 'closed') return null;
  if (isShutByPins) return { code: 'closedByWrongPins' };
  const hadPins = premises.report?.slots.some(({ kind }) => kind === 'device') ?? false;
  return keyring.changed && hadPins ? { code: 'keyringChanged' } : null;
}

/** What nobody reads from the tiles: who is away, who leads complaints, what stands on a badge. */
function known({ rota, badge, leadsComplaints }: PersonRecord): Partial<Tile> {
  return {
    ...(rota ? { rota } : {}),
    ...(badge ? { badge } : {}),
    ...(leadsComplaints ? { leadsComplaints } : {}),
  };
}

function tile({ id, name, role }: { id: string; name: string; role?: string | undefined }): Tile {
  const letters = initials(name).replace(/[.\s]/g, '');
  return { id, name, initials: letters, role: role === 'manager' ? 'manager' : 'staff' };
}
