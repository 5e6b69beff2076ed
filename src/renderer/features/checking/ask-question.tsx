// One question of the bank: how it is asked, and its answer. "Not sure" and "rather not say" are answers like any other.
import type { BankQuestion } from '#domain/playbook/playbook';
import { say } from '../../messages/say';
import { Button, Cluster, Pill, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { KeptLine } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { useKeptState } from '../conversation/kept-state';

export function AskQuestion({ question, step }: { question: BankQuestion; step: string }) {
  const [isOpen, setOpen] = useKeptState(`ask-${question.id}`, false);
  const { id, text, kind, topic } = question;
  return (
    <Stack gap={8}>
      <Cluster gap={12}>
        <Button variant="quiet" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {say('spokenQuestion', { text })}
        </Button>
        <Pill look="outlined">{say(topic === 'opinion' ? 'asked.opinion' : `asked.${kind}`)}</Pill>
      </Cluster>
      {isOpen && <AnswerTo key={id} question={question} step={step} />}
    </Stack>
  );
}

function AnswerTo({ question, step }: { question: BankQuestion; step: string }) {
  const { id, text, kind, topic } = question;
  const tell = useConversation((store) => store.tell);
  const name = `question-${id}`;
  // What somebody needs is theirs: never in spoken words, never on the customer's screen (5.5, K7).
  const given = (value: string) =>
    ({
      type: 'answerGiven.v1',
      payload: { question: id, value, private: topic === 'needs' },
    }) as const;
  const { form } = useKeptForm<Record<string, string>>({ stage: 'check', step }, { [name]: '' }, () => []);
  const record = (value: string) => void tell([given(value)], [`${step}.${name}`]);
  function keep() {
    const typed = (form.getValues()[name] ?? '').trim();
    if (typed !== '') record(typed);
  }
  const short = [...(kind === 'closed' && topic !== 'needs' ? ['yes', 'no'] : []), 'notSure', 'ratherNotSay'];
  return (
    <Stack gap={8}>
      <KeptLine
        form={form}
        name={name}
        label={text}
        isLabelHidden
        onEnter={keep}
        max={2000}
        autoFocus
        {...(topic === 'needs' ? { hint: say('needsHint') } : {})}
      />
      <Cluster gap={8}>
        <Button size="bar" onPress={keep}>
          {say('noteAnswer')}
        </Button>
        {short.map((value) => (
          <Button
            key={value}
            size="bar"
            variant="quiet"
            onPress={() => record(value === 'yes' || value === 'no' ? value : say(value as 'notSure'))}
          >
            {say(value as 'notSure')}
          </Button>
        ))}
      </Cluster>
    </Stack>
  );
}
