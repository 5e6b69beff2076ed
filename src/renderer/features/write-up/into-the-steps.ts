// The page, half written, when somebody would rather go step by step: whatever stands on it becomes the fact it would have become.
import type { Proposal } from '#domain/event/catalogue';
import type { Outcome } from '#domain/event/values';
import { standingAspects, standingRows } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { doneProposals } from '../conversation/what-was-done';
import { linesOf, type WriteUp } from './write-up-proposals';

export type HalfWritten = Omit<WriteUp, 'agreed' | 'outcome'> & { outcome: Outcome | null };

/** Nothing of what they have not come to yet, and no word about what was agreed: the steps ask for it. @param at instant */
export function intoTheSteps(incident: Incident, page: HalfWritten, at: string): Proposal[] {
  const standing = standingAspects(incident);
  const lines = linesOf(page.about).map((label) => {
    const known = standing.find((aspect) => aspect.label === label);
    return { label, isNew: !known, aspect: known?.id ?? crypto.randomUUID() };
  });
  const rows = new Set(standingRows(incident).map(({ label }) => label));
  return [
    ...lines.flatMap(({ label, isNew, aspect }): Proposal[] =>
      isNew ? [{ type: 'aspectNoted.v1', payload: { aspect, label, category: null } }] : [],
    ),
    ...lines.flatMap(({ aspect }, index): Proposal[] => {
      const { fault = 'notYetKnown', why = '' } = page.findings[index] ?? {};
      const basis = { kind: 'judgment' as const, reason: why };
      return why.trim() ? [{ type: 'findingMade.v1', payload: { aspect, fault, basis, cause: null } }] : [];
    }),
    ...says(page.sought, { type: 'remedySought.v1', payload: { words: page.sought, dontKnow: false } }),
    ...linesOf(page.done)
      .filter((label) => !rows.has(label))
      .flatMap((label) => doneProposals({ remedy: null, label, amount: null, aspect: null }, at, false)),
    ...says(page.comingBack, { type: 'ifTheyComeBackNoted.v1', payload: { text: page.comingBack } }),
    ...ending(page, at),
    { type: 'writtenUpAfter.v1', payload: {} },
  ];
}

/** A reason with no line of what it was about beside it: no step could show it. */
export function isReasonAlone({ about, findings }: Pick<HalfWritten, 'about' | 'findings'>): boolean {
  return linesOf(about).length === 0 && findings.some(({ why }) => why.trim() !== '');
}

function says(text: string, proposal: Proposal): Proposal[] {
  return text.trim() ? [proposal] : [];
}

function ending({ outcome, passedTo, whereNext }: HalfWritten, at: string): Proposal[] {
  if (outcome === null || (outcome === 'passedTo' && !passedTo.trim())) return [];
  const taker = outcome === 'passedTo' ? { passedTo, acceptedAt: at } : {};
  return [{ type: 'outcomeSet.v1', payload: { outcome, ...taker, whereNext } }];
}
