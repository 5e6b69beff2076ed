// Cuts the listening note into what it may be about. Offers, never decides: staff merge, drop and reword.
import type { Category } from '../playbook/playbook';
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
  /** Worth proposing ticked: it says something a category knows, or it is all there is. */
  likely: boolean;
}

/** More than this is a story, not a list of aspects. */
const MOST = 8;

const clauseStart =
  "(?:nobody|no one|noone|nothing|the|they|it|then|when|there|he|she|you|my|our|i|we|now|also|still|your|somebody|someone|that|this|i['’]ve|we['’]ve|i['’]m|you['’]ve|they['’]ve|his|her)\\b";
const between = new RegExp(
  [
    String.raw`\s*(?:\n|\.{2,}|…|;|•|·|\s[-–—]\s)\s*`,
    String.raw`(?<=[\p{L}\p{N}’”)])[.!?]+\s+`,
    String.raw`\s*,?\s+(?:and then|and also|on top of that|plus)\s+`,
    `\\s*,\\s+(?:and |but )?(?=${clauseStart})`,
    `\\s+(?:and|but)\\s+(?=${clauseStart})`,
  ].join('|'),
  'giu',
);

export function suggestAspects(note: string, categories: readonly Category[]): SuggestedAspect[] {
  const seen = new Set<string>();
  const found = cleanPieces(note.split(between))
    .map((words) => ({ words, guess: guessCategory(words, categories) }))
    .filter(({ words, guess }) => guess !== null || words.split(/\s+/u).length > 1)
    .filter(({ words }) => !seen.has(words.toLowerCase()) && seen.add(words.toLowerCase()));
  const chosen =
    found.length <= MOST ? found : [...found.filter(({ guess }) => guess), ...found].slice(0, MOST);
  const kept = found.filter((candidate) => chosen.includes(candidate));
  return kept.map(({ words, guess }) => ({
    words,
    label: words.charAt(0).toLocaleUpperCase('en') + words.slice(1),
    guess,
    likely: guess !== null || kept.length === 1,
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

/** Trimmed, without the marks it was cut at, and without what holds no word. */
function cleanPieces(pieces: readonly (string | undefined)[]): string[] {
  const clean = pieces
    .map((piece) => (piece ?? '').replace(/\s+/gu, ' ').replace(/^[\s,.;:]+|[\s,.;:!]+$/gu, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return clean;
}
