// Every table with something in it that is kept, in an order in which it can be written again.
export const copiedTables = [
  { name: 'branch', ofBranch: false },
  { name: 'branch_alias', ofBranch: false },
  { name: 'device', ofBranch: false },
  { name: 'device_chain', ofBranch: false },
  { name: 'enrolment_code', ofBranch: false },
  { name: 'playbook', ofBranch: false },
  { name: 'webhook', ofBranch: false },
  { name: 'counter', ofBranch: true },
  { name: 'event', ofBranch: true },
  { name: 'incident_row', ofBranch: true },
  { name: 'person', ofBranch: true },
  { name: 'erasure', ofBranch: true },
  { name: 'erasure_confirmed', ofBranch: true },
  { name: 'attachment', ofBranch: true },
  { name: 'attachment_piece', ofBranch: true },
  { name: 'playbook_reader', ofBranch: true },
  { name: 'plan', ofBranch: true },
  { name: 'playbook_taken', ofBranch: true },
  { name: 'webhook_delivery', ofBranch: true },
] as const;

/** Nonces last ten minutes; the register itself stands in the first line. */
export const tablesLeftOut = ['nonce', 'register', 'kysely_migration', 'kysely_migration_lock'];
