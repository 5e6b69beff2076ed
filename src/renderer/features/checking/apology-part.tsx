// 3.1 to 3.4: the feeling first, then regret that it happened. It says nothing about whose fault it was.
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { ChoiceChips } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useJourney } from '../conversation/journey';
import { usePlaybook } from '../conversation/playbook-store';
import { wordsKey } from '../conversation/phrases';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';

export function ApologyPart({ step }: StepPartProps<'apology'>) {
  const incident = useIncident();
  const isHidden = useIsHidden();
  const { feelings, phrases } = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const pick = useJourney((journey) => journey.pick);
  const felt = feelings.find((feeling) => feeling.say === incident.answers.feeling?.value) ?? null;

  async function name(id: string) {
    const feeling = feelings.find((one) => one.id === id);
    if (!feeling) return;
    // A named feeling is said: the sentence that holds it takes the place of the one that didn't.
    const naming = phrases.find(({ moment, text }) => moment === 'acknowledge' && text.includes('{feeling}'));
    if (naming) pick(wordsKey(step, null, 'acknowledge'), naming.id);
    await tell([{ type: 'answerGiven.v1', payload: { question: 'feeling', value: feeling.say } }]);
  }
  return (
    <StepFrame step={step}>
      {!isHidden && (
        <ChoiceChips
          label={say('howItFelt')}
          labelNote={say('onlyIfItShows')}
          options={feelings.map(({ id, label }) => ({ value: id, label }))}
          value={felt?.id ?? null}
          onChange={(id) => void name(id)}
        />
      )}
    </StepFrame>
  );
}
