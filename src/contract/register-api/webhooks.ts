/**
 * Webhooks: the register tells other programs of a company that something happened, with an id, a time and a signature
 * as the Standard Webhooks specification has them, so that ready-made libraries can check them. What is sent names the
 * branch, the reference and the kind of news; never a person, and never what somebody said.
 */
import { z } from 'zod';
import { headOffice, route } from './route';
import * as is from './values';

export const newsKinds = ['incident.filed', 'promise.late', 'serious.accepted', 'policy.gap'] as const;
export type NewsKind = (typeof newsKinds)[number];
const newsKind = z.enum(newsKinds);

/** The body of a delivery, as JSON. A receiver may meet further fields later. */
export const news = z.object({
  type: newsKind,
  /** When the register learnt of it. */
  timestamp: is.instant,
  data: z.object({
    branch: z.object({ id: is.id, code: is.branchCode, name: z.string() }),
    incident: is.id,
    reference: z.string().nullable(),
    /** incident.filed: how it ended. */
    outcome: z.string().nullable().optional(),
    /** serious.accepted: the playbook's id of the kind. */
    kind: z.string().optional(),
    /** promise.late: when it was due. */
    dueAt: is.instant.optional(),
  }),
});
export type News = z.infer<typeof news>;

/** TLS, but for a program on the register's own computer; nothing secret in the address. */
const address = z
  .url()
  .max(500)
  .regex(/^(https:\/\/[^\s/?#@]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)([/?][^\s#]*)?$/);

const hook = z.object({
  id: is.id,
  url: z.string(),
  kinds: z.array(newsKind),
  madeAt: is.instant,
  stoppedAt: is.instant.nullable(),
  /** Deliveries still to come, and those given up after the last try. */
  waiting: z.number().int(),
  failed: z.number().int(),
  lastSentAt: is.instant.nullable(),
});
export type WebhookRow = z.infer<typeof hook>;

export const deliveryState = z.enum(['waiting', 'sent', 'failed']);
const delivery = z.object({
  id: is.id,
  branch: is.id,
  kind: newsKind,
  incident: is.id,
  reference: z.string().nullable(),
  state: deliveryState,
  madeAt: is.instant,
  tries: z.number().int(),
  /** Waiting: when it is tried next. */
  nextAt: is.instant.nullable(),
  sentAt: is.instant.nullable(),
  /** Of the last try: what the receiver answered; null when there was no answer. */
  status: z.number().int().nullable(),
  /** In a few words, never what the receiver wrote: "timeout", "refused", "moved". */
  trouble: z.string().nullable(),
});
export type DeliveryRow = z.infer<typeof delivery>;

const byId = z.object({ id: is.id });

export const webhookRoutes = {
  'webhooks.list': route({
    ...{ method: 'GET', path: '/v1/webhooks', who: headOffice },
    says: 'Who is told of news, and how that goes.',
    reply: z.object({ webhooks: z.array(hook) }),
  }),
  'webhooks.make': route({
    ...{ method: 'POST', path: '/v1/webhooks', who: headOffice, once: true },
    says: 'Adds a receiver. Its secret, which signs every delivery, is in this answer and in no other.',
    body: z.object({ url: address, kinds: z.array(newsKind).min(1).max(newsKinds.length) }),
    reply: hook.extend({ secret: z.string() }),
  }),
  'webhooks.stop': route({
    ...{ method: 'POST', path: '/v1/webhooks/:id/stop', who: headOffice, once: true },
    says: 'Tells a receiver nothing more. What still waited for it is not sent.',
    params: byId,
    body: is.nothing,
    reply: hook,
  }),
  'webhooks.deliveries': route({
    ...{ method: 'GET', path: '/v1/webhooks/:id/deliveries', who: headOffice },
    says: 'What was told to a receiver in the last 90 days, newest first.',
    params: byId,
    query: z.object({
      state: deliveryState.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    reply: z.object({ deliveries: z.array(delivery), total: z.number().int() }),
  }),
  'webhooks.replay': route({
    ...{ method: 'POST', path: '/v1/webhooks/:id/replay', who: headOffice, once: true },
    says: 'Sends again, under the same ids: what failed, everything since a moment, or one delivery.',
    params: byId,
    body: z.discriminatedUnion('what', [
      z.object({ what: z.literal('failed') }),
      z.object({ what: z.literal('since'), since: is.instant }),
      z.object({ what: z.literal('one'), delivery: is.id }),
    ]),
    reply: z.object({ again: z.number().int() }),
  }),
};
