// What to record of one aspect's finding (8.1, 8.2): nothing until it rests on a clause or a reason.
import type { Proposal } from '#domain/event/catalogue';
import type { Fault } from '#domain/event/values';
import type { Aspect } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';

/** Stands for "my own judgement" among the ids of policies. */
export const judgement = 'judgement';

export interface Found {
  aspect: Aspect;
  fault: Fault | null;
  /** A policy's id, or `judgement`. */
  basis: string;
  reason: string;
}

export function basisOf(finding: Aspect['finding']): string | null {
  if (!finding) return null;
  return finding.basis.kind === 'policy' ? finding.basis.policy : judgement;
}

export function findingProposal(
  { aspect, fault, basis, reason }: Found,
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
  if (before?.fault === fault && JSON.stringify(before.basis) === JSON.stringify(rests)) return [];
  const cause = before?.cause ?? null;
  return [{ type: 'findingMade.v1', payload: { aspect: aspect.id, fault, basis: rests, cause } }];
}

export function factsProposal(aspect: Aspect, facts: string | undefined): Proposal[] {
  return facts === undefined ? [] : [{ type: 'factsNoted.v1', payload: { aspect: aspect.id, facts } }];
}
