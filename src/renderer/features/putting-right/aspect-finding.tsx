import { useState } from 'react';
import type { FoundPolicy } from '#domain/coaching/find-policies';
import type { Fault } from '#domain/event/values';
import type { Aspect } from '#domain/incident/state';
import { say } from '../../messages/say';
import { Card, ChoiceChips, Disclosure, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { useJourney } from '../conversation/journey';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { usePlaybook } from '../conversation/playbook-store';
import { basisOf, factsProposal, findingProposal, judgement } from './finding-proposals';

interface Props {
  step: string;
  aspect: Aspect;
  found: readonly FoundPolicy[];
}

/** One aspect's finding. The best fitting clause is proposed; one tap on whose it was records both. */
export function AspectFinding({ step, aspect, found }: Props) {
  const playbook = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const setAbout = useJourney((journey) => journey.setAbout);
  const recorded = aspect.finding;
  const [basis, setBasis] = useState(() => basisOf(recorded) ?? found[0]?.policy.id ?? judgement);
  const [fault, setFault] = useState<Fault | null>(recorded?.fault ?? null);
  const reason = `reason-${aspect.id}`;
  const facts = `facts-${aspect.id}`;
  const { form, settle } = useKeptForm(
    { stage: 'putRight', step },
    { [reason]: recorded?.basis.kind === 'judgment' ? recorded.basis.reason : '', [facts]: aspect.facts },
    (changed, all) => [
      ...factsProposal(aspect, changed[facts]),
      ...findingProposal({ aspect, fault, basis, reason: all[reason] ?? '' }, playbook),
    ],
  );

  async function record(nextFault: Fault | null, nextBasis: string) {
    setFault(nextFault);
    setBasis(nextBasis);
    setAbout(aspect.id);
    const why = form.getValues()[reason] ?? '';
    if (nextFault !== null && nextBasis === judgement && why.trim() === '')
      form.setError(reason, { message: say('judgementNeeded') });
    else form.clearErrors(reason);
    await tell(findingProposal({ aspect, fault: nextFault, basis: nextBasis, reason: why }, playbook), [
      `${step}.${reason}`,
    ]);
  }

  const policy = playbook.policies.find((one) => one.id === basis);
  return (
    <Card label={aspect.label}>
      <Stack gap={16}>
        <SectionHeading>{aspect.label}</SectionHeading>
        <ChoiceChips
          label={say('whoseFault')}
          isLabelHidden
          options={playbook.faults.map(({ id, label }) => ({ value: id, label }))}
          value={fault}
          onChange={(value) => void record(value as Fault, basis)}
        />
        <ChoiceChips
          label={say('restsOn')}
          options={[
            ...found.map(({ policy: one }) => ({
              value: one.id,
              label: say('policyLine', { clause: one.clause, title: one.title }),
            })),
            { value: judgement, label: say('ownJudgement') },
          ]}
          value={basis}
          onChange={(value) => void record(fault, value)}
        />
        {policy ? (
          <div>
            <Quiet>{policy.rule}</Quiet>
            <Disclosure label={say('policyWhy')}>{policy.why}</Disclosure>
          </div>
        ) : (
          <KeptLine form={form} name={reason} settle={settle} label={say('judgementReason')} max={2000} />
        )}
        <Disclosure label={say('factsFound')}>
          <KeptText
            form={form}
            name={facts}
            settle={settle}
            label={say('factsFound')}
            labelNote={say('ifAny')}
            max={4000}
          />
        </Disclosure>
      </Stack>
    </Card>
  );
}
