/**
 * The same row-level security, asked once a statement. As it stood PostgreSQL read the list of branches anew for every row,
 * so that a statement about a thousand branches read a million ids; as a subquery it is read once (docs/decisions/0057).
 * And what is asked of a computer at each of its calls is found by an index, however many computers there are.
 */
import { sql, type Migration } from 'kysely';

const tables = [
  ...['counter', 'event', 'incident_row', 'person', 'erasure', 'erasure_confirmed', 'attachment'],
  ...['attachment_piece', 'playbook_reader', 'playbook_taken', 'webhook_delivery'],
];
const own = 'branch = any ((select amends.branches())::uuid[])';
const all = `(select current_setting('amends.branches', true)) = '*'`;

export const askedOnce: Migration = {
  async up(db) {
    const run = (text: string) => sql.raw(text).execute(db);
    for (const table of tables) {
      await run(`alter policy own_branches on amends.${table} using (${own}) with check (${own})`);
      await run(`alter policy all_branches on amends.${table} using (${all})`);
    }
    await run('create index device_chain_device on amends.device_chain (device)');
    await run('create index branch_alias_branch on amends.branch_alias (branch)');
  },
};
