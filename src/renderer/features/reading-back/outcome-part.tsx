// 12.1, 12.3, 12.4: the summary is read, the outcome is never left out, "not settled" included; then the report is sealed with its reference.
import { useWatch } from 'react-hook-form';
import type { Proposal } from '#domain/event/catalogue';
import type { Outcome } from '#domain/event/values';
import { missingToSeal, type GateId, type Missing } from '#domain/incident/gates';
import { takers } from '#domain/incident/serious-rules';
import type { Incident } from '#domain/incident/state';
import { useRoute } from '../../app/route';
import { say } from '../../messages/say';
import { BigAnswers, TickBox } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { useKeptState } from '../conversation/kept-state';
import { usePlaybook } from '../conversation/playbook-store';
import { SeriousTaken } from '../conversation/serious-taken';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { stepOfKind } from '../conversation/step-of-kind';
import { useComeBack } from './come-back';
import { OneThingMore } from './one-thing-more';
import { ComeBackField } from './come-back-field';
import { SummaryField } from './summary-field';
import { useSummary } from './use-summary';

export function OutcomePart({ step }: StepPartProps<'outcome'>) {
  const incident = useIncident();
  const playbook = usePlaybook();
  const { tell, leave } = useConversation.getState();
  const [outcome, setOutcome] = useKeptState<Outcome | null>(
    `outcome-${incident.outcome?.hash ?? ''}-${incident.agreement?.hash ?? ''}`,
    () => startingOutcome(incident),
  );
  const taken = takers(incident);
  const [isAccepted, setAccepted] = useKeptState(
    'outcome-accepted',
    Boolean(incident.outcome?.acceptedAt) || taken.length > 0,
  );
  const { form } = useKeptForm(
    { stage: 'readBack', step: step.id },
    {
      passedTo: incident.outcome?.passedTo || (taken[0]?.who ?? ''),
      whereNext: incident.outcome?.whereNext ?? '',
    },
    () => [],
  );
  // K1: in the usual length what the next person should know stands here too; the full one has asked it by itself.
  const isComeBackHere = incident.length !== 'full';
  const comeBackStep = stepOfKind(playbook, 'comingBack');
  const comeBack = useComeBack(comeBackStep, isComeBackHere);
  const typed = useWatch({ control: form.control });
  // Branch C in several kinds: each is accepted by itself, and the outcome names everybody who did.
  const isSeveral = (incident.serious?.matters.length ?? 0) > 1;
  const names = taken.map(({ who }) => who).join('; ');
  const ended = {
    ...{ outcome, passedTo: isSeveral ? names : (typed.passedTo ?? '') },
    ...{ whereNext: typed.whereNext ?? '', isAccepted: isSeveral ? taken.length > 0 : isAccepted },
  };
  const filing = asFiled(incident, ended);
  const summary = useSummary(filing);
  // Once filing was refused the same list stands in the refusal.
  const isHeld = useConversation((store) => store.open?.refusal?.code === 'gateHolds');
  const asks = playbook.outcomes.find((one) => one.id === outcome)?.asks ?? 'nothing';

  async function file(): Promise<boolean> {
    const { whereNext = '' } = form.getValues();
    const passedTo = isSeveral ? names : (form.getValues().passedTo ?? '');
    form.clearErrors();
    // Whoever hasn't accepted yet is named by the gate.
    const isPassed = asks !== 'who' || isSeveral || (passedTo.trim() !== '' && isAccepted);
    const isReasoned = asks !== 'reason' || whereNext.trim() !== '';
    if (!isPassed) form.setError('passedTo', { message: say('passedNeeded') });
    if (!isReasoned) form.setError('whereNext', { message: say('whereNextNeeded') });
    if (!outcome || !isPassed || !isReasoned || !incident.reference) return false;
    if (isComeBackHere && !(await comeBack.settle())) return false;
    if (!(await summary.settle())) return false;
    const acceptedAt = asks === 'who' ? (taken.at(-1)?.at ?? new Date().toISOString()) : null;
    const ending: Proposal = { type: 'outcomeSet.v1', payload: { outcome, passedTo, acceptedAt, whereNext } };
    // Two tellings: what was chosen is kept even when the gate still holds.
    const kept = await tell([ending], [`${step.id}.passedTo`, `${step.id}.whereNext`]);
    if (!kept) return false;
    const sealing: Proposal = { type: 'incidentSealed.v1', payload: { reference: incident.reference } };
    if (!(await tell([...summary.asComposed(), sealing]))) return false;
    await leave();
    useRoute.getState().go({ screen: 'filed', id: incident.id });
    return false;
  }

  return (
    <StepFrame step={step} continueLabel={say('fileIt')} canContinue={outcome !== null} onContinue={file}>
      <BigAnswers
        label={say('outcomeLabel')}
        isLabelHidden
        options={playbook.outcomes.map(({ id, label, hint }) => ({ value: id, title: label, hint }))}
        value={outcome}
        onChange={(value) => setOutcome(value as Outcome)}
      />
      {asks === 'who' && isSeveral && <SeriousTaken />}
      {asks === 'who' && !isSeveral && (
        <>
          <KeptLine form={form} name="passedTo" label={say('passedTo')} width="half" autoComplete="off" />
          <TickBox label={say('acceptedNow')} value={isAccepted} onChange={setAccepted} />
        </>
      )}
      {asks === 'reason' && (
        <KeptText
          form={form}
          name="whereNext"
          isStaffNote
          label={say('whereNext')}
          hint={say('whereNextHint')}
          max={2000}
        />
      )}
      {isComeBackHere && <ComeBackField step={comeBackStep} comeBack={comeBack} />}
      <OneThingMore ideas={step.oneThingMore} />
      <SummaryField summary={summary} missing={isHeld ? [] : lackingElsewhere(filing, isComeBackHere)} />
    </StepFrame>
  );
}

interface Ended {
  outcome: Outcome | null;
  passedTo: string;
  whereNext: string;
  isAccepted: boolean;
}

/** The incident with the ending that is chosen on this screen and not recorded yet: the summary tells of it already. */
function asFiled(incident: Incident, { outcome, passedTo, whereNext, isAccepted }: Ended): Incident {
  if (!outcome) return incident;
  const before = incident.outcome;
  const acceptedAt = isAccepted ? (before?.acceptedAt ?? incident.touchedAt) : null;
  const { by, byName, at, hash } = before ?? { by: '', byName: '', at: '', hash: '' };
  const ending = { outcome, passedTo, whereNext, acceptedAt, happy: before?.happy ?? null };
  return { ...incident, outcome: { by, byName, at, hash, ...ending } };
}

/** What is asked for on this very screen isn't missing yet. */
function lackingElsewhere(incident: Incident, isComeBackHere: boolean): Missing[] {
  const here: GateId[] = [
    'outcomeMissing',
    'passedToNobody',
    'seriousNotAccepted',
    ...(isComeBackHere ? ['comingBackEmpty' as const] : []),
  ];
  return missingToSeal(incident).filter(({ gate }) => !here.includes(gate));
}

/** What was chosen before; else what the conversation says: agreed to everything means settled. */
function startingOutcome(incident: Incident): Outcome | null {
  if (incident.outcome) return incident.outcome.outcome;
  if (incident.serious) return 'passedTo';
  return incident.agreement?.answer === 'yes' && incident.agreement.stands ? 'settled' : null;
}
