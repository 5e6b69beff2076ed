// Finds the clauses that may decide an aspect, offline, and says why each was found. A right comes before a policy.
import type { Playbook, Policy } from '../playbook/playbook';
import { keywordsIn, weight } from './keyword-match';

export interface FoundPolicy {
  policy: Policy;
  /** The words it was found by; empty when only the category fits. */
  because: string[];
  sameCategory: boolean;
}

/** How much a fitting category counts, in keywords. */
const CATEGORY = 1.2;

/** `about`: label and words of the aspect, facts noted. Most fitting first; nothing that fits in no way. */
export function findPolicies(
  playbook: Pick<Playbook, 'policies'>,
  about: { text: string; category: string | null },
): FoundPolicy[] {
  return playbook.policies
    .map((policy) => {
      const because = keywordsIn(about.text, policy.keywords);
      const sameCategory = about.category !== null && policy.categories.includes(about.category);
      return { policy, because, sameCategory, score: weight(because) + (sameCategory ? CATEGORY : 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || rightFirst(a.policy) - rightFirst(b.policy))
    .map(({ policy, because, sameCategory }) => ({ policy, because, sameCategory }));
}

/** Free search of the library by clause number or words; everything, in clause order, for an empty search. */
export function searchPolicies(playbook: Pick<Playbook, 'policies'>, search: string): Policy[] {
  const words = search.toLocaleLowerCase('en').split(/\s+/u).filter(Boolean);
  return playbook.policies.filter(({ clause, title, rule, why, fix, choices, keywords }) => {
    const text = [clause, title, rule, why, ...fix, ...choices, ...keywords]
      .join(' ')
      .toLocaleLowerCase('en');
    return words.every((word) => text.includes(word));
  });
}

function rightFirst(policy: Policy): number {
  return policy.kind === 'right' ? 0 : 1;
}
