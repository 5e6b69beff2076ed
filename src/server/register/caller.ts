// Who asks: the enrolled computer, the role it has at this moment, and the branches it may see.
import type { RegisterRole } from '#contract/register-api/values';
import type { Database, Scope } from '../database/database';
import { refuse } from './problem';

export interface Caller {
  device: string;
  role: RegisterRole;
  key: string;
  name: string;
  /** Of a desk. */
  branch: string | null;
  area: string | null;
  letter: string | null;
  /** Who is at it, as the desk says and signs. */
  person: string | null;
  /** Every id that events it made may carry, and every id its branch had. */
  chains: readonly string[];
  aliases: readonly string[];
}

export interface DeviceRow {
  device: string;
  role: 'desk' | 'area' | 'headOffice';
  key: string;
  name: string;
  branch: string | null;
  area: string | null;
  letter: string | null;
  revoked: boolean;
  closed: boolean;
  chains: string[];
  aliases: string[];
}

export async function findDevice(database: Database, device: string): Promise<DeviceRow | null> {
  const [row] = await database.query<DeviceRow>(
    `select d.device, d.role, d.key, d.name, d.branch, d.area, d.letter, d.revoked_at is not null as revoked,
            coalesce(b.closed_at is not null, false) as closed,
            array(select c.chain from amends.device_chain c where c.device = d.device) as chains,
            array(select a.alias from amends.branch_alias a where a.branch = d.branch) as aliases
       from amends.device d left join amends.branch b on b.branch = d.branch where d.device = $1`,
    [device],
  );
  return row ?? null;
}

/** @throws Refused revoked, moved, branchClosed, or notSigned for what the device itself wouldn't have signed */
export async function callerOf(
  database: Database,
  device: DeviceRow,
  said: { branch: string | null; person: string | null },
): Promise<Caller> {
  if (device.revoked) refuse('revoked');
  if (device.branch !== said.branch) {
    if (device.branch !== null && said.branch !== null) refuse('moved', { branch: device.branch });
    refuse('notSigned');
  }
  if (device.closed) refuse('branchClosed');
  const { revoked: _, closed: __, ...known } = device;
  return { ...known, role: await roleOf(database, device, said.person), person: said.person };
}

async function roleOf(database: Database, device: DeviceRow, person: string | null): Promise<RegisterRole> {
  if (device.role !== 'desk' || device.branch === null) return device.role === 'desk' ? 'staff' : device.role;
  if (person === null) return 'staff';
  return (await isManager(database, device.branch, person)) ? 'manager' : 'staff';
}

async function isManager(database: Database, branch: string, person: string): Promise<boolean> {
  const rows = await database.within([branch], ({ query }) =>
    query(
      `select from amends.person where branch = $1 and person = $2 and role = 'manager' and not has_left`,
      [branch, person],
    ),
  );
  return rows.length > 0;
}

/** The branches a caller may see. */
export async function scopeOf(database: Database, caller: Caller): Promise<Scope> {
  if (caller.role === 'headOffice') return 'all';
  if (caller.role !== 'area') return caller.branch === null ? [] : [caller.branch];
  const rows = await database.query<{ branch: string }>('select branch from amends.branch where area = $1', [
    caller.area,
  ]);
  return rows.map(({ branch }) => branch);
}

/** @throws Refused notFound for a branch that the caller doesn't look after: they aren't told that it is there */
export async function ownBranch(
  database: Database,
  caller: Caller,
  asked: string | null | undefined,
): Promise<string> {
  const branch = asked ?? caller.branch;
  if (branch === null || branch === undefined) refuse('notValid', { field: 'branch' });
  const scope = await scopeOf(database, caller);
  if (scope !== 'all' && !scope.includes(branch)) refuse('notFound');
  const known = await database.query('select from amends.branch where branch = $1', [branch]);
  if (known.length === 0) refuse('notFound');
  return branch;
}
