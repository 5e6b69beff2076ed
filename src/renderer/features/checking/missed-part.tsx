// 6.1, the last question of checking. More of it goes back to the list; nothing more opens the way to agreeing.
import { useState } from 'react';
import { say } from '../../messages/say';
import { BigAnswers } from '../../ui/index';
import { standingAspects } from '#domain/incident/gates';
import { useKeptState } from '../conversation/kept-state';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useWay } from '../conversation/journey';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { HasLeft } from './has-left';
import { LeaveOpen } from './leave-open';

export function MissedPart({ step }: StepPartProps<'missed'>) {
  const incident = useIncident();
  const { missed } = incident;
  const asked = standingAspects(incident).map(({ id }) => id);
  const tell = useConversation((store) => store.tell);
  const { goToMissing, goOn } = useWay();
  const [answer, setAnswer] = useKeptState<'nothing' | 'more' | null>(
    `missed ${asked.join(' ')}`,
    missed?.stands ? missed.answer : null,
  );
  const [error, setError] = useState<string | undefined>(undefined);
  async function settle(given = answer) {
    setError(given === null ? say('answerNeeded') : undefined);
    if (given === null) return false;
    if (given === 'nothing' && missed?.stands) return true;
    if (!(await tell([{ type: 'missedAsked.v1', payload: { answer: given } }]))) return false;
    if (given === 'more') goToMissing({ gate: 'aspects', stage: 'check', id: null, about: '' });
    return given === 'nothing';
  }
  return (
    <StepFrame
      step={step}
      onContinue={() => settle()}
      links={
        <>
          <LeaveOpen question={step.id} onLeft={goOn} />
          <HasLeft />
        </>
      }
    >
      <BigAnswers
        label={say('theirAnswer')}
        isLabelHidden
        options={[
          { value: 'nothing', title: say('nothingMissed') },
          { value: 'more', title: say('moreMissed'), hint: say('moreMissedHint') },
        ]}
        value={answer}
        error={error}
        onChange={(value) => {
          setError(undefined);
          setAnswer(value === 'more' ? 'more' : 'nothing');
        }}
        onPick={(value) => void settle(value === 'more' ? 'more' : 'nothing').then((done) => done && goOn())}
      />
    </StepFrame>
  );
}
