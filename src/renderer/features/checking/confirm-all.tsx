// K1, 6.1: everything is read out in one go and answered in one go, "Have I missed anything?" with it. Each aspect
// still gets an answer of its own, and answering them one by one is a press away.
import { useState } from 'react';
import { restate } from '#domain/coaching/restate';
import { standingAspects } from '#domain/incident/gates';
import type { Aspect } from '#domain/incident/state/checked';
import { say } from '../../messages/say';
import { BigAnswers, Button, FactList } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useJourney, useWay } from '../conversation/journey';
import { useKeptState } from '../conversation/kept-state';
import { spokenName } from '../conversation/situation';
import { StepFrame, type StepOf } from '../conversation/step-frame';
import { allConfirmed, type AnswerToAll } from './confirm-all-proposals';
import { HasLeft } from './has-left';
import { askedAbout } from './leave-open';
import { QuestionBank } from './question-bank';

export function ConfirmAll({ step, first }: { step: StepOf<'confirming'>; first: Aspect }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const setAbout = useJourney((journey) => journey.setAbout);
  const { goOn, goToMissing } = useWay();

  const [error, setError] = useState<string | undefined>(undefined);
  const aspects = standingAspects(incident);
  const asked = aspects.map(({ id, worded }) => `${id} ${worded}`).join(' ');
  const [answer, setAnswer] = useKeptState<AnswerToAll | null>(`answer to all ${asked}`, null);
  const name = spokenName(incident);
  const isOne = aspects.length === 1;

  async function settle(given = answer): Promise<boolean> {
    setError(given === null ? say('answerNeeded') : undefined);
    if (given === null) return false;
    if (given === 'some') {
      setAbout(first.id);
      return false;
    }
    if (!(await tell(allConfirmed(incident, given)))) return false;
    if (given === 'more') goToMissing({ gate: 'aspects', stage: 'check', id: null, about: '' });
    return given === 'all';
  }
  return (
    <StepFrame
      step={step}
      heading={name ? say('whatDidTheySay', { name }) : undefined}
      moments={['restate', 'missed']}
      slots={{ restatement: readOut(aspects) }}
      onContinue={() => settle()}
      links={<HasLeft />}
    >
      <BigAnswers
        label={say('theirAnswer')}
        isLabelHidden
        options={[
          { value: 'all', title: say('yesToAll'), hint: say(isOne ? 'yesToAll.one' : 'yesToAll.hint') },
          { value: 'more', title: say('yesAndMore'), hint: say('moreMissedHint') },
          {
            value: 'some',
            title: say('notAllOfIt'),
            hint: say(isOne ? 'notAllOfIt.one' : 'notAllOfIt.hint'),
          },
        ]}
        value={answer}
        error={error}
        onChange={(value) => {
          setError(undefined);
          setAnswer(value as AnswerToAll);
        }}
        onPick={(value) => void settle(value as AnswerToAll).then((done) => done && goOn())}
      />
      {!isOne && (
        <FactList
          facts={aspects.map((aspect) => ({
            id: aspect.id,
            term: aspect.label,
            value: aspect.answer?.stands
              ? answerWords(step, aspect)
              : (incident.answers[askedAbout(aspect.id)]?.value ?? say('notAnsweredYet')),
            action: (
              <Button variant="quiet" size="bar" onPress={() => setAbout(aspect.id)}>
                {say('answerByItself')}
              </Button>
            ),
          }))}
        />
      )}
      <QuestionBank step={step.id} phase="confirming" />
    </StepFrame>
  );
}

function answerWords(step: StepOf<'confirming'>, { answer }: Aspect): string {
  return step.answers.find(({ id }) => id === answer?.answer)?.label ?? '';
}

/** Every line of it, so that a yes is a yes to each. */
function readOut(aspects: readonly Aspect[]): string {
  const [only] = aspects;
  if (aspects.length === 1 && only) return restate(only.words, [only.label]).text;
  return restate(
    '',
    aspects.map(({ label }) => label),
  ).text;
}
