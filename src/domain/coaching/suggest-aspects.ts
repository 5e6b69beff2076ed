// Finds in the listening note what the complaint may be about. Offers, never decides: staff merge, drop and reword.
import type { Category } from '../playbook/playbook';
import { cutNote, type Stretch } from './cut-note';
import { keywordsIn, weight } from './keyword-match';

export interface CategoryGuess {
  category: string;
  /** Id of a concrete label under the category, when its own words were found. */
  label: string | null;
  /** The words it was found by, for staff to see. */
  because: string[];
}

export interface SuggestedAspect {
  /** The stretch of the note, word for word. */
  words: string;
  /** The same with a capital, as a first label to edit. */
  label: string;
  guess: CategoryGuess | null;
  /** Worth proposing ticked: it says best what one subject is about, or it is all there is. */
  likely: boolean;
}

/** More than this is a story, not a list of aspects. */
const MOST = 8;
/** Two such short sentences on one subject belong together: "White women. He never moved." Words. */
const SHORT = 4;

interface Candidate extends Stretch {
  guess: CategoryGuess | null;
}

/**
 * Stretches of the note in their order, each once. Of several on one subject the one that says most is likely; wishes
 * and bare times are offered as well, but aren't.
 */
export function suggestAspects(note: string, categories: readonly Category[]): SuggestedAspect[] {
  const seen = new Set<string>();
  const once = cutNote(note).filter(
    ({ words }) => !seen.has(words.toLowerCase()) && seen.add(words.toLowerCase()),
  );
  const guessed = once.map((stretch) => ({ ...stretch, guess: guessCategory(stretch.words, categories) }));
  const found = joinShort(note, guessed).filter(
    ({ words, guess }) => guess !== null || words.split(/\s+/u).length > 1,
  );
  const likely = bestOfEachSubject(found);
  const inOrder = [...found].sort(
    (a, b) =>
      Number(likely.has(b)) - Number(likely.has(a)) || Number(b.guess !== null) - Number(a.guess !== null),
  );
  const chosen = new Set(inOrder.slice(0, MOST));
  const kept = found.filter((candidate) => chosen.has(candidate));
  return kept.map((candidate) => ({
    words: candidate.words,
    label: candidate.words.charAt(0).toLocaleUpperCase('en') + candidate.words.slice(1),
    guess: candidate.guess,
    likely: likely.has(candidate) || kept.length === 1,
  }));
}

/** The category whose words the text holds most of; null when it holds none. */
export function guessCategory(text: string, categories: readonly Category[]): CategoryGuess | null {
  let best: { guess: CategoryGuess; score: number } | null = null;
  for (const { id, keywords, labels } of categories) {
    const own = keywordsIn(text, keywords);
    const byLabel = labels
      .map((label) => ({ id: label.id, found: keywordsIn(text, label.keywords) }))
      .sort((a, b) => weight(b.found) - weight(a.found));
    const label = byLabel[0] && byLabel[0].found.length > 0 ? byLabel[0] : null;
    const because = [...new Set([...(label?.found ?? []), ...own])];
    const score = weight(because);
    if (score > 0 && score > (best?.score ?? 0))
      best = { guess: { category: id, label: label?.id ?? null, because }, score };
  }
  return best?.guess ?? null;
}

function bestOfEachSubject(found: readonly Candidate[]): Set<Candidate> {
  const best = new Map<string, Candidate>();
  for (const candidate of found) {
    const { guess } = candidate;
    if (!guess || candidate.isWish || candidate.isBareFact) continue;
    const before = best.get(subjectOf(guess));
    if (!before?.guess || weight(guess.because) > weight(before.guess.because))
      best.set(subjectOf(guess), candidate);
  }
  return new Set(best.values());
}

/** Where no concrete label was found, the words stand for it: two things under one category aren't one subject. */
function subjectOf({ category, label, because }: CategoryGuess): string {
  return `${category}/${label ?? because.join(' ')}`;
}

/** Neighbouring short sentences on one subject become one stretch, with the stop between them. */
function joinShort(note: string, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const last = joined.at(-1);
    if (!last?.guess || !candidate.guess || !belongTogether(last, candidate)) {
      joined.push(candidate);
      continue;
    }
    const because = [...new Set([...last.guess.because, ...candidate.guess.because])];
    const words = note.slice(last.start, candidate.end).replace(/\s+/gu, ' ');
    joined[joined.length - 1] = { ...last, words, end: candidate.end, guess: { ...last.guess, because } };
  }
  return joined;
}

function belongTogether(one: Candidate, next: Candidate): boolean {
  const short = ({ words }: Candidate) => words.split(/\s+/u).length <= SHORT;
  return (
    one.guess?.label !== null &&
    one.guess?.category === next.guess?.category &&
    one.guess?.label === next.guess?.label &&
    !one.isWish &&
    !next.isWish &&
    next.start - one.end <= 3 &&
    short(one) &&
    short(next)
  );
}
