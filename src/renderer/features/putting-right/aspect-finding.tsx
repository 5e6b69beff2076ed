import type { FoundPolicy } from '#domain/coaching/find-policies';
import type { Fault } from '#domain/event/values';
import { isToExplain } from '#domain/incident/explaining';
import { mayFind } from '#domain/incident/serious-rules';
import type { Aspect } from '#domain/incident/state/checked';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Card, ChoiceChips, Cluster, Disclosure, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useJourney } from '../conversation/journey';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { useKeptState } from '../conversation/kept-state';
import { usePlaybook } from '../conversation/playbook-store';
import type { StepOf } from '../conversation/step-frame';
import { ExplainCard } from './explain-card';
import { FindingBasis } from './finding-basis';
import { basisOf, factsProposal, findingProposal, judgement } from './finding-proposals';
import { PolicyCard } from './policy-card';
import { GapsNoted } from './policy-gap';
import { PolicyLibrary } from './policy-library';

interface Props {
  step: StepOf<'finding'>;
  aspect: Aspect;
  found: readonly FoundPolicy[];
}

/** One aspect's finding. The best fitting clause is proposed; one tap on whose it was records both. */
export function AspectFinding({ step, aspect, found }: Props) {
  const playbook = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const setAbout = useJourney((journey) => journey.setAbout);
  const isHidden = useIsHidden();
  const incident = useIncident();
  const recorded = aspect.finding;
  // What was chosen here and isn't recorded yet; else the record, which another card may have written.
  const [chosen, setChosen] = useKeptState<{ fault?: Fault; basis?: string; cause?: string }>(
    `finding-${aspect.id}-${recorded?.hash ?? ''}`,
    {},
  );
  const basis = chosen.basis ?? basisOf(recorded) ?? found[0]?.policy.id ?? judgement;
  const fault = chosen.fault ?? recorded?.fault ?? null;
  const cause = chosen.cause ?? recorded?.cause ?? null;
  const reason = `reason-${aspect.id}`;
  const facts = `facts-${aspect.id}`;
  const { form, settle } = useKeptForm<Record<string, string>>(
    { stage: 'putRight', step: step.id },
    { [reason]: recorded?.basis.kind === 'judgment' ? recorded.basis.reason : '', [facts]: aspect.facts },
    (changed, all) => [
      ...factsProposal(aspect, changed[facts]),
      ...findingProposal({ aspect, fault, basis, cause, reason: all[reason] ?? '' }, playbook),
    ],
  );

  async function record(change: { fault?: Fault; basis?: string; cause?: string }) {
    const now = { aspect, fault, basis, cause, ...change };
    setChosen({ ...chosen, ...change });
    setAbout(aspect.id);
    // What nobody has looked at yet needs no reason thought up for it; it stands in the field and can be written over.
    if (now.fault === 'notYetKnown' && now.basis === judgement && !form.getValues()[reason]?.trim())
      form.setValue(reason, say('stillToLookInto'));
    const why = form.getValues()[reason] ?? '';
    if (now.fault !== null && now.basis === judgement && why.trim() === '')
      form.setError(reason, { message: say('judgementNeeded') });
    else form.clearErrors(reason);
    await tell(findingProposal({ ...now, reason: why }, playbook), [`${step.id}.${reason}`]);
  }

  const policy = playbook.policies.find((one) => one.id === basis) ?? null;
  const isExplained = isToExplain(fault, policy);
  return (
    <Card label={aspect.label}>
      <Stack gap={16}>
        <SectionHeading>{aspect.label}</SectionHeading>
        <ChoiceChips
          label={say('whoseFault')}
          isLabelHidden
          options={playbook.faults
            .filter(({ id }) => id === recorded?.fault || mayFind(incident, id))
            .map(({ id, label }) => ({ value: id, label }))}
          value={fault}
          onChange={(value) => void record({ fault: value as Fault })}
        />
        {incident.serious && !isHidden && <Quiet>{say('seriousFinding')}</Quiet>}
        <RightsHere found={found} basis={basis} />
        <FindingBasis
          found={found.slice(0, 3)}
          basis={basis}
          onChange={(value) => void record({ basis: value })}
        />
        {policy ? (
          <PolicyCard policy={policy} aspect={aspect.id} isExplained={isExplained} />
        ) : (
          <KeptLine
            form={form}
            name={reason}
            isStaffNote
            settle={settle}
            label={say('judgementReason')}
            max={2000}
          />
        )}
        <GapsNoted aspect={aspect.id} />
        {isExplained && <ExplainCard aspect={aspect} policy={policy} otherwise={step.choices} />}
        <Cluster gap={8}>
          <PolicyLibrary
            step={step.id}
            aspect={aspect.id}
            chosen={basis}
            onChoose={(value) => void record({ basis: value })}
            onGap={() => void record({ basis: judgement })}
          />
          <Disclosure label={say('factsFound')}>
            <KeptText
              form={form}
              name={facts}
              isStaffNote
              settle={settle}
              label={say('factsFound')}
              labelNote={say('ifAny')}
              max={4000}
            />
          </Disclosure>
          {!isHidden && (
            <Disclosure label={say('causeChoice')}>
              <ChoiceChips
                label={say('causeChoice')}
                labelNote={say('causeOptional')}
                options={playbook.causes.map(({ id, label }) => ({ value: id, label }))}
                value={cause}
                hint={playbook.causes.find(({ id }) => id === cause)?.hint}
                onChange={(value) => void record({ cause: value })}
              />
            </Disclosure>
          )}
        </Cluster>
      </Stack>
    </Card>
  );
}

/** Rights come before anything anybody decides. Only those their words point to: a right that isn't theirs is no promise to make. */
function RightsHere({ found, basis }: { found: readonly FoundPolicy[]; basis: string }) {
  const rights = found
    .filter(({ policy, because }) => policy.kind === 'right' && policy.id !== basis && because.length > 0)
    .slice(0, 3);
  if (rights.length === 0) return null;
  const lines = rights.map(({ policy: { clause, title } }) => say('policyLine', { clause, title }));
  return <Quiet>{say('rightsLine', { rights: lines.join(' · ') })}</Quiet>;
}
