// Calls about what goes on around a complaint: abuse at the counter and the talk after it, and what went before.
import { z } from 'zod';
import type { CustomerHistory } from '#domain/history/tell-history';
import { abuseStep, type AbuseCount, type AbuseRecord } from '#domain/safety/abuse-record';
import type { Debrief, DebriefOffer } from '#domain/safety/debrief';
import { call, id, nothing } from './call';

export const aroundCalls = {
  /** Branch A: one more step, with its time, in a record that names neither a complaint nor a person. */
  'abuse.note': call<AbuseRecord>().with(
    z.object({ record: id.nullable(), step: abuseStep, kind: z.string().max(60).nullable() }),
  ),
  /** Managers only: per kind and hour of the day. */
  'abuse.count': call<AbuseCount[]>().with(nothing),
  'debrief.list': call<{ own: Debrief[]; offered: DebriefOffer[] }>().with(nothing),
  'debrief.answer': call<null>().with(z.object({ id, state: z.enum(['asked', 'done']) })),
  /** Branch B: what the branch knows of this incident's customer. Figures about them only where a manager asks. */
  'history.of': call<CustomerHistory>().with(z.object({ id })),
};
