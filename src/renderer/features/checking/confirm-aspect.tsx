// Their answer to one aspect: yes, nearly, no, or two versions side by side.
import { useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { AspectAnswer } from '#domain/event/values';
import type { Aspect } from '#domain/incident/state/checked';
import { restate } from '#domain/coaching/restate';
import { insideSentence } from '#domain/coaching/spoken';
import { say } from '../../messages/say';
import { BigAnswers, Button, Card, Cluster, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useJourney, useWay } from '../conversation/journey';
import { useKeptState } from '../conversation/kept-state';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { spokenName } from '../conversation/situation';
import { StepFrame, type StepOf } from '../conversation/step-frame';
import { useAspectWording } from './aspect-wording';
import { useConfirming } from './use-confirming';

interface ConfirmAspectProps {
  step: StepOf<'confirming'>;
  aspect: Aspect;
  next: Aspect | null;
  links: ReactNode;
}

export function ConfirmAspect({ step, aspect, next, links }: ConfirmAspectProps) {
  const name = spokenName(useIncident());
  // Chosen by arrow keys it is no fact yet, and whoever looks elsewhere first finds it again.
  const [answer, setAnswer] = useKeptState<AspectAnswer | null>(
    `answer ${aspect.id} ${aspect.worded}`,
    aspect.answer?.stands || aspect.answer?.answer === 'nearly' ? aspect.answer.answer : null,
  );
  const [error, setError] = useState<string | undefined>(undefined);
  const wording = useAspectWording(aspect, step.id);
  const typed = useWatch({ control: wording.form.control });
  const versions = useConfirming(step.id, aspect, wording);
  const setAbout = useJourney((journey) => journey.setAbout);
  const { goOn } = useWay();

  async function settle(given = answer) {
    setError(given === null ? say('answerNeeded') : undefined);
    if (given === null || !(await versions.record(given))) return false;
    if (given === 'wrong') {
      // The new words need an answer of their own.
      setAnswer(null);
      return false;
    }
    if (next) setAbout(next.id);
    return next === null;
  }
  return (
    <StepFrame
      step={step}
      heading={name ? say('whatDidTheySay', { name }) : undefined}
      below={next ? say('andNext', { about: aspect.label, next: insideSentence(next.label) }) : aspect.label}
      askKey={`${aspect.id} ${aspect.worded}`}
      slots={saidOf(typed[wording.names.label] || aspect.label, typed[wording.names.words] ?? aspect.words)}
      onContinue={() => settle()}
      links={links}
    >
      <BigAnswers
        label={say('theirAnswer')}
        isLabelHidden
        options={step.answers.map(({ id, label, hint }) => ({ value: id, title: label, hint }))}
        value={answer}
        error={error}
        onChange={(value) => {
          setError(undefined);
          setAnswer(step.answers.find(({ id }) => id === value)?.id ?? null);
        }}
        // A plain yes needs nothing more; the others have words to mend first.
        onPick={(value) => value === 'yes' && void settle('yes').then((done) => done && goOn())}
      />
      {(answer === 'nearly' || answer === 'wrong') && (
        <FixWords wording={wording} aspect={aspect} isAnew={answer === 'wrong'} />
      )}
      {answer === 'differently' && (
        <Card label={say('bothVersions')}>
          <Stack gap={16}>
            <KeptText
              form={versions.form}
              name={versions.names.theirs}
              label={say('howTheySeeIt')}
              max={4000}
            />
            <KeptText
              form={versions.form}
              name={versions.names.ours}
              isStaffNote
              label={say('howWeSeeIt')}
              max={4000}
            />
          </Stack>
        </Card>
      )}
    </StepFrame>
  );
}

/** Where the words say no more than the label, the label isn't said beside them: nobody says a thing twice. */
function saidOf(label: string, words: string) {
  const restatement = restate(words, [label]).text;
  const isSame = restatement.toLowerCase() === label.trim().toLowerCase();
  return { restatement, aspect: isSame ? '' : label };
}

/** "Nearly" fixes the words as they stand; "no" starts this one again, or takes it off. */
function FixWords(props: { wording: ReturnType<typeof useAspectWording>; aspect: Aspect; isAnew: boolean }) {
  const { wording, aspect, isAnew } = props;
  const tell = useConversation((store) => store.tell);
  const setAbout = useJourney((journey) => journey.setAbout);
  async function takeOff() {
    if (await tell([{ type: 'aspectTakenOff.v1', payload: { aspect: aspect.id, why: say('hadItWrong') } }]))
      setAbout(null);
  }
  return (
    <Card label={say('fixTheWords')}>
      <Stack gap={16}>
        <KeptLine
          form={wording.form}
          name={wording.names.label}
          label={say(isAnew ? 'whatItIsReally' : 'aspectLabel')}
          autoFocus
        />
        <KeptText form={wording.form} name={wording.names.words} label={say('aspectWords')} max={4000} />
        {isAnew && (
          <Cluster>
            <Button size="bar" variant="quiet" onPress={() => void takeOff()}>
              {say('takeItOff')}
            </Button>
          </Cluster>
        )}
      </Stack>
    </Card>
  );
}
