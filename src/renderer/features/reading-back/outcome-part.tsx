// 12.3, 12.4: the outcome is never left out, "not settled" included; then the report is sealed with its reference.
import { useState } from 'react';
import type { Proposal } from '#domain/event/catalogue';
import type { Outcome } from '#domain/event/values';
import type { Incident } from '#domain/incident/state';
import { useRoute } from '../../app/route';
import { say } from '../../messages/say';
import { BigAnswers, TickBox } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { usePlaybook } from '../conversation/playbook-store';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { stepOfKind } from '../conversation/step-of-kind';
import { useComeBack } from './come-back';
import { ComeBackField } from './come-back-field';

export function OutcomePart({ step }: StepPartProps<'outcome'>) {
  const incident = useIncident();
  const playbook = usePlaybook();
  const { tell, leave } = useConversation.getState();
  const [outcome, setOutcome] = useState<Outcome | null>(() => startingOutcome(incident));
  const [isAccepted, setAccepted] = useState(Boolean(incident.outcome?.acceptedAt));
  const { form } = useKeptForm(
    { stage: 'readBack', step: step.id },
    { passedTo: incident.outcome?.passedTo ?? '', whereNext: incident.outcome?.whereNext ?? '' },
    () => [],
  );
  // K1: in the usual length what the next person should know stands here too; the full one has asked it by itself.
  const isComeBackHere = incident.length !== 'full';
  const comeBackStep = stepOfKind(playbook, 'comingBack');
  const comeBack = useComeBack(comeBackStep, isComeBackHere);
  const asks = playbook.outcomes.find((one) => one.id === outcome)?.asks ?? 'nothing';

  async function file(): Promise<boolean> {
    const { passedTo = '', whereNext = '' } = form.getValues();
    form.clearErrors();
    const isPassed = asks !== 'who' || (passedTo.trim() !== '' && isAccepted);
    const isReasoned = asks !== 'reason' || whereNext.trim() !== '';
    if (!isPassed) form.setError('passedTo', { message: say('passedNeeded') });
    if (!isReasoned) form.setError('whereNext', { message: say('whereNextNeeded') });
    if (!outcome || !isPassed || !isReasoned || !incident.reference) return false;
    if (isComeBackHere && !(await comeBack.settle())) return false;
    const acceptedAt = asks === 'who' ? new Date().toISOString() : null;
    const ending: Proposal = { type: 'outcomeSet.v1', payload: { outcome, passedTo, acceptedAt, whereNext } };
    // Two tellings: what was chosen is kept even when the gate still holds.
    const kept = await tell([ending], [`${step.id}.passedTo`, `${step.id}.whereNext`]);
    if (!kept || !(await tell([{ type: 'incidentSealed.v1', payload: { reference: incident.reference } }])))
      return false;
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
      {asks === 'who' && (
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
    </StepFrame>
  );
}

/** What was chosen before; else what the conversation says: agreed to everything means settled. */
function startingOutcome(incident: Incident): Outcome | null {
  if (incident.outcome) return incident.outcome.outcome;
  if (incident.serious) return 'passedTo';
  return incident.agreement?.answer === 'yes' && incident.agreement.stands ? 'settled' : null;
}
