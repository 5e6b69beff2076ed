// The keys under which a record is found without reading it: filters in plain words, and whatever says who a customer
// is as short hashes. A hash shared by chance only costs a look: whoever asks compares the real thing.
import { createHash } from 'node:crypto';
import { nameKeys } from '#domain/history/name-keys';
import type { HistoryEntry } from '#domain/history/customer-history';
import type { Trace } from '#domain/history/match-people';
import type { Topic } from '#domain/history/topics';
import type { CatalogueRecord, Row } from './record';

export const idKey = (id: string) => `i${hash(id)}`;
export const stateKey = (state: Row['summary']['state']) => `t${state}`;
export const holderKey = (id: string) => `h${id}`;
export const categoryKey = (category: string) => `c${category}`;
export const outcomeKey = (outcome: string) => `o${outcome}`;
export const branchKey = (branch: string) => `b${branch}`;
/** @param day "2026-03-14" */
export const receivedKey = (day: string) => `d${day}`;
export const promiseKey = (day: string) => `q${day}`;
export const gestureKey = (day: string) => `g${day}`;
/** The day on which special data has been kept long enough. */
export const specialKey = (day: string) => `u${day}`;
export const restrictedKey = 'r';
export const contestedKey = 'z';
export const broughtInKey = 'f';
/** What other incidents' people said about this one. */
export const matchedKey = (other: string) => `x${hash(other)}`;

export function keysOf({ row, past }: CatalogueRecord): Set<string> {
  const { summary } = row;
  const keys = new Set([idKey(summary.id), stateKey(summary.state), branchKey(row.branch)]);
  if (summary.holder) keys.add(holderKey(summary.holder.id));
  if (summary.outcome) keys.add(outcomeKey(summary.outcome));
  if (summary.restricted) keys.add(restrictedKey);
  if (summary.contested > 0) keys.add(contestedKey);
  if (summary.broughtIn) keys.add(broughtInKey);
  if (summary.promise) keys.add(promiseKey(dayOf(summary.promise.dueAt)));
  if (row.specialUntil) keys.add(specialKey(dayOf(row.specialUntil)));
  if (row.receivedAt) keys.add(receivedKey(dayOf(row.receivedAt)));
  for (const category of row.categories) keys.add(categoryKey(category));
  for (const { day } of past.gestures) keys.add(gestureKey(day));
  if (past.history) for (const key of historyKeys(past.history)) keys.add(key);
  return keys;
}

/** The day as it was written, by the clock of whoever wrote it. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function* historyKeys({ trace, matched, topics }: HistoryEntry): Generator<string> {
  yield* contactKeys(trace);
  for (const key of nameKeys(trace.name)) yield personKey(key);
  for (const { other } of matched) yield matchedKey(other);
  yield* topicKeys(topics);
}

/** Whoever shares a phone, mailbox or order number has one of these in common. */
export function* contactKeys({ phones, emails, codes }: Trace): Generator<string> {
  for (const { digits, whole, isCertain } of phones) {
    const ends = (isCertain && whole !== null ? whole : digits).replace(/^0+/, '');
    yield `p${hash(digits)}`;
    if (whole !== null) yield `p${hash(whole)}`;
    // comparePhones takes shared ends of nine digits for a question worth asking.
    if (ends.length >= 9) yield `p${hash(ends.slice(-9))}`;
  }
  for (const { bare, domain } of emails) yield `e${hash(`${bare}@${domain}`)}`;
  for (const code of codes) yield `k${hash(code)}`;
}

export const personKey = (key: string) => `n${hash(key)}`;

export function* topicKeys(topics: readonly Topic[]): Generator<string> {
  for (const { words } of topics) for (const word of words) yield `w${hash(word)}`;
}

/** 42 bits. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 7);
}
