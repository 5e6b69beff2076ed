// What their words may be about and isn't on the list yet. It proposes; staff decide.
import { suggestAspects } from '#domain/coaching/suggest-aspects';
import type { Proposal } from '#domain/event/catalogue';
import { longestLine } from '#domain/wording/clean-text';
import type { Incident } from '#domain/incident/state';
import type { Category } from '#domain/playbook/playbook';

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
  const fresh = all.filter(({ words }) => !known.has(words.trim().toLowerCase()));
  // A first list is never left empty: where no word is known, the first stretch is as good a start as any.
  const isFirst = incident.aspects.length === 0 && !fresh.some(({ likely }) => likely);
  return isFirst ? fresh.map((one, index) => ({ ...one, likely: index === 0 })) : fresh;
}

export function noteAspect(
  about: Pick<ProposedAspect, 'label' | 'words' | 'category'>,
  aspect: string = crypto.randomUUID(),
): Proposal {
  const { label, words, category } = about;
  return { type: 'aspectNoted.v1', payload: { aspect, label, words: words.slice(0, 4000), category } };
}

/** A label is one line; a whole paragraph becomes its first words, the rest stays in the quotation. */
function shortened(label: string): string {
  const chars = [...label];
  if (chars.length <= 90) return label;
  return `${chars
    .slice(0, 88)
    .join('')
    .replace(/\s+\S*$/u, '')}…`.slice(0, longestLine);
}
