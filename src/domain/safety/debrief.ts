/** Branch A, afterwards: a private task for whoever stood there, and a quiet offer to a manager that says nothing of what happened. */
import { z } from 'zod';
import { id, instant } from '../event/values';

export const debrief = z.strictObject({
  id,
  person: id,
  personName: z.string().max(200),
  at: instant,
  /** `open`: waits for the person · `asked`: they'd like a manager to come to them · `done`: talked over, or not needed. */
  state: z.enum(['open', 'asked', 'done']),
});
export type Debrief = z.infer<typeof debrief>;

/** A manager learns that a colleague would welcome a word, and nothing else. */
export type DebriefOffer = Pick<Debrief, 'id' | 'personName'>;

/** Your own, until you've done with it. */
export function ownDebriefs(all: readonly Debrief[], person: string): Debrief[] {
  return all.filter((one) => one.person === person && one.state !== 'done');
}

export function offeredDebriefs(all: readonly Debrief[], manager: string): DebriefOffer[] {
  return all
    .filter((one) => one.person !== manager && one.state !== 'done')
    .map(({ id: debriefId, personName }) => ({ id: debriefId, personName }));
}
