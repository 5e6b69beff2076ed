// What was typed into the search field: every unit must be found, the last word is a beginning, a number may be written
// with any spaces, and a phone number with or without its country.
import { readPhones } from '#domain/history/same-phone';
import type { PhonePlan } from '#domain/history/phone-plans';
import { foldLetters, longestTerm } from './fold-words';

export interface Term {
  text: string;
  /** The beginning of a word is enough. */
  isStart: boolean;
}
/** Any of these, each of which wants all its terms. */
export type Unit = readonly (readonly Term[])[];
export interface Query {
  units: readonly Unit[];
}

/** More words than this narrow nothing any further. */
const mostUnits = 16;
const fewestForPhone = 7;

/** @param plan how phone numbers are written where the branch is */
export function readQuery(text: string, plan: PhonePlan | null = null): Query {
  const folded = foldLetters(text);
  const parts = [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    word: found[0].slice(0, longestTerm),
    from: found.index,
    to: found.index + found[0].length,
  }));
  const units: Unit[] = [];
  for (let at = 0; at < parts.length && units.length < mostUnits;) {
    let end = at + 1;
    while (end < parts.length && isOneNumber(folded, parts[end - 1]!, parts[end]!)) end += 1;
    const run = parts.slice(at, end);
    const isLast = end === parts.length;
    const from = run[0]!.from;
    const before = folded.slice(Math.max(0, from - 2), from).includes('+') ? '+' : '';
    const raw = before + folded.slice(from, run.at(-1)!.to);
    const words = run.map(({ word }) => word);
    units.push(/^\d+$/.test(words[0]!) ? numberUnit(words, raw, isLast, plan) : [[term(words[0]!, isLast)]]);
    at = end;
  }
  return { units };
}

function numberUnit(words: string[], raw: string, isLast: boolean, plan: PhonePlan | null): Unit {
  const joined = words.join('');
  const asWords = words.map((word, at) => term(word, isLast && at === words.length - 1));
  const others = new Set<string>();
  if (words.length > 1) others.add(joined);
  if (joined.startsWith('00') && joined.length >= fewestForPhone) others.add(joined.slice(2));
  if (joined.length >= fewestForPhone)
    for (const { whole } of readPhones(raw, plan)) if (whole !== null && whole !== joined) others.add(whole);
  return [asWords, ...[...others].map((digits) => [term(digits.slice(0, longestTerm), isLast)])];
}

interface Part {
  word: string;
  from: number;
  to: number;
}
function isOneNumber(folded: string, one: Part, next: Part): boolean {
  const areDigits = /^\d+$/.test(one.word) && /^\d+$/.test(next.word);
  return areDigits && /^[ ./()-]{1,3}$/.test(folded.slice(one.to, next.from));
}

const term = (text: string, isStart: boolean): Term => ({ text, isStart });

/** For the few that aren't in sealed blocks yet. @param terms sorted as JavaScript sorts strings */
export function answers(query: Query, terms: readonly string[]): boolean {
  return query.units.every((unit) => unit.some((all) => all.every((one) => isAmong(one, terms))));
}

function isAmong({ text, isStart }: Term, sorted: readonly string[]): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && (isStart ? found.startsWith(text) : found === text);
}
