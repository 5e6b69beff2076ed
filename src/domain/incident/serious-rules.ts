/**
 * Branch C: what is never done about something serious, whatever anybody typed. No fault but "not yet known", no gesture, no
 * apology for a fault. Regret, practical help and what is theirs by right stay open.
 */
import type { Proposal } from '../event/catalogue';
import type { Fault } from '../event/values';
import type { Incident } from './state';

export function isNeverWhenSerious(
  { serious }: Pick<Incident, 'serious'>,
  { type, payload }: Proposal,
): boolean {
  if (!serious) return false;
  switch (type) {
    case 'findingMade.v1':
      return !mayFind({ serious }, payload.fault);
    case 'remedyOffered.v1':
      return payload.kind === 'gesture';
    case 'saidAloud.v1':
      return payload.moment === 'faultApology';
    default:
      return false;
  }
}

/** Whose something serious was is for whoever looks into it. */
export function mayFind({ serious }: Pick<Incident, 'serious'>, fault: Fault): boolean {
  return !serious || fault === 'notYetKnown';
}

/** Every kind that stands, in the playbook's words, in the order in which they were noted. A kind it doesn't know keeps its id. */
export function seriousLabels(
  { serious }: Pick<Incident, 'serious'>,
  kinds: readonly { id: string; label: string }[],
): string[] {
  return (serious?.matters ?? []).map(({ kind }) => kinds.find(({ id }) => id === kind)?.label ?? kind);
}

/** Who accepted what is serious, each once with their first time; whoever took two kinds is named once. */
export function takers({ serious }: Pick<Incident, 'serious'>): { who: string; at: string }[] {
  const all = (serious?.matters ?? []).flatMap(({ accepted }) =>
    accepted ? [{ who: accepted.who, at: accepted.acceptedAt }] : [],
  );
  const ordered = [...all].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return ordered.filter(({ who }, index) => ordered.findIndex((one) => one.who === who) === index);
}
