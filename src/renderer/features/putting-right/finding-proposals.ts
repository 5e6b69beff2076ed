// What to record of one aspect's finding (8.1, 8.2): nothing until it rests on a clause or a reason.
import type { Proposal } from '#domain/event/catalogue';
import type { Fault } from '#domain/event/values';
import type { Aspect } from '#domain/incident/state/checked';
import type { Incident } from '#domain/incident/state';
import type { Playbook, Policy } from '#domain/playbook/playbook';

/** Stands for "my own judgement" among the ids of policies. */
export const judgement = 'judgement';

export interface Found {
  aspect: Aspect;
  fault: Fault | null;
  /** A policy's id, or `judgement`. */
  basis: string;
  reason: string;
  /** How it came about, never about who (0.7); null while nobody said. */
  cause: string | null;
}

export function basisOf(finding: Aspect['finding']): string | null {
  if (!finding) return null;
  return finding.basis.kind === 'policy' ? finding.basis.policy : judgement;
}

export function findingProposal(
  { aspect, fault, basis, reason, cause }: Found,
  playbook: Pick<Playbook, 'policies' | 'version'>,
): Proposal[] {
  const policy = playbook.policies.find((one) => one.id === basis);
  if (!fault || (!policy && reason.trim() === '')) return [];
  const rests = policy
    ? {
        kind: 'policy' as const,
        ...{ policy: policy.id, clause: policy.clause, title: policy.title, version: playbook.version },
      }
    : { kind: 'judgment' as const, reason };
  const before = aspect.finding;
  const isSame =
    before?.fault === fault &&
    before.cause === cause &&
    JSON.stringify(before.basis) === JSON.stringify(rests);
  if (isSame) return [];
  return [{ type: 'findingMade.v1', payload: { aspect: aspect.id, fault, basis: rests, cause } }];
}

export function factsProposal(aspect: Aspect, facts: string | undefined): Proposal[] {
  return facts === undefined ? [] : [{ type: 'factsNoted.v1', payload: { aspect: aspect.id, facts } }];
}

/** 8.7, 8.8: the choice says that it was explained aloud; it is said once, however often they choose again. */
export function explained(
  incident: Incident,
  aspect: Aspect,
  { policy, version, choice }: { policy: Policy | null; version: string; choice: string },
): Proposal[] {
  const isSaid = incident.explanations.some((one) => one.aspect === aspect.id);
  return [
    ...(isSaid ? [] : [{ type: 'saidAloud.v1', payload: { moment: 'explain', phrase: null } } as const]),
    {
      type: 'explanationGiven.v1',
      payload: {
        ...{ aspect: aspect.id, policy: policy?.id ?? judgement, clause: policy?.clause ?? '' },
        ...{ version, choice },
      },
    },
  ];
}
