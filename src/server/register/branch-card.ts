// What a device is told about its branch, and the small tables it is read from.
import type { branchCard } from '#contract/register-api/enrolment';
import type { z } from 'zod';
import type { Statements } from '../database/database';

export type BranchCard = z.output<typeof branchCard>;

export async function readBranchCard(
  statements: Statements,
  branch: string | null,
): Promise<BranchCard | null> {
  if (branch === null) return null;
  const [row] = await statements.query<Omit<BranchCard, 'id'> & { id: string }>(
    `select b.branch as id, b.code, b.name, b.closed_at is not null as closed,
            coalesce(array_agg(a.alias::text) filter (where a.alias is not null), '{}') as aliases
       from amends.branch b left join amends.branch_alias a on a.branch = b.branch
      where b.branch = $1 group by b.branch`,
    [branch],
  );
  return row ?? null;
}
