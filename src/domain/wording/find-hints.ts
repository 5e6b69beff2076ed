// Points out wording in staff's own notes that would hurt whoever reads them: a hint, never a block (1.4, 2.8, 3.5, K14).
import { isNearby, type PreparedNearby } from './nearby';
import { splitWords } from './split-words';
import { readPattern, type Lists, type WordPattern } from './word-pattern';
import { WordSheet, type Fit } from './word-sheet';
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
 * Takes milliseconds for a paragraph and tens of them for the longest note: call it when typing pauses.
 */
export function findHints(text: string, speaker: Speaker, wording: Wording): Hint[] {
  if (speaker === 'customer') return [];
  const { rules, lists } = prepared(wording);
  const sheet = new WordSheet(splitWords(text), lists);
  const standing = rules.flatMap((prepared) =>
    prepared.find
      .flatMap((pattern) => [...sheet.fits(pattern).values()])
      .filter(
        (fit) =>
          prepared.when.every((nearby) => isNearby(nearby, fit, sheet)) &&
          !prepared.unless.some((nearby) => isNearby(nearby, fit, sheet)),
      )
      .map((fit) => ({ rule: prepared.rule, fit })),
  );
  const kept = withoutOverlaps(standing).sort((one, other) => one.fit.from - other.fit.from);
  return kept.map(({ rule, fit }, index) =>
    hintOf(rule, fit, firstWordOf(rule, fit, kept[index - 1]?.fit.to ?? 0, sheet), { sheet, text, wording }),
  );
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

/** Of two that overlap, the one that saw more of the sentence; of equals, the rule that stands first. */
function withoutOverlaps<One extends { fit: Fit }>(all: readonly One[]): One[] {
  const bySize = [...all].sort((one, other) => other.fit.to - other.fit.from - (one.fit.to - one.fit.from));
  const kept: One[] = [];
  for (const one of bySize)
    if (kept.every(({ fit }) => fit.to <= one.fit.from || one.fit.to <= fit.from)) kept.push(one);
  return kept;
}

/** The stretch begins here; what an earlier hint is about is left to it. */
function firstWordOf(rule: WordingRule, fit: Fit, floor: number, sheet: WordSheet): number {
  if (rule.takes === 'stretch') return fit.spanFrom;
  return Math.max(sheet.leadInTo(fit.spanFrom, rule.takes === 'clause'), Math.min(floor, fit.spanFrom));
}

interface About {
  sheet: WordSheet;
  text: string;
  wording: Wording;
}

function hintOf(rule: WordingRule, fit: Fit, first: number, { sheet, text, wording }: About): Hint {
  const { words } = sheet;
  const from = words[first]?.from ?? 0;
  const to = words[fit.spanTo - 1]?.to ?? from;
  const instead = rule.instead.replace(/\{([a-zA-Z0-9-]+)\}/gu, (_whole, list: string) => {
    const [start, end] = fit.found.get(list) ?? [0, 0];
    return end > start ? text.slice(words[start]?.from, words[end - 1]?.to) : '';
  });
  const begins = words[first - 1]?.sentence !== words[first]?.sentence;
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
