// The rules for wording hints as data: what to look for in staff's notes, what to write instead, and why.
import { z } from 'zod';

const text = (max: number) => z.string().trim().min(1).max(max);
const name = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'a name is letters, digits and dashes');

/**
 * What to look for, word by word: `late`, `shout*` (any ending), `_` (any word), `{person}` (one entry of a list of
 * words), `{very?}` (perhaps one), `…` (up to three words), `^` (the clause begins here), `[…]` (only this stretch is
 * marked and replaced; without it, all of it).
 */
export const Pattern = text(160);

/** Something that must (`when`) or must not (`unless`) stand in the same sentence. */
export const Nearby = z.strictObject({
  where: z.enum(['before', 'after', 'sentence']),
  /** How many words away at most; without it, anywhere in the sentence. */
  within: z.int().min(1).max(12).optional(),
  words: z.array(Pattern).min(1),
});
export type Nearby = z.infer<typeof Nearby>;

export const hintKinds = ['label', 'blame', 'excuse', 'deflection', 'disbelief', 'guess', 'opinion'] as const;
export const HintKind = z.enum(hintKinds);
export type HintKind = z.infer<typeof HintKind>;

export const WordingRule = z.strictObject({
  id: name,
  kind: HintKind,
  find: z.array(Pattern).min(1),
  /** Names of `conditions`, or conditions of this rule alone. */
  when: z.array(z.union([name, Nearby])).default([]),
  unless: z.array(z.union([name, Nearby])).default([]),
  /** What to write instead; `{person}` repeats what was found there. Empty: leave it out. */
  instead: z.string().max(120),
  /** What is marked and replaced: the stretch; with the words of the list `leadIn` before it ("It was"); or all
   * of its clause up to the stretch's end. */
  takes: z.enum(['stretch', 'leadIn', 'clause']).default('stretch'),
  /** One short reason; without it, the reason of its kind. */
  why: text(140).optional(),
  /** Lines that this rule must catch, and lines that no rule may catch. They are its proof. */
  catches: z.array(text(160)).min(1),
  leaves: z.array(text(160)).default([]),
});
export type WordingRule = z.infer<typeof WordingRule>;

export const Wording = z.strictObject({
  language: z.string().max(35),
  kinds: z.record(HintKind, z.strictObject({ title: text(60), why: text(140) })),
  lists: z.record(name, z.array(text(60)).min(1)),
  conditions: z.record(name, Nearby),
  rules: z.array(WordingRule).min(1),
});
export type Wording = z.infer<typeof Wording>;
