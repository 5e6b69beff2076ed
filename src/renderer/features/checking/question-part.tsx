// A question that is only data: the playbook says what kind of answer it takes. "Not sure" is always an answer.
import { say } from '../../messages/say';
import { BigAnswers } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useWay } from '../conversation/journey';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { HasLeft } from './has-left';
import { LeaveOpen } from './leave-open';

const lineTypes = { text: 'text', date: 'date', phone: 'tel' } as const;

export function QuestionPart({ step }: StepPartProps<'question'>) {
  const incident = useIncident();
  const { goOn } = useWay();
  const tell = useConversation((store) => store.tell);
  const given = (value: string) =>
    ({ type: 'answerGiven.v1', payload: { question: step.id, value, private: step.private } }) as const;
  const recorded = incident.answers[step.id]?.value ?? '';
  const { form, settle } = useKeptForm(
    { stage: 'check', step: step.id },
    { answer: recorded },
    ({ answer = '' }) => [given(answer)],
  );
  const choices =
    step.answer === 'yesNo'
      ? [
          { id: 'yes', label: say('yes') },
          { id: 'no', label: say('no') },
        ]
      : step.choices;
  return (
    <StepFrame
      step={step}
      onContinue={() => settle()}
      links={
        <>
          <LeaveOpen
            question={step.id}
            isPrivate={step.private}
            settles={[`${step.id}.answer`]}
            onLeft={goOn}
          />
          <HasLeft />
        </>
      }
    >
      {step.answer === 'longText' && (
        <KeptText
          {...{ form, settle }}
          name="answer"
          size="large"
          label={step.ask}
          isLabelHidden
          max={4000}
        />
      )}
      {(step.answer === 'choice' || step.answer === 'yesNo') && (
        <BigAnswers
          label={step.ask}
          isLabelHidden
          options={choices.map(({ id, label }) => ({ value: id, title: label }))}
          value={recorded || null}
          onChange={(value) => void tell([given(value)])}
        />
      )}
      {step.answer in lineTypes && (
        <KeptLine
          {...{ form, settle }}
          name="answer"
          label={step.ask}
          isLabelHidden
          type={lineTypes[step.answer as keyof typeof lineTypes]}
        />
      )}
    </StepFrame>
  );
}
