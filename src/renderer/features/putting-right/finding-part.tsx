// 8.1, 8.2: for each aspect whose it was, and what that rests on: a clause, or judgement with its reason.
import { useState } from 'react';
import { standingAspects } from '#domain/incident/gates';
import { somebodyElseNeeded } from '#domain/incident/length';
import type { Aspect } from '#domain/incident/state/checked';
import type { Playbook } from '#domain/playbook/playbook';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { Button, EmptyState, FactList, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useAspectAtHand, useJourney } from '../conversation/journey';
import { usePlaybook } from '../conversation/playbook-store';
import { useIsSection } from '../conversation/step-section-mode';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { AspectFinding } from './aspect-finding';
import { FindingAtOnce, policiesFor } from './finding-at-once';
import { LookIntoIt } from './finding-look-into-it';
import { basisOf } from './finding-proposals';

export function FindingPart({ step }: StepPartProps<'finding'>) {
  const incident = useIncident();
  const playbook = usePlaybook();
  const atHand = useAspectAtHand();
  const setAbout = useJourney((journey) => journey.setAbout);
  const aspects = standingAspects(incident);
  // One after the other: the one at hand, and the next that nobody has looked at yet.
  const [first] = useState(() => (aspects.find(({ finding }) => !finding) ?? aspects[0])?.id);
  const next = aspects.find(({ finding }) => !finding)?.id;
  // On the one page all of them stand open: there it is a list to go down.
  const isSection = useIsSection();
  const isOpen = ({ id }: Aspect) => isSection || id === (atHand?.id ?? first) || id === next;
  const folded = aspects.filter((aspect) => !isOpen(aspect) && aspect.finding);
  const policy = playbook.policies.find(({ id }) => id === basisOf(atHand?.finding ?? null));
  return (
    <StepFrame
      step={step}
      slots={policy ? { rule: policy.rule, reason: policy.why } : {}}
      links={<SomebodyElse />}
      actions={<LookIntoIt findingStep={step.id} />}
    >
      {aspects.length === 0 && <EmptyState title={say('missing.aspects')} />}
      <FindingAtOnce />
      {folded.length > 0 && (
        <FactList
          facts={folded.map((aspect) => ({
            id: aspect.id,
            term: aspect.label,
            value: findingWords(aspect, playbook),
            action: (
              <Button variant="quiet" size="bar" onPress={() => setAbout(aspect.id)}>
                {say('changeRow')}
              </Button>
            ),
          }))}
        />
      )}
      <Stack gap={16}>
        {aspects.filter(isOpen).map((aspect) => (
          <AspectFinding key={aspect.id} step={step} aspect={aspect} found={policiesFor(aspect, playbook)} />
        ))}
      </Stack>
    </StepFrame>
  );
}

/** K1: the usual length asks nobody else; one tap adds whoever was there, and nothing here is lost. */
function SomebodyElse() {
  const { length } = useIncident();
  const tell = useConversation((store) => store.tell);
  const go = useJourney((journey) => journey.go);
  if (length === 'full') return null;
  const open = () =>
    whileChanging(async () => {
      if (await tell([somebodyElseNeeded()])) go('staffInvolved');
    });
  return (
    <Button variant="quiet" size="bar" onPress={() => void open()}>
      {say('somebodyElse')}
    </Button>
  );
}

function findingWords({ finding }: Aspect, playbook: Playbook): string {
  if (!finding) return '';
  const fault = playbook.faults.find(({ id }) => id === finding.fault)?.label ?? finding.fault;
  const { basis } = finding;
  const rests =
    basis.kind === 'policy' ? say('policyLine', { clause: basis.clause, title: basis.title }) : basis.reason;
  return `${fault} · ${rests}`;
}
