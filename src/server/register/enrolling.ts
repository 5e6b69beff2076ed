// A computer joins: the code is used up, the device gets its branch and letter, all of it or nothing.
import type { Reply, Taken } from '#contract/register-api/routes';
import type { Database, Statements } from '../database/database';
import { readBranchCard } from './branch-card';
import { hashOfCode } from './one-time-code';
import { refuse } from './problem';

type Body = Taken<'device.enrol'>['body'];
interface CodeRow {
  role: 'desk' | 'area' | 'headOffice';
  branch: string | null;
  area: string | null;
  replaces: string | null;
}
export type Enrolled = Pick<Reply<'device.enrol'>, 'device' | 'role' | 'branch' | 'letter'>;

export async function enrol(database: Database, body: Body): Promise<Enrolled> {
  const code = await codeFor(database, body.code);
  return database.within(code.branch === null ? [] : [code.branch], async (statements) => {
    await useCode(statements, body.code);
    await refuseKnown(statements, body);
    if (code.replaces !== null) {
      await statements.query(
        'update amends.device set revoked_at = coalesce(revoked_at, now()) where device = $1',
        [code.replaces],
      );
    }
    const letter = code.branch === null ? null : await join(statements, code.branch, body);
    await statements.query(
      'insert into amends.device (device, branch, role, area, name, letter, key) values ($1, $2, $3, $4, $5, $6, $7)',
      [body.device, code.branch, code.role, code.area, body.name, letter, body.key],
    );
    await takeChains(statements, body.device, [body.device, ...body.formerDevices]);
    return {
      device: body.device,
      role: code.role,
      branch: await readBranchCard(statements, code.branch),
      letter,
    };
  });
}

/** Which code it is, before anything is locked. A wrong, used or late one is all the same to whoever asks. */
async function codeFor(database: Database, code: string): Promise<CodeRow> {
  const [row] = await database.query<CodeRow>(
    `select role, branch, area, replaces from amends.enrolment_code
      where code_hash = $1 and used_at is null and expires_at > now()`,
    [hashOfCode(code)],
  );
  return row ?? refuse('codeNotGood');
}

async function useCode(statements: Statements, code: string): Promise<void> {
  const used = await statements.query(
    `update amends.enrolment_code set used_at = now()
      where code_hash = $1 and used_at is null and expires_at > now() returning 1 as used`,
    [hashOfCode(code)],
  );
  if (used.length === 0) refuse('codeNotGood');
}

async function refuseKnown(statements: Statements, { device, key }: Body): Promise<void> {
  const known = await statements.query(
    `select 1 as known from amends.device where device = $1 or key = $2
      union all select 1 from amends.device_chain where chain = $1`,
    [device, key],
  );
  if (known.length > 0) refuse('deviceKnown');
}

/** Answers the desk's letter. */
async function join(statements: Statements, branch: string, body: Body): Promise<string> {
  const [open] = await statements.query<{ closed: boolean }>(
    'select closed_at is not null as closed from amends.branch where branch = $1 for update',
    [branch],
  );
  if (!open || open.closed) refuse('branchClosed');
  if (body.branch) await takeAlias(statements, branch, body.branch);
  for (const { id, name, role, left } of body.people) {
    await statements.query(
      `insert into amends.person (branch, person, name, role, has_left) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [branch, id, name, role, left],
    );
  }
  if (body.people.length > 0) {
    await statements.query(
      'update amends.counter set people = people + 1, changed_at = now() where branch = $1',
      [branch],
    );
  }
  const taken = await statements.query<{ letter: string }>(
    'select letter from amends.device where branch = $1',
    [branch],
  );
  return freeLetter(new Set(taken.map(({ letter }) => letter)), body.branch?.letter ?? 'A');
}

/** The id the branch had on this desk: it can't be another branch's too. */
async function takeAlias(
  statements: Statements,
  branch: string,
  own: { id: string; code: string },
): Promise<void> {
  if (own.id === branch) return;
  const isBranch = await statements.query('select 1 as known from amends.branch where branch = $1', [own.id]);
  if (isBranch.length > 0) refuse('alreadyThere', { field: 'branch.id' });
  await statements.query(
    'insert into amends.branch_alias (alias, branch, code) values ($1, $2, $3) on conflict (alias) do nothing',
    [own.id, branch, own.code],
  );
  const [row] = await statements.query<{ branch: string }>(
    'select branch from amends.branch_alias where alias = $1',
    [own.id],
  );
  if (row?.branch !== branch) refuse('alreadyThere', { field: 'branch.id' });
}

/** Ids of another computer stay that computer's: its events then count as passed on. */
export async function takeChains(
  statements: Statements,
  device: string,
  chains: readonly string[],
): Promise<void> {
  await statements.query(
    'insert into amends.device_chain (chain, device) select unnest($2::uuid[]), $1 on conflict do nothing',
    [device, [...new Set(chains)]],
  );
}

/** A, B … Z, AA, AB …: a letter that was used once is never given again. */
export function freeLetter(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  const single = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = [...single, ...single.flatMap((first) => single.map((second) => first + second))];
  return all.find((letter) => !taken.has(letter)) ?? refuse('tooMany');
}
