// Calls about the records as a whole: whether they hold, where copies of them lie, what leaves this computer.
import { z } from 'zod';
import { backupPlan } from '#domain/shift/backup-plan';
import type { RecordsState } from '../records';
import type { BackupFound, BroughtBack } from '../restore';
import type { AppState } from '../app-state';
import { call, id, nothing, passphrase, recoveryKey } from './call';
import { registerFilter } from './register-calls';

/** A list as somebody narrowed it: all of it, however many are shown. */
const registerAsked = registerFilter.omit({ limit: true });
export type RegisterAsked = z.infer<typeof registerAsked>;
export const tableKind = z.enum(['csv', 'xlsx']);
export type TableKind = z.infer<typeof tableKind>;
/** The complaints of a list, a line each; or the trends of everything that is here, a month a line and no names. */
const tableAsked = z.discriminatedUnion('what', [
  z.object({ what: z.literal('list'), filter: registerAsked, kind: tableKind }),
  z.object({ what: z.literal('trends'), kind: tableKind }),
]);
export type TableAsked = z.infer<typeof tableAsked>;

export const recordsCalls = {
  /** Managers: whether the records hold, and where copies of them lie. */
  'records.state': call<RecordsState>().with(nothing),
  /** Reads everything; the answer comes when it has come to its end or was stopped. */
  'records.verify': call<RecordsState>().with(nothing),
  'records.stop': call<null>().with(nothing),
  /** To the folder of last time, or to one that is asked for. */
  'records.backUp': call<RecordsState>().with(z.object({ isElsewhere: z.boolean() })),
  'records.plan': call<RecordsState>().with(z.object({ plan: backupPlan.nullable() })),
  /** `file` null: nobody wanted to after all, or it was stopped. */
  'records.exportAll': call<{ file: string | null; incidents: number }>().with(nothing),
  /** Managers. `file` null: nobody wanted to after all, or it was stopped. `complaints`: in it, or counted for it. */
  'records.exportRegister': call<{ file: string | null; complaints: number }>().with(tableAsked),
  /** Promises still to keep, as a file for a calendar: of one complaint, or (null) of my day. Asks where. */
  'calendar.save': call<{ file: string | null; entries: number }>().with(z.object({ of: id.nullable() })),
  'records.exportOne': call<{ file: string | null }>().with(z.object({ id })),
  /** On an empty computer: asks for a folder. Null: nobody chose one. */
  'restore.choose': call<BackupFound | null>().with(nothing),
  /** Checks, copies beside the place of the store and reads back. Null: it was stopped, and nothing is left of it. */
  'restore.copy': call<BroughtBack | null>().with(
    z.union([z.object({ passphrase }), z.object({ recoveryKey })]),
  ),
  /** Puts it in its place, as another desk than the one that made the backup. */
  'restore.finish': call<AppState>().with(z.object({ letter: z.string().regex(/^[A-Z]{1,2}$/) })),
  /** Stops it, or lets what was brought back go. */
  'restore.drop': call<null>().with(nothing),
};
