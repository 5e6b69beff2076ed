/** What area managers and head office see: lists, figures and one incident at a time. Their computers keep no events. */
import { z } from 'zod';
import { outcome } from '#domain/event/values';
import type { IncidentSummary } from '#domain/incident/summary';
import type { WaitsForYes } from '#domain/incident/waiting-for-yes';
import { eventAnswer, pulledEvent, sentEvent } from './events';
import { offices, route } from './route';
import * as is from './values';

const day = z.iso.date();
/** The row is what the desk's own list shows, folded by the same code. */
export const overviewRow = z.object({
  branch: is.id,
  summary: z.custom<IncidentSummary>((value) => typeof value === 'object' && value !== null),
  changedAt: is.instant,
});
/** Told by the same code as everywhere; the maker's words, as in the row beside it. */
const waiting = z.custom<WaitsForYes>(
  (value) => typeof value === 'object' && value !== null && 'asked' in value && 'heads' in value,
);
/** Where a computer's own chain of events ends in one branch: what it makes next stands on that. */
const chainEnd = z.object({ seq: z.number().int().min(1), hash: is.hash }).nullable();
const period = z.object({ branch: is.id.optional(), from: day.optional(), to: day.optional() });
const count = z.object({ key: z.string(), count: z.number().int() });

export const overviewRoutes = {
  'overview.incidents': route({
    ...{ method: 'GET', path: '/v1/overview/incidents', who: offices },
    says: 'Incidents of the branches the asker looks after, the latest change first.',
    query: period.extend({
      state: z.enum(['all', 'open', 'sealed']).default('all'),
      outcome: outcome.optional(),
      promise: z.enum(['late']).optional(),
      approval: z.enum(['asked']).optional(),
      query: z.string().max(200).optional(),
      /** `next` of the page before. */
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.object({ rows: z.array(overviewRow), next: z.string().nullable(), total: z.number().int() }),
  }),
  'overview.incident': route({
    ...{ method: 'GET', path: '/v1/overview/incidents/:branch/:incident', who: offices },
    says: 'One incident: its events, to be retold by whoever asked.',
    params: z.object({ branch: is.id, incident: is.id }),
    reply: z.object({
      ...is.standing,
      events: z.array(pulledEvent),
      cursor: is.cursor,
      /** Of the computer that asks; null: it has made none in this branch. */
      own: chainEnd.default(null),
    }),
  }),
  'overview.trends': route({
    ...{ method: 'GET', path: '/v1/overview/trends', who: offices },
    says: 'How many incidents, by day, branch, category, channel and outcome. No names.',
    query: period,
    reply: z.object({
      total: z.number().int(),
      byDay: z.array(count),
      byBranch: z.array(count),
      byCategory: z.array(count),
      byChannel: z.array(count),
      byOutcome: z.array(count),
    }),
  }),
  'overview.quiet': route({
    ...{ method: 'GET', path: '/v1/overview/quiet', who: offices },
    says: 'Branches that have logged nothing for so many days: seldom because nobody complained.',
    query: z.object({ days: z.coerce.number().int().min(1).max(365).default(7) }),
    reply: z.object({
      branches: z.array(z.object({ branch: is.id, name: z.string(), lastOpenedAt: is.instant.nullable() })),
    }),
  }),
  'approvals.list': route({
    ...{ method: 'GET', path: '/v1/approvals', who: ['manager', 'area', 'headOffice'] },
    says: 'What waits for a manager’s word, whoever asked first first: how much, by which clause, and the brief. Never what is about whoever asks.',
    reply: z.object({ rows: z.array(overviewRow.extend({ waiting: waiting.nullable().default(null) })) }),
  }),
  'approvals.answer': route({
    ...{
      method: 'POST',
      path: '/v1/approvals/:branch/:incident',
      who: offices,
      once: true,
      largest: 500_000,
    },
    says: 'A yes or no from afar: one event (approvalGranted.v2 or approvalRefused.v1), made and numbered by the asker’s computer, that names the asker’s role. The same event again is answered as the first time; where nothing waits any more the answer is gone.',
    params: z.object({ branch: is.id, incident: is.id }),
    body: z.object({ event: sentEvent }),
    reply: z.object({ ...is.standing, result: eventAnswer }),
  }),
};
