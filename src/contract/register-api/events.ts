/** Pushing and pulling events, and being told that there are new ones. */
import { z } from 'zod';
import { checkpoint } from '#domain/audit/checkpoint';
import { atADesk, everybody, route } from './route';
import { cursor, cursorText, hash, id, incarnation, instant, nothing, publicKey, standing } from './values';

/** Events in one push, and bytes of its body as sent and unpacked: whichever comes first ends the batch. */
export const mostEvents = 500;
export const largestPush = 4_000_000;
export const largestPushUnpacked = 16_000_000;

/**
 * The maker's bytes. Lengths are not limited here: an event that is too long is refused by name, and the others of its
 * batch are taken.
 */
export const sentEvent = z.object({
  header: z.string(),
  salt: z.string().nullable(),
  payload: z.string().nullable(),
});

/**
 * Why one event isn't taken. None of them holds up the others.
 * notAnEvent: its header can't be read · damaged: the payload isn't what its header is bound to · tooLong ·
 * otherBranch: made for another branch · otherContent: this id stands for other content already ·
 * chainForked: this number of the device's chain stands for another event: the computer was cloned or set back, enrol it anew ·
 * managersOnly: an erasure by somebody the register doesn't know as a manager of the branch ·
 * notNow: something went wrong here; send it again later.
 */
export const eventRefusal = z.enum([
  'notAnEvent',
  'damaged',
  'tooLong',
  'otherBranch',
  'otherContent',
  'chainForked',
  'managersOnly',
  'notNow',
]);
export type EventRefusal = z.infer<typeof eventRefusal>;

/**
 * One answer per event, in the order they were sent. stored, known: this is the receipt · erased: the complaint was erased
 * everywhere, this event with it; counts as a receipt, and the desk erases it too.
 */
export const eventAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.enum(['stored', 'known']), id, hash, cursor }),
  z.object({ answer: z.literal('erased'), id, hash }),
  z.object({ answer: z.literal('refused'), id: id.nullable(), hash, refusal: eventRefusal }),
]);
export type EventAnswer = z.infer<typeof eventAnswer>;

const countersigned = z.object({ by: z.string().max(120), key: publicKey, signature: z.string() });

/**
 * own: pushed by the computer that made it · covered: passed on by another, under the maker's signed checkpoint ·
 * unsigned: passed on by another, and nothing of the maker's vouches for it.
 */
export const cameBy = z.enum(['own', 'covered', 'unsigned']);

export const pulledEvent = z.object({ cursor, cameBy, receivedAt: instant, ...sentEvent.shape });
export type PulledEvent = z.infer<typeof pulledEvent>;

const pushed = {
  body: z.object({
    events: z.array(sentEvent).max(mostEvents),
    /** Of this device and of others whose events are passed on: they cover what is sent. */
    checkpoints: z.array(checkpoint).max(40).default([]),
  }),
  reply: z.object({
    ...standing,
    results: z.array(eventAnswer),
    /** Where the branch's numbering stands now. */
    cursor,
    /** For each checkpoint that was this device's own and held: the register's countersignature, by the device's count. */
    countersigned: z.array(z.object({ device: z.string(), seq: z.number().int(), countersigned })),
  }),
};

export const eventRoutes = {
  'events.push': route({
    ...{ method: 'POST', path: '/v1/events', who: atADesk, largest: largestPush },
    says: 'Takes a batch of events of this branch, in the order they were made, and answers each one. gzip is welcome, Brotli where a page says so.',
    ...pushed,
  }),
  // An address of its own: a register that is older refuses it, where it would pass over one more word in the other.
  'events.pushBehind': route({
    ...{ method: 'POST', path: '/v1/events/behind/:event', who: atADesk, largest: largestPush },
    says: 'The same, but nothing of it is taken unless the event named is there: so a desk sends the next batch before this one is answered.',
    params: z.object({ event: id }),
    ...pushed,
  }),
  'events.pull': route({
    ...{ method: 'GET', path: '/v1/events', who: atADesk },
    says: 'Events of this branch behind a cursor, oldest first. There are no gaps: what is behind the cursor has been seen.',
    query: z.object({
      after: cursorText.default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(500),
    }),
    reply: z.object({
      ...standing,
      events: z.array(pulledEvent),
      /** The next `after`. */
      cursor,
      more: z.boolean(),
      /** It knows `events.pushBehind`. */
      takesBehind: z.boolean().optional(),
      /** It unpacks bodies that were packed with Brotli. */
      takesBrotli: z.boolean().optional(),
    }),
  }),
  'events.ofIncident': route({
    ...{ method: 'GET', path: '/v1/incidents/:incident/events', who: atADesk },
    says: 'Every event of one complaint of this branch, oldest first: for a document that was damaged or put back from a copy.',
    params: z.object({ incident: id }),
    reply: z.object({
      ...standing,
      events: z.array(pulledEvent),
      /** Where the branch's numbering stood when they were read. */
      cursor,
    }),
  }),
  'live.listen': route({
    ...{ method: 'GET', path: '/v1/live', who: everybody, live: true },
    says: 'Server-sent events for at most ten minutes: that there is something new, never what.',
    query: nothing,
    reply: z.string(),
  }),
};

/** What comes down the live stream: `event:` is the kind, `data:` this JSON. */
export const liveNotice = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('hello'), incarnation, serverTime: instant, cursor },
    /** Another one than the last `hello` had: something of what `changed` tells was changed while there was no stream. */
    mark: z.string().max(100).optional(),
  }),
  /** The branch's numbering stands here now; for an office device: of one of its branches. */
  z.object({ kind: z.literal('events'), branch: id, cursor }),
  /** People, devices, playbooks or erasures changed: ask again. */
  z.object({ kind: z.literal('changed'), what: z.enum(['people', 'playbooks', 'erasures', 'branch']) }),
  /** The stream ends; come back in a moment. */
  z.object({ kind: z.literal('goodbye') }),
]);
export type LiveNotice = z.infer<typeof liveNotice>;
