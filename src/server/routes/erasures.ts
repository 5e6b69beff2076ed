// What was erased, and which computers have said that they have done it too.
import type { z } from 'zod';
import type { erasure } from '#contract/register-api/erasures';
import type { Statements } from '../database/database';
import { ownBranch } from '../register/caller';
import { refuse } from '../register/problem';
import type { Handlers } from '../app/handler';
import { branchOf } from './events';

type Erasure = z.output<typeof erasure>;

export const erasures: Handlers<'erasures.list' | 'erasures.confirm'> = {
  'erasures.list': async ({ caller, query }, { database }) => {
    const branch = await ownBranch(database, caller, query.branch);
    return {
      erasures: await database.within([branch], (statements) => erasuresOf(statements, branch, null)),
    };
  },

  'erasures.confirm': ({ caller, params }, { database }) => {
    const branch = branchOf(caller);
    return database.within([branch], async (statements) => {
      await statements.query(
        `insert into amends.erasure_confirmed (branch, incident, device)
         select branch, incident, $3 from amends.erasure where branch = $1 and incident = $2 on conflict do nothing`,
        [branch, params.incident, caller.device],
      );
      const [row] = await erasuresOf(statements, branch, params.incident);
      return row ?? refuse('notFound');
    });
  },
};

async function erasuresOf(statements: Statements, branch: string, only: string | null): Promise<Erasure[]> {
  const rows = await statements.query<Omit<Erasure, 'erasedAt'> & { at: Date }>(
    `select e.incident, e.erased_at as at,
            (select count(*) from amends.erasure_confirmed c join amends.device d on d.device = c.device
              where c.branch = e.branch and c.incident = e.incident and d.revoked_at is null) as confirmed,
            (select count(*) from amends.device d where d.branch = e.branch and d.revoked_at is null) as devices
       from amends.erasure e where e.branch = $1 and ($2::uuid is null or e.incident = $2) order by e.erased_at`,
    [branch, only],
  );
  return rows.map(({ at, ...row }) => ({ ...row, erasedAt: at.toISOString() }));
}
