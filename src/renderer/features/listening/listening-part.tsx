// 2.1: almost blank. One line that grows, a few open questions, nothing required and nothing that hurries.
import { cuesFor } from '#domain/playbook/stages-for';
import { useIsHidden, useQuiet } from '../../app/manner';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import {
  Button,
  Cluster,
  CueLine,
  Notice,
  Quiet,
  Stack,
  useHotkeys,
  VisuallyHidden,
  SectionHeading,
} from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useGoingOn } from '../conversation/going-on';
import { useJourney } from '../conversation/journey';
import { KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { saidProposals, useWordsToSay } from '../conversation/phrases';
import { RefusalNotice } from '../conversation/refusal-notice';
import { situationOf } from '../conversation/situation';
import { useIsSection } from '../conversation/step-section-mode';
import { ParkButton, StepBody, type StepOf, type StepPartProps } from '../conversation/step-frame';
import { useTemperature } from '../conversation/temperature';
import { useWritesNow } from '../conversation/writes-now';
import { Tray } from './tray';

export function ListeningPart({ step }: StepPartProps<'listening'>) {
  const incident = useIncident();
  const customersCanSee = useQuiet();
  const isHidden = useIsHidden();
  const isSection = useIsSection();
  const isHere = useJourney((journey) => journey.step) === step.id || !isSection;
  const tell = useConversation((store) => store.tell);
  const { form, settle } = useKeptForm(
    { stage: 'listen', step: step.id },
    { words: incident.words },
    ({ words = '' }) => [{ type: 'wordsHeard.v1', payload: { text: words } }],
  );
  const isMessage = incident.channel === 'email' || incident.channel === 'letter';
  const isUnread = isMessage && incident.readThrough === null;
  async function keepAll() {
    if (!(await settle())) return false;
    // 2.12: going on says that it was read to the end; the tick above says it before.
    if (isUnread && !(await tell([{ type: 'readThroughConfirmed.v1', payload: {} }]))) return false;
    return incident.storyFinished !== null || tell([{ type: 'storyFinished.v1', payload: {} }]);
  }
  const { isBusy, press: saidItAll } = useGoingOn(keepAll, null);
  const writeUpAfter = () =>
    whileChanging(async () => {
      useWritesNow.getState().listen(incident.id);
      if (await settle()) await tell([{ type: 'writeUpAfterChosen.v1', payload: {} }]);
    });
  useHotkeys({ 'Ctrl+Enter': () => void saidItAll() }, isHere);
  return (
    <StepBody isOpen>
      {isSection ? (
        <SectionHeading size="large" isFocusable>
          {step.ask}
        </SectionHeading>
      ) : (
        !isHidden && <Cue step={step} />
      )}
      <Stack gap={12}>
        <div>
          {isHidden && !isSection && <HiddenHeading>{step.ask}</HiddenHeading>}
          <KeptText
            {...{ form, settle }}
            name="words"
            size="large"
            label={say(isMessage ? 'theMessage' : customersCanSee ? 'inYourWords' : 'inTheirWords')}
            labelNote={customersCanSee || isMessage ? undefined : say('onlyIfItHelps')}
            autoFocus={!isSection && useJourney.getState().field === null}
          />
        </div>
        <Tray at={{ stage: 'listen', step: step.id }} />
      </Stack>
      {isHere && <RefusalNotice />}
      <Stack gap={12}>
        <Cluster gap={16}>
          <Button variant="primary" size="step" isDisabled={isBusy} onPress={() => void saidItAll()}>
            {say(isMessage ? 'readItAll' : customersCanSee ? 'allOfIt' : 'saidItAll')}
          </Button>
          <Button size="step" onPress={() => void writeUpAfter()}>
            {say(customersCanSee ? 'writeUpAfterQuiet' : 'writeUpAfter')}
          </Button>
          {!isSection && <ParkButton />}
        </Cluster>
        {!isHidden && !isSection && <OneBreathThanks step={step} />}
        {!isHidden && !isSection && (
          <Quiet>
            {step.hint ?? ''} {say('anyoneAtRisk')} <strong>F7</strong>
          </Quiet>
        )}
      </Stack>
    </StepBody>
  );
}

/** Where customers can see the screen no cue stands on it, but a screen reader still finds its way. */
function HiddenHeading({ children }: { children: string }) {
  return (
    <h1>
      <VisuallyHidden>{children}</VisuallyHidden>
    </h1>
  );
}

/** 1.1: a thank-you of one breath, before a word is written; a hot start needs to be heard first (3.2). */
function OneBreathThanks({ step }: { step: StepOf<'listening'> }) {
  const { words: heard, said } = useIncident();
  const isTyping = useConversation((store) => (store.open?.drafts[`${step.id}.words`]?.value ?? '') !== '');
  const degrees = useTemperature();
  const tell = useConversation((store) => store.tell);
  const words = useWordsToSay(step, {}, ['thanks']);
  const isOver = heard !== '' || isTyping || said.some(({ moment }) => moment === 'thanks');
  if (isOver || words.text === '' || (degrees !== null && degrees >= 70)) return null;
  return (
    <Cluster gap={4}>
      <Quiet size="body">“{words.text}”</Quiet>
      <Button variant="quiet" size="bar" onPress={() => void tell(saidProposals(words.said))}>
        {say('saidIt')}
      </Button>
    </Cluster>
  );
}

/** From 90° what cools down takes the place of the questions (2.5). */
function Cue({ step }: { step: StepOf<'listening'> }) {
  const degrees = useTemperature();
  const isQuiet = useQuiet();
  const isBoiling = degrees !== null && degrees >= 90;
  // Heat brings its own cues below; the first is about how they stand before us, or don't.
  const [first = step.ask] = cuesFor(step, { ...situationOf(useIncident(), null), temperature: null });
  return (
    <Stack gap={16}>
      <CueLine isQuiet={isQuiet} cues={isBoiling ? [] : step.openQuestions}>
        {first}
      </CueLine>
      {isBoiling && (
        <Notice tone="amber" title={say('toCoolDown')} isLive>
          {step.coolDown.map((cue) => (
            <p key={cue}>{cue}</p>
          ))}
        </Notice>
      )}
    </Stack>
  );
}
