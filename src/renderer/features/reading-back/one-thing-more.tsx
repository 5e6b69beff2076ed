// 9.10: one small thing that nobody asked for. Offered by the playbook, never required, noted in one tap.
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { ChoiceChips, Disclosure } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useKeptState } from '../conversation/kept-state';

export function OneThingMore({ ideas }: { ideas: readonly string[] }) {
  const { answers, serious } = useIncident();
  const tell = useConversation((store) => store.tell);
  const [isOpen, setOpen] = useKeptState('one-thing-more', false);
  const done = answers[question]?.value ?? null;
  const isHidden = useIsHidden();
  // Where somebody is hurt or at risk a small kindness would look like closing it.
  if (ideas.length === 0 || serious || isHidden) return null;
  return (
    <Disclosure label={say('oneThingMore')} isOpen={isOpen || done !== null} onToggle={setOpen}>
      <ChoiceChips
        label={say('oneThingMoreWhat')}
        labelNote={say('ifAny')}
        options={ideas.map((idea) => ({ value: idea, label: idea }))}
        value={done}
        onChange={(value) => void tell([{ type: 'answerGiven.v1', payload: { question, value } }])}
      />
    </Disclosure>
  );
}

const question = 'oneThingMore';
