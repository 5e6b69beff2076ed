import { useState } from 'react';
import { Controller } from 'react-hook-form';
import type { FoundPolicy } from '#domain/coaching/find-policies';
import type { Proposal } from '#domain/event/catalogue';
import type { Fault } from '#domain/event/values';
import type { Aspect } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';
import { say } from '../../messages/say';
import {
  Card,
  ChoiceChips,
  Disclosure,
  GrowingText,
  Quiet,
  SectionHeading,
  Stack,
  TextField,
} from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { useJourney } from '../conversation/journey';
import { useKeptForm } from '../conversation/kept-form';
import { usePlaybook } from '../conversation/playbook-store';

interface Props {
  step: string;
  aspect: Aspect;
  found: readonly FoundPolicy[];
}

const judgement = 'judgement';

/** One aspect's finding. The best fitting clause is proposed; one tap on whose it was records both. */
export function AspectFinding({ step, aspect, found }: Props) {
  const playbook = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const setAbout = useJourney((journey) => journey.setAbout);
  const recorded = aspect.finding;
  const [basis, setBasis] = useState(() => basisOf(recorded) ?? found[0]?.policy.id ?? judgement);
  const [fault, setFault] = useState<Fault | null>(recorded?.fault ?? null);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const { form, settle } = useKeptForm(
    { stage: 'putRight', step },
    {
      [`reason-${aspect.id}`]: recorded?.basis.kind === 'judgment' ? recorded.basis.reason : '',
      [`facts-${aspect.id}`]: aspect.facts,
    },
    (changed, all) => [
      ...factsProposal(aspect, changed[`facts-${aspect.id}`]),
      ...findingProposal(aspect, fault, basis, all[`reason-${aspect.id}`] ?? '', playbook),
    ],
  );
  const reasonName = `reason-${aspect.id}`;

  async function record(nextFault: Fault | null, nextBasis: string) {
    setFault(nextFault);
    setBasis(nextBasis);
    setAbout(aspect.id);
    const reason = form.getValues()[reasonName] ?? '';
    const proposals = findingProposal(aspect, nextFault, nextBasis, reason, playbook);
    setReasonMissing(nextFault !== null && nextBasis === judgement && reason.trim() === '');
    if (proposals.length > 0) await tell(proposals, [`${step}.${reasonName}`]);
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
          <Controller
            control={form.control}
            name={reasonName}
            render={({ field }) => (
              <TextField
                {...field}
                value={field.value ?? ''}
                label={say('judgementReason')}
                {...(isReasonMissing ? { error: say('judgementNeeded') } : {})}
                onBlur={() => {
                  field.onBlur();
                  setReasonMissing(false);
                  void settle([reasonName]);
                }}
                autoComplete="off"
              />
            )}
          />
        )}
        <Controller
          control={form.control}
          name={`facts-${aspect.id}`}
          render={({ field }) => (
            <GrowingText
              {...field}
              value={field.value ?? ''}
              label={say('factsFound')}
              labelNote={say('ifAny')}
              onBlur={() => {
                field.onBlur();
                void settle([`facts-${aspect.id}`]);
              }}
            />
          )}
        />
      </Stack>
    </Card>
  );
}

function basisOf(finding: Aspect['finding']): string | null {
  if (!finding) return null;
  return finding.basis.kind === 'policy' ? finding.basis.policy : judgement;
}

function factsProposal(aspect: Aspect, facts: string | undefined): Proposal[] {
  return facts === undefined ? [] : [{ type: 'factsNoted.v1', payload: { aspect: aspect.id, facts } }];
}

function findingProposal(
  aspect: Aspect,
  fault: Fault | null,
  basis: string,
  reason: string,
  playbook: Playbook,
): Proposal[] {
  if (!fault) return [];
  const policy = playbook.policies.find((one) => one.id === basis);
  if (!policy && reason.trim() === '') return [];
  const rests = policy
    ? ({
        kind: 'policy',
        policy: policy.id,
        clause: policy.clause,
        title: policy.title,
        version: playbook.version,
      } as const)
    : ({ kind: 'judgment', reason } as const);
  const before = aspect.finding;
  if (before && before.fault === fault && JSON.stringify(before.basis) === JSON.stringify(rests)) return [];
  return [
    {
      type: 'findingMade.v1',
      payload: { aspect: aspect.id, fault, basis: rests, cause: before?.cause ?? null },
    },
  ];
}
