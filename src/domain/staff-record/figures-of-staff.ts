/**
 * K9: when figures that come from staff's work may be told at all. Whatever makes trends asks here first; nothing here makes any.
 * A figure about few people is a figure about one of them.
 */
import type { Role } from '../incident/authority';

export const fewestPeople = 5;
export const fewestCases = 20;

export type FiguresRefusal = { code: 'tooFewToTell'; people: number; cases: number };

/** Null: they may be told. @param of how many different people and complaints stand behind the figure */
export function mayTellFigures(of: { people: number; cases: number }): FiguresRefusal | null {
  return of.people >= fewestPeople && of.cases >= fewestCases
    ? null
    : { code: 'tooFewToTell', people: fewestPeople, cases: fewestCases };
}

export interface TrailAsked {
  /** Whose trail. */
  person: string;
  reason: string;
  /** Everybody who asks for it, each with their own PIN. */
  askers: readonly { id: string; name: string; role: Role | 'area' }[];
}
/** What is written down of every look, and shown to the person on their own page. */
export interface TrailLook {
  person: string;
  reason: string;
  byNames: string[];
  /** Instant. */
  at: string;
}
export type TrailRefusal = { code: 'trailNeedsReason' } | { code: 'trailNeedsTwoRoles' };

/**
 * What one person did, event by event: only with a reason, by two people in two roles, neither of whom it is about. The answer is
 * the line to keep before anything is shown: no look without its trace.
 */
export function lookAtTrail(
  { person, reason, askers }: TrailAsked,
  at: string,
): { ok: true; look: TrailLook } | { ok: false; refusal: TrailRefusal } {
  if (reason.trim() === '') return { ok: false, refusal: { code: 'trailNeedsReason' } };
  const others = askers.filter(({ id }) => id !== person);
  const people = new Set(others.map(({ id }) => id));
  const roles = new Set(others.map(({ role }) => role));
  if (people.size < 2 || roles.size < 2) return { ok: false, refusal: { code: 'trailNeedsTwoRoles' } };
  return { ok: true, look: { person, reason: reason.trim(), byNames: others.map(({ name }) => name), at } };
}
