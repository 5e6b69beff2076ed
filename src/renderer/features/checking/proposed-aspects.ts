// What their words may be about and isn't on the list yet. It proposes; staff decide.
import { suggestAspects } from '#domain/coaching/suggest-aspects';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import type { Category } from '#domain/playbook/playbook';

const mostTicked = 4;

export interface ProposedAspect {
  label: string;
  /** Their words, as noted: the quotation. */
  words: string;
  category: string | null;
  /** Ticked until somebody unticks it. */
  likely: boolean;
}

/** Anything that was once on the list is left out, also what was taken off: nobody is asked twice. */
export function proposedAspects(incident: Incident, categories: readonly Category[]): ProposedAspect[] {
  const known = new Set(incident.aspects.map(({ words }) => words.trim().toLowerCase()));
  const all = suggestAspects(incident.words, categories).map(({ label, words, guess, likely }) => ({
    label: shortened(label),
    words,
    category: guess?.category ?? null,
    likely,
  }));
  // A long story proposes more than anybody can check at once: the first few are ticked, the rest wait for a press.
  const ticked = all.filter(({ likely }) => likely).slice(0, mostTicked);
  const fresh = all
    .map((one) => ({ ...one, likely: ticked.includes(one) }))
    .filter(({ words }) => !known.has(words.trim().toLowerCase()));
  // Whoever only passes by a list that stands adds nothing to it: the rest waits for a press.
  if (incident.aspects.length > 0) return fresh.map((one) => ({ ...one, likely: false }));
  // A first list is never left empty: where no word is known, the first stretch is as good a start as any.
  const isFirst = !fresh.some(({ likely }) => likely);
  return isFirst ? fresh.map((one, index) => ({ ...one, likely: index === 0 })) : fresh;
}

export function noteAspect(
  about: Pick<ProposedAspect, 'label' | 'words' | 'category'>,
  aspect: string = crypto.randomUUID(),
): Proposal {
  const { label, words, category } = about;
  return { type: 'aspectNoted.v1', payload: { aspect, label, words: words.slice(0, 4000), category } };
}

/** Longest label that is proposed; it is said aloud and stands in the right column. Characters. */
const longestLabel = 70;

/** A whole paragraph becomes its first clause, or its first words; the rest stays in the quotation. */
function shortened(label: string): string {
  if ([...label].length <= longestLabel) return label;
  const start = [...label].slice(0, longestLabel).join('');
  const clause = /^(.{24,})(?:,| (?:and|but|so|because|when)) .*$/su.exec(start)?.[1];
  return clause?.replace(/,$/u, '') ?? `${start.replace(/\s+\S*$/u, '')}…`;
}
