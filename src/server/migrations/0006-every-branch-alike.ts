/**
 * PostgreSQL keeps no figures of how often each branch stands in a table. With them it takes a branch that joined after they
 * were last gathered for one that has next to nothing, finds every index that begins with the branch as good as any other,
 * and reads all that the branch has for each event that is looked up (docs/decisions/0073).
 */
import { sql, type Migration } from 'kysely';

const tables = [
  ...['counter', 'event', 'incident_row', 'person', 'erasure', 'erasure_confirmed', 'attachment'],
  ...['attachment_piece', 'playbook_reader', 'playbook_taken', 'webhook_delivery', 'plan'],
];

export const everyBranchAlike: Migration = {
  async up(db) {
    for (const table of tables)
      await sql.raw(`alter table amends.${table} alter column branch set statistics 0`).execute(db);
  },
};
