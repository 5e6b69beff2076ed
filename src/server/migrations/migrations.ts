/** Every change of the tables, oldest first. One that was released never changes: the next one mends it. */
import type { Migration } from 'kysely';
import { registerTables } from './0001-register';
import { webhookTables } from './0002-webhooks';
import { waitingTables } from './0003-waiting';
import { askedOnce } from './0004-asked-once';
import { planTable } from './0005-plans';
import { everyBranchAlike } from './0006-every-branch-alike';

export const migrations: Record<string, Migration> = {
  '0001-register': registerTables,
  '0002-webhooks': webhookTables,
  '0003-waiting': waitingTables,
  '0004-asked-once': askedOnce,
  '0005-plans': planTable,
  '0006-every-branch-alike': everyBranchAlike,
};
