// 2.1: almost blank. One line that grows, a few open questions, nothing required and nothing that hurries.
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Cluster, CueLine, Notice, Quiet, Stack, useHotkeys } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useJourney, useWay } from '../conversation/journey';
import { KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { RefusalNotice } from '../conversation/refusal-notice';
import { StepBody, type StepOf, type StepPartProps } from '../conversation/step-frame';
import { useTemperature } from '../conversation/temperature';
import { useWritesNow } from '../conversation/writes-now';
import { Tray } from './tray';

export function ListeningPart({ step }: StepPartProps<'listening'>) {
  const incident = useIncident();
  const { customersCanSee } = useBranch();
  const tell = useConversation((store) => store.tell);
  const { goOn } = useWay();
  const { form, settle } = useKeptForm(
    { stage: 'listen', step: step.id },
    { words: incident.words },
    ({ words = '' }) => [{ type: 'wordsHeard.v1', payload: { text: words } }],
  );
  async function saidItAll() {
    if (!(await settle())) return;
    if (incident.storyFinished || (await tell([{ type: 'storyFinished.v1', payload: {} }]))) goOn();
  }
  async function writeUpAfter() {
    useWritesNow.getState().listen(incident.id);
    if (await settle()) await tell([{ type: 'writeUpAfterChosen.v1', payload: {} }]);
  }
  useHotkeys({ 'Ctrl+Enter': () => void saidItAll() });
  return (
    <StepBody isOpen>
      {!customersCanSee && <Cue step={step} />}
      <Stack gap={12}>
        <KeptText
          {...{ form, settle }}
          name="words"
          size="large"
          label={say(customersCanSee ? 'inYourWords' : 'inTheirWords')}
          labelNote={customersCanSee ? undefined : say('onlyIfItHelps')}
          autoFocus={useJourney.getState().field === null}
        />
        <Tray at={{ stage: 'listen', step: step.id }} />
      </Stack>
      <RefusalNotice />
      <Stack gap={12}>
        <Cluster gap={16}>
          <Button variant="primary" size="step" onPress={() => void saidItAll()}>
            {say(customersCanSee ? 'allOfIt' : 'saidItAll')}
          </Button>
          <Button size="step" onPress={() => void writeUpAfter()}>
            {say(customersCanSee ? 'writeUpAfterQuiet' : 'writeUpAfter')}
          </Button>
        </Cluster>
        {!customersCanSee && (
          <Quiet>
            {step.hint ?? ''} {say('anyoneAtRisk')} <strong>F7</strong>
          </Quiet>
        )}
      </Stack>
    </StepBody>
  );
}

/** From 90° what cools down takes the place of the questions (2.5). */
function Cue({ step }: { step: StepOf<'listening'> }) {
  const degrees = useTemperature();
  const isBoiling = degrees !== null && degrees >= 90;
  const [first = step.ask] = step.cues;
  return (
    <Stack gap={16}>
      <CueLine cues={isBoiling ? [] : step.openQuestions}>{first}</CueLine>
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
