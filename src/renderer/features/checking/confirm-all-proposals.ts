// What one answer to everything records: as explicit as if each had been answered by itself (6.1, K12).
import type { Proposal } from '#domain/event/catalogue';
import { standingAspects } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';

/** `all`: yes to each, nothing missing. `more`: yes to each, and something else. `some`: one by one. */
export type AnswerToAll = 'all' | 'more' | 'some';

/** An aspect that has its answer keeps it: a "we see it differently" is never turned into a yes. */
export function allConfirmed(incident: Incident, answer: Exclude<AnswerToAll, 'some'>): Proposal[] {
  const open = standingAspects(incident).filter(({ answer: given }) => !given?.stands);
  return [
    ...open.map(({ id }): Proposal => ({
      type: 'aspectConfirmed.v1',
      payload: { aspect: id, answer: 'yes' },
    })),
    { type: 'missedAsked.v1', payload: { answer: answer === 'all' ? 'nothing' : 'more' } },
  ];
}
