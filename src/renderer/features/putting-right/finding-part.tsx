// 8.1, 8.2: for each aspect whose it was, and what that rests on: a clause, or judgement with its reason.
import { useMemo } from 'react';
import { standingAspects } from '#domain/incident/gates';
import { findPolicies } from '#domain/coaching/find-policies';
import { say } from '../../messages/say';
import { EmptyState, Stack } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { useAspectAtHand } from '../conversation/journey';
import { usePlaybook } from '../conversation/playbook-store';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { AspectFinding } from './aspect-finding';

export function FindingPart({ step }: StepPartProps<'finding'>) {
  const incident = useIncident();
  const playbook = usePlaybook();
  const atHand = useAspectAtHand();
  const aspects = standingAspects(incident);
  const policy = useMemo(() => {
    const about = atHand?.finding?.basis;
    return about?.kind === 'policy' ? playbook.policies.find((one) => one.id === about.policy) : undefined;
  }, [atHand, playbook]);
  return (
    <StepFrame step={step} slots={policy ? { rule: policy.rule, reason: policy.why } : {}}>
      {aspects.length === 0 && <EmptyState title={say('missing.aspects')} />}
      <Stack gap={16}>
        {aspects.map((aspect) => (
          <AspectFinding
            key={aspect.id}
            step={step.id}
            aspect={aspect}
            found={findPolicies(playbook, {
              text: `${aspect.label} ${aspect.words} ${aspect.facts}`,
              category: aspect.category,
            }).slice(0, 3)}
          />
        ))}
      </Stack>
    </StepFrame>
  );
}
