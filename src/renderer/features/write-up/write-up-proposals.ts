// One page written after the conversation, as facts. What was confirmed face to face is marked as written up after.
import type { Proposal } from '#domain/event/catalogue';
import type { Fault, Outcome } from '#domain/event/values';
import { promisesAlone, standingAspects, standingRows } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { doneProposals } from '../conversation/what-was-done';

/** What was found on one line, and what that rests on. */
export interface LineFinding {
  fault: Fault;
  why: string;
}

export interface WriteUp {
  /** One line for each thing. */
  about: string;
  done: string;
  /** One for each line of `about`, in their order (K12). */
  findings: readonly LineFinding[];
  sought: string;
  comingBack: string;
  outcome: Outcome;
  passedTo: string;
  whereNext: string;
  /** "I read it back and they agreed." */
  agreed: boolean;
}

/** Every line of a text that says something, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, 200));
  return [...new Set(lines.filter((line) => line !== ''))];
}

/**
 * @param at instant at which what was done was done, as far as anybody noted
 * @param none 9.4: what is recorded where nothing was done, with the promise that a manager looks at it
 */
export function writeUpProposals(
  incident: Incident,
  page: WriteUp,
  at: string,
  none: (reason: string) => Proposal[] = (reason) => [{ type: 'noRemedyOffered.v1', payload: { reason } }],
): Proposal[] {
  const lines = linesOf(page.about);
  const aspects = aspectIds(incident, page);
  const known = new Set(standingRows(incident).map(({ label }) => label));
  const done = linesOf(page.done).filter((label) => !known.has(label));
  const confirmed = page.agreed ? aspects.all : [];
  return [
    ...aspects.proposals,
    ...confirmed.map(({ id }): Proposal => ({
      type: 'aspectConfirmed.v1',
      payload: { aspect: id, answer: 'yes' },
    })),
    ...(page.agreed ? [{ type: 'missedAsked.v1', payload: { answer: 'nothing' } } as const] : []),
    ...aspects.all.flatMap(({ id, label }): Proposal[] => {
      const found = page.findings[lines.indexOf(label)];
      if (!found) return [];
      const { fault, why } = found;
      return [
        {
          type: 'findingMade.v1',
          payload: { aspect: id, fault, basis: { kind: 'judgment', reason: why }, cause: null },
        },
      ];
    }),
    { type: 'remedySought.v1', payload: { words: page.sought, dontKnow: page.sought.trim() === '' } },
    ...done.flatMap((label) =>
      doneProposals({ remedy: null, label, amount: null, aspect: null }, at, page.agreed),
    ),
    ...(linesOf(page.done).length === 0 ? none(page.findings[0]?.why ?? '') : []),
    ...(page.agreed ? agreed(incident) : []),
    { type: 'ifTheyComeBackNoted.v1', payload: { text: page.comingBack } },
    {
      type: 'outcomeSet.v1',
      payload: {
        outcome: page.outcome,
        ...(page.outcome === 'passedTo' ? { passedTo: page.passedTo, acceptedAt: at } : {}),
        whereNext: page.whereNext,
      },
    },
    { type: 'writtenUpAfter.v1', payload: {} },
  ];
}

/** Read back covers what stood before the page was written too: a promise made with F4, a row kept earlier. */
function agreed(incident: Incident): Proposal[] {
  const unread = [...standingRows(incident), ...promisesAlone(incident)].filter(({ read }) => !read);
  return [
    ...unread.map(({ id }): Proposal => ({ type: 'recapRowRead.v1', payload: { row: id } })),
    { type: 'recapRead.v1', payload: { how: 'writtenUpAfter' } },
    { type: 'agreementGiven.v1', payload: { answer: 'yes', how: 'spoken' } },
  ];
}

/** Lines that stand already keep their aspect; one that was deleted is taken off. */
function aspectIds(
  incident: Incident,
  page: WriteUp,
): { proposals: Proposal[]; all: { id: string; label: string }[] } {
  const lines = linesOf(page.about);
  const standing = standingAspects(incident);
  const kept = standing.filter(({ label }) => lines.includes(label));
  const gone = standing.filter(({ label }) => !lines.includes(label));
  const fresh = lines
    .filter((line) => !kept.some(({ label }) => label === line))
    .map((label) => ({ aspect: crypto.randomUUID() as string, label }));
  return {
    proposals: [
      ...gone.map(({ id }): Proposal => ({ type: 'aspectTakenOff.v1', payload: { aspect: id } })),
      ...fresh.map((one): Proposal => ({ type: 'aspectNoted.v1', payload: { ...one, category: null } })),
    ],
    all: [
      ...kept.map(({ id, label }) => ({ id, label })),
      ...fresh.map(({ aspect, label }) => ({ id: aspect, label })),
    ],
  };
}
