/** What waits for a yes with everything that is asked of whoever answers from afar, and which computers go by which playbook. */
import { sql, type Migration } from 'kysely';

export const waitingTables: Migration = {
  async up(db) {
    const run = (text: string) => sql.raw(text).execute(db);
    await run('alter table amends.incident_row add column waiting jsonb');
    await run(
      `create index incident_row_asked on amends.incident_row (branch, changed_at) where approval = 'asked'`,
    );
    await run(`create table amends.playbook_taken (
      branch uuid, device uuid, name text, version text, taken boolean not null,
      said_at timestamptz not null default now(), primary key (branch, device, name, version))`);
    await run('alter table amends.playbook_taken enable row level security');
    await run('alter table amends.playbook_taken force row level security');
    await run(`create policy own_branches on amends.playbook_taken
      using (branch = any (amends.branches())) with check (branch = any (amends.branches()))`);
    await run(`create policy all_branches on amends.playbook_taken for select
      using (current_setting('amends.branches', true) = '*')`);
  },
};
