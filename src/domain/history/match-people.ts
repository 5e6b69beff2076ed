/**
 * Could two customers be one person? Graded, always with why, never by the name alone. What it costs to be wrong is
 * one person's history shown beside another's: so where anything speaks against it, a person is asked.
 */
import type { Incident } from '../incident/state';
import { nameWords, type NameWord } from './name-words';
import type { PhonePlan } from './phone-plans';
import { readCode } from './same-code';
import { compareEmails, readEmail, type Email } from './same-email';
import { compareNames } from './same-name';
import { comparePhones, readPhones, type Phone, type Sureness } from './same-phone';

/** What an incident knows of who the customer is, ready for comparing. */
export interface Trace {
  name: NameWord[];
  phones: Phone[];
  emails: Email[];
  codes: string[];
}

/** What spoke for it; `otherName` is the one that speaks against it. */
export type Sign = 'phone' | 'phoneLike' | 'email' | 'emailLike' | 'code' | 'name' | 'otherName';
export type Grade = 'sure' | 'maybe';
export interface Match {
  grade: Grade;
  why: Sign[];
}

/** @param plan how the branch's country writes phone numbers */
export function traceOf(incident: Incident, plan: PhonePlan | null): Trace {
  const { customer, promises, scans, reference, broughtIn } = incident;
  const theirs = broughtIn?.theirReference ?? '';
  const numbers = [customer.phone, ...promises.map(({ number }) => number)];
  return readTrace({ ...customer, phones: numbers, codes: [...scans, reference ?? '', theirs] }, plan);
}

export function readTrace(
  known: { name?: string | null; phones?: readonly string[]; email?: string; codes?: readonly string[] },
  plan: PhonePlan | null,
): Trace {
  const { name = null, phones = [], email = '', codes = [] } = known;
  const read = readEmail(email);
  return {
    name: nameWords(name),
    phones: phones.flatMap((phone) => readPhones(phone, plan)),
    emails: read ? [read] : [],
    codes: codes.flatMap((code) => readCode(code) ?? []),
  };
}

/** Symmetric; null: nothing speaks for it. */
export function matchPeople(one: Trace, other: Trace): Match | null {
  const phone = best(one.phones, other.phones, comparePhones);
  const email = best(one.emails, other.emails, compareEmails);
  const code = one.codes.some((mine) => other.codes.includes(mine));
  const name = compareNames(one.name, other.name);
  const signs: Sign[] = [
    ...(phone ? ([phone === 'sure' ? 'phone' : 'phoneLike'] as const) : []),
    ...(email ? ([email === 'sure' ? 'email' : 'emailLike'] as const) : []),
    ...(code ? (['code'] as const) : []),
    ...(name === 'alike' ? (['name'] as const) : []),
  ];
  if (signs.length === 0) return null;
  // A phone or mailbox can be a family's: another name under it is a question, not an answer.
  if (name === 'other') return { grade: 'maybe', why: [...signs, 'otherName'] };
  const isOwn = phone === 'sure' || email === 'sure';
  return { grade: isOwn || (name === 'alike' && signs.length > 1) ? 'sure' : 'maybe', why: signs };
}

function best<T>(
  ones: readonly T[],
  others: readonly T[],
  compare: (one: T, other: T) => Sureness,
): Sureness {
  const found = ones.flatMap((one) => others.map((other) => compare(one, other)));
  return found.includes('sure') ? 'sure' : found.includes('maybe') ? 'maybe' : null;
}
