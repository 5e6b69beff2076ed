// What a branch runs under: limits for gestures, serious kinds, clocks, and the notices customers see.
import { z } from 'zod';
import { Id, Keywords, Minor, text } from './vocabulary';

const Limit = z.strictObject({
  /** One gesture at most, minor units per currency. A currency that is missing needs a manager. */
  each: Minor,
  /** All gestures of a person on one day of the branch, minor units per currency. */
  day: Minor,
});

/** Limits for gestures only: what is the customer's right has none (9.12). */
export const Authority = z.strictObject({
  gestures: z.strictObject({
    staff: Limit,
    manager: Limit,
    /** Where one of these words is spoken (somebody has died), a gesture would hurt: none is offered. */
    shutBy: Keywords.optional(),
  }),
});
export type Authority = z.infer<typeof Authority>;
export type Role = Exclude<keyof Authority['gestures'], 'shutBy'>;

/** Branch C. Words in a note may suggest a kind, never choose it. */
export const SeriousKind = z.strictObject({
  id: Id,
  label: text(50),
  firstMinute: z.array(text(140)).min(1),
  keep: z.array(text(140)).min(1),
  /** What would be gone by itself: each can be promised with a clock, and somebody to do it. `within` in minutes. */
  evidence: z
    .array(z.strictObject({ id: Id, what: text(90), within: z.int().min(5).max(43_200) }))
    .default([]),
  never: z.array(text(140)).min(1),
  /** Who takes it: a role in the company. */
  takenBy: text(60),
  /** An example clock, to be checked by an adviser. */
  clock: text(120),
  keywords: z.array(z.string()).default([]),
});
export type SeriousKind = z.infer<typeof SeriousKind>;

export const Clock = z.strictObject({
  id: Id,
  label: text(60),
  /** What the customer is told of it, in a letter; without it they aren’t. */
  told: text(80).optional(),
  starts: z.enum(['received', 'acknowledged']),
  length: z.int().positive(),
  unit: z.enum(['calendarDays', 'workingDays', 'businessHours']),
});
export const ClockPack = z.strictObject({
  id: Id,
  title: text(60),
  /** What anybody relying on it should know. */
  note: text(200),
  clocks: z.array(Clock).min(1),
});
export type ClockPack = z.infer<typeof ClockPack>;

/**
 * Where saying sorry has a law of its own. Phrases name the codes in their conditions; where a branch's code is
 * missing here, or none is set, the neutral wording is used.
 */
export const Jurisdiction = z.strictObject({
  id: Id,
  title: text(40),
  /** ISO 3166 codes that a branch may be set to: "GB-SCT". */
  codes: z.array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'a code looks like GB-SCT')).min(1),
  /** The law it rests on, for whoever checks it; never on screen. */
  law: text(120),
  /** What an apology there is no admission of: regret alone, regret with an undertaking to look, or fault too. */
  covers: z.enum(['regret', 'regretAndUndertaking', 'fault']),
});
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** Has each of its slots and no other: an acknowledgement without a time acknowledges nothing. */
function acknowledgement(slots: readonly string[]) {
  return text(600).refine(
    (line) => {
      const named = [...line.matchAll(/\{(\w+)\}/gu)].map(([, slot]) => slot ?? '');
      return slots.every((slot) => named.includes(slot)) && named.every((slot) => slots.includes(slot));
    },
    `fills in ${slots.join(', ')}`,
  );
}

export const Notices = z.strictObject({
  /** Shown in place of everything when the screen is hidden (F8); the slot is {branch}. */
  greeting: text(120).refine(
    (line) => !/[{}]/u.test(line.replaceAll('{branch}', '')),
    'the only slot is {branch}',
  ),
  /** What is recorded and why (1.8), on slip and customer's screen. */
  recordNotice: text(260),
  /** Under every note (1.8). */
  mayRead: text(80),
  /** 1.7: what they get in hand or in writing at once. Slots: {branch} {name} {reference} {colleague} {time} {record}. */
  acknowledgement: z.strictObject({
    slip: acknowledgement(['branch', 'reference', 'colleague', 'time', 'record']),
    letter: acknowledgement(['branch', 'name', 'reference', 'colleague', 'time', 'record']),
    email: acknowledgement(['branch', 'name', 'reference', 'colleague', 'time', 'record']),
    /** For the branch's mailbox: it knows nobody, so its times are written out. */
    autoReply: acknowledgement(['branch', 'record']),
  }),
  /** Beside every yes (K11). */
  legalRights: text(120),
});
export type Notices = z.infer<typeof Notices>;
