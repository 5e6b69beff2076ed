// Gestures that people gave on their own authority: what counts against the limit of a day (9.5).
import type { Incident } from '#domain/incident/state';
import { dayIn } from './branch-day';

export interface Gesture {
  remedy: string;
  by: string;
  /** The branch's day, "2026-03-14". */
  day: string;
  /** Minor units. */
  minor: number;
  currency: string;
}

/** What the customer declined or staff withdrew was not given; what a manager signs counts for nobody's own limit. */
export function gesturesOf(incident: Incident): Gesture[] {
  return incident.remedies.flatMap((remedy) => {
    const isGiven = !remedy.withdrawn && remedy.answer?.answer !== 'no';
    if (remedy.kind !== 'gesture' || remedy.gives !== 'staff' || !remedy.amount || !isGiven) return [];
    const day = dayIn(incident.zone, Date.parse(remedy.offered.at));
    const { minor, currency } = remedy.amount;
    return [{ remedy: remedy.id, by: remedy.offered.by, day, minor, currency }];
  });
}
