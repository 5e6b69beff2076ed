// 13.2: a branch's opening hours and its people's rotas, for its own desks.
import { branchHours, type BranchHours } from '#domain/shift/branch-hours';
import { rota, type Rota } from '#domain/shift/rota';
import type { Handlers } from '../app/handler';
import { branchOf } from './events';

const aboutHours = 'hours';

export const plans: Handlers<`plans.${'read' | 'keep'}`> = {
  'plans.read': async ({ caller }, { database }) => {
    const branch = branchOf(caller);
    const rows = await database.within([branch], ({ query }) =>
      query<{ about: string; value: unknown }>(
        'select about, value from amends.plan where branch = $1 order by about',
        [branch],
      ),
    );
    const rotas: { person: string; rota: Rota | null }[] = [];
    let hours: BranchHours | null | undefined;
    for (const { about, value } of rows) {
      if (about === aboutHours) hours = branchHours.nullable().parse(value);
      else rotas.push({ person: about, rota: rota.nullable().parse(value) });
    }
    return { ...(hours === undefined ? {} : { hours }), rotas };
  },

  'plans.keep': async ({ caller, body }, { database }) => {
    const branch = branchOf(caller);
    const [about, value] = 'hours' in body ? [aboutHours, body.hours] : [body.person, body.rota];
    await database.within([branch], async ({ query }) => {
      await query(
        `insert into amends.plan (branch, about, value) values ($1, $2, $3::jsonb)
         on conflict (branch, about) do update set value = excluded.value, said_at = now()`,
        [branch, about, JSON.stringify(value)],
      );
      // Desks ask for people and plans together.
      await query('update amends.counter set people = people + 1, changed_at = now() where branch = $1', [
        branch,
      ]);
    });
    return {};
  },
};
