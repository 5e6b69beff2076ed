/** Opening hours and rotas: one row for each thing a manager has said. */
import { sql, type Migration } from 'kysely';

export const planTable: Migration = {
  async up(db) {
    const run = (text: string) => sql.raw(text).execute(db);
    // 'hours', or whose rota it is; the value may be JSON's null: somebody said that there is none.
    await run(`create table amends.plan (
      branch uuid, about text, value jsonb not null, said_at timestamptz not null default now(),
      primary key (branch, about))`);
    await run('alter table amends.plan enable row level security');
    await run('alter table amends.plan force row level security');
    // Asked once a statement, like those of 0004.
    const own = 'branch = any ((select amends.branches())::uuid[])';
    await run(`create policy own_branches on amends.plan using (${own}) with check (${own})`);
    await run(`create policy all_branches on amends.plan for select
      using ((select current_setting('amends.branches', true)) = '*')`);
  },
};
