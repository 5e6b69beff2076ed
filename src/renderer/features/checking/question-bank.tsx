// 5.1 to 5.5: questions worth asking now, each with its kind; what is answered is gone from the list and stands below.
import { areQuestionsShut } from '#domain/coaching/fold-questions';
import { questionsToAsk } from '#domain/coaching/ask-questions';
import { standingAspects } from '#domain/incident/gates';
import type { BankQuestion } from '#domain/playbook/playbook';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Button, Disclosure, FactList, Quiet, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useKeptState } from '../conversation/kept-state';
import { usePlaybook } from '../conversation/playbook-store';
import { situationOf } from '../conversation/situation';
import { AskQuestion } from './ask-question';

/** Enough for one glance; the next moves up when one is answered. */
const atOnce = 5;

export function QuestionBank({ step, phase }: { step: string; phase: 'exploring' | 'confirming' }) {
  const incident = useIncident();
  const { questions } = usePlaybook();
  const [isOpen, setOpen] = useKeptState(`questions-${step}`, false);
  const isHidden = useIsHidden();
  const tell = useConversation((store) => store.tell);
  const answered = Object.keys(incident.answers);
  const asked = questionsToAsk(questions, {
    ...{ phase, answered, situation: situationOf(incident, null) },
    categories: standingAspects(incident).flatMap(({ category }) => category ?? []),
  });
  const given = questions.filter(({ id }) => answered.includes(id));
  if (areQuestionsShut(incident) && asked.length > 0)
    return (
      <Stack gap={4}>
        {!isHidden && <Quiet>{say('questionsWait')}</Quiet>}
        <div>
          <Button
            variant="quiet"
            size="bar"
            onPress={() => void tell([{ type: 'questionsOpened.v1', payload: {} }]).then(() => setOpen(true))}
          >
            {say(isHidden ? 'questionsToAsk' : 'questionsOpenNow')}
          </Button>
        </div>
      </Stack>
    );
  // 5.4: asked of everybody, so it stands there; the others wait behind a press.
  const needs = asked.find(({ id }) => id === 'needs');
  const others = asked.filter(({ id }) => id !== 'needs').slice(0, atOnce);
  return (
    <Stack gap={8}>
      {needs && !isHidden && <AskQuestion question={needs} step={step} />}
      {others.length > 0 && (
        <Disclosure label={say('questionsToAsk')} isOpen={isOpen} onToggle={setOpen}>
          <Stack gap={8}>
            {others.map((question) => (
              <AskQuestion key={question.id} question={question} step={step} />
            ))}
          </Stack>
        </Disclosure>
      )}
      {given.length > 0 && !isHidden && (
        <FactList
          facts={given.map((question: BankQuestion) => ({
            id: question.id,
            term: question.text,
            value: answerOf(incident.answers[question.id]?.value ?? ''),
          }))}
        />
      )}
    </Stack>
  );
}

/** Yes and no are kept as ids, everything else as it was said. */
function answerOf(value: string): string {
  if (value === 'yes' || value === 'no') return say(value);
  return value;
}
