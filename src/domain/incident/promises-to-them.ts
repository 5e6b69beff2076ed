/** Which promises are the customer's to hear of, and how they are kept: the same on their screen, on slips and in letters. */
import { promisesAlone } from './gates';
import type { Incident } from './state';
import type { Promised } from './state/promised';
import { mayRing } from './talking';

/**
 * What the house does for itself: evidence that is kept of something serious may name people and places (Branch C), and who
 * above the branch is told of one about a colleague is no business of theirs (K4).
 */
export function isHouseOwn({ serious, restricted }: Incident, { kind }: Pick<Promised, 'kind'>): boolean {
  return kind === 'task' && (serious !== null || restricted !== null);
}

/** Still to keep, and said by no row of what is done: a row says itself who does it and by when. */
export function promisesToThem(incident: Incident): Promised[] {
  return promisesAlone(incident).filter((promise) => !isHouseOwn(incident, promise));
}

/** When they hear from us next. A manager who looks at it within the house (9.4) is nobody's ring at their door. */
export function nextWord(incident: Incident): Promised | null {
  const within = incident.noRemedy?.promise ?? null;
  const told = promisesToThem(incident).filter(({ id }) => id !== within);
  return told.toSorted((a, b) => Date.parse(a.due.at) - Date.parse(b.due.at))[0] ?? null;
}

/** K6: by a call where they may be rung and one was promised; what is a task is written. */
export function isRung(incident: Pick<Incident, 'ways'>, { kind }: Pick<Promised, 'kind'>): boolean {
  return kind !== 'task' && mayRing(incident);
}
