/** Explaining a rule (8.7 to 8.9): when it is due, what both can look at, and the choices it always ends in. */
import type { Fault } from '../event/values';
import type { Policy } from '../playbook/playbook';
import type { Fact } from './state/staff-heard';
import type { Incident } from './state';

/**
 * "Not made clear to them" is always explained. What is somebody else's, or can't be told, is where it rests on a rule:
 * then it may be a no, and a no is owed its reason.
 */
export function isToExplain(fault: Fault | null, policy: Policy | null): boolean {
  if (fault === 'notMadeClear') return true;
  return policy !== null && policy.kind === 'policy' && (fault === 'thirdParty' || fault === 'undetermined');
}

/** What the customer can choose: the rule's own choices, else those that fit any rule. Never empty where `otherwise` isn't. */
export function choicesAfter(policy: Policy | null, otherwise: readonly string[]): readonly string[] {
  return policy && policy.choices.length > 0 ? policy.choices : otherwise;
}

/** What an explanation can point at: facts of this aspect that both sides agree on, or that have evidence. */
export function factsToShow(incident: Incident, aspect: string): Fact[] {
  return factsOf(incident, aspect).filter(
    ({ agreed, evidence }) => agreed === 'agreed' || evidence.text.trim() !== '' || evidence.ref !== '',
  );
}

/** The facts of one aspect that nobody took off, in the order in which they were noted. */
export function factsOf(incident: Incident, aspect: string): Fact[] {
  return incident.facts.filter((fact) => fact.aspect === aspect && !fact.takenOff);
}
