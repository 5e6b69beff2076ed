// The typed doorway: every call with the schema of its argument and the type of its reply, one file per room of the app.
// main/door parses by it, the renderer calls by it, and the compiler keeps both complete.
import type { z } from 'zod';
import { catalogue } from '#domain/event/catalogue';
import type { CallName } from './channels';
import { aroundCalls } from './doorway/around-calls';
import { attachmentCalls } from './doorway/attachment-calls';
import { bringInCalls } from './doorway/bring-in-calls';
import type { Call } from './doorway/call';
import { headOfficeCalls } from './doorway/head-office-calls';
import { displayCalls } from './doorway/display-calls';
import { lookUpCalls } from './doorway/look-up-calls';
import { incidentCalls } from './doorway/incident-calls';
import { paperCalls } from './doorway/paper-calls';
import { overviewCalls } from './doorway/overview-calls';
import { personCalls } from './doorway/person-calls';
import { printingCalls } from './doorway/printing-calls';
import { recordsCalls } from './doorway/records-calls';
import { registerCalls } from './doorway/register-calls';
import { retentionCalls } from './doorway/retention-calls';
import { settingsCalls } from './doorway/settings-calls';
import { shiftCalls } from './doorway/shift-calls';

export type { Saved } from './doorway/call';
export type { OpenIncident } from './doorway/incident-calls';
export type { MenuChoice, Notices } from './doorway/notices';
export { registerFilter, type Hit, type RegisterPage, type StateCounts } from './doorway/register-calls';

export const doorway = {
  ...shiftCalls,
  ...settingsCalls,
  ...incidentCalls,
  ...aroundCalls,
  ...attachmentCalls,
  ...registerCalls,
  ...printingCalls,
  ...personCalls,
  ...paperCalls,
  ...recordsCalls,
  ...bringInCalls,
  ...headOfficeCalls,
  ...lookUpCalls,
  ...displayCalls,
  ...overviewCalls,
  ...retentionCalls,
} satisfies Record<CallName, Call<z.ZodType, unknown>>;

export type Args<C extends CallName> = z.input<(typeof doorway)[C]['args']>;
export type ParsedArgs<C extends CallName> = z.output<(typeof doorway)[C]['args']>;
export type Reply<C extends CallName> = Exclude<(typeof doorway)[C]['reply'], undefined>;

/** Known so that a test can count the kinds the door lets through. */
export const eventTypes = Object.keys(catalogue);
