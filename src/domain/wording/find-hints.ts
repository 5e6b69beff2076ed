// Points out wording in staff's own notes that would hurt whoever reads them: a hint, never a block (1.4, 2.8, 3.5, K14).
import { splitWords } from './split-words';
import { readPattern, WordSheet, type Fit, type Lists, type WordPattern } from './word-pattern';
import type { HintKind, Nearby, Wording, WordingRule } from './wording';

/** Whose words a field holds. The customer's are never looked at (K14). */
export type Speaker = 'staff' | 'customer';

export interface Hint {
  rule: string;
  kind: HintKind;
  /** The stretch it is about, in UTF-16 units of the text that was given. */
  from: number;
  to: number;
  found: string;
  /** What could stand there; empty: nothing. */
  instead: string;
  why: string;
}

/**
 * Hints in the order of the text; no two overlap. Quotations in it count as the customer's words.
 * Takes about a millisecond for a paragraph: call it when typing pauses.
 */
export function findHints(text: string, speaker: Speaker, wording: Wording): Hint[] {
  if (speaker === 'customer') return [];
  const { rules, lists } = prepared(wording);
  const sheet = new WordSheet(splitWords(text), lists);
  const standing = rules.flatMap((prepared) =>
    prepared.find
      .flatMap((pattern) => sheet.fits(pattern))
      .filter(
        (fit) =>
          prepared.when.every((nearby) => isNearby(nearby, fit, sheet)) &&
          !prepared.unless.some((nearby) => isNearby(nearby, fit, sheet)),
      )
      .map((fit) => ({ rule: prepared.rule, fit })),
  );
  return withoutOverlaps(standing)
    .map(({ rule, fit }) => hintOf(rule, fit, sheet, text, wording))
    .sort((one, other) => one.from - other.from);
}

interface PreparedNearby extends Omit<Nearby, 'words'> {
  words: WordPattern[];
}
interface Prepared {
  lists: Lists;
  rules: { rule: WordingRule; find: WordPattern[]; when: PreparedNearby[]; unless: PreparedNearby[] }[];
}
const ready = new WeakMap<Wording, Prepared>();

function prepared(wording: Wording): Prepared {
  const before = ready.get(wording);
  if (before) return before;
  const nearby = (given: string | Nearby): PreparedNearby[] => {
    const condition = typeof given === 'string' ? wording.conditions[given] : given;
    return condition ? [{ ...condition, words: condition.words.map(readPattern) }] : [];
  };
  const now: Prepared = {
    lists: new Map(Object.entries(wording.lists).map(([name, entries]) => [name, entries.map(readPattern)])),
    rules: wording.rules.map((rule) => ({
      rule,
      find: rule.find.map(readPattern),
      when: rule.when.flatMap(nearby),
      unless: rule.unless.flatMap(nearby),
    })),
  };
  ready.set(wording, now);
  return now;
}

function isNearby({ where, within, words: patterns }: PreparedNearby, fit: Fit, sheet: WordSheet): boolean {
  const { words } = sheet;
  const sentence = words[fit.from]?.sentence;
  const reach = within ?? words.length;
  // "after" counts from the marked stretch: what follows it may be part of the pattern.
  const [from, to] = {
    before: [fit.from - reach, fit.from] as const,
    after: [fit.spanTo, fit.spanTo + reach] as const,
    sentence: [0, words.length] as const,
  }[where];
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at += 1) {
    if (words[at]?.sentence !== sentence) continue;
    if (patterns.some((pattern) => (sheet.fitAt(pattern, at)?.to ?? Infinity) <= to)) return true;
  }
  return false;
}

/** Of two that overlap, the one that saw more of the sentence; of equals, the rule that stands first. */
function withoutOverlaps<One extends { fit: Fit }>(all: readonly One[]): One[] {
  const bySize = [...all].sort((one, other) => other.fit.to - other.fit.from - (one.fit.to - one.fit.from));
  const kept: One[] = [];
  for (const one of bySize)
    if (kept.every(({ fit }) => fit.to <= one.fit.from || one.fit.to <= fit.from)) kept.push(one);
  return kept;
}

function hintOf(rule: WordingRule, fit: Fit, sheet: WordSheet, text: string, wording: Wording): Hint {
  const { words } = sheet;
  const from = words[fit.spanFrom]?.from ?? 0;
  const to = words[fit.spanTo - 1]?.to ?? from;
  const instead = rule.instead.replace(/\{([a-zA-Z0-9-]+)\}/gu, (_whole, list: string) => {
    const [first, end] = fit.found.get(list) ?? [0, 0];
    return end > first ? text.slice(words[first]?.from, words[end - 1]?.to) : '';
  });
  const begins = fit.spanFrom === 0 || words[fit.spanFrom - 1]?.sentence !== words[fit.spanFrom]?.sentence;
  return {
    rule: rule.id,
    kind: rule.kind,
    from,
    to,
    found: text.slice(from, to),
    instead: begins ? instead.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : instead,
    why: rule.why ?? wording.kinds[rule.kind].why,
  };
}
