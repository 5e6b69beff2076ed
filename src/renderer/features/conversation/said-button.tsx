import { say } from '../../messages/say';
import { Button } from '../../ui/index';
import { useConversation } from './conversation-store';
import { useInOwnWords } from './going-on';
import { saidProposals, type WordsToSay } from './phrases';

/** "Said": records the courtesies without going on, and keeps their words where they stand. */
export function SaidButton({ words }: { words: WordsToSay }) {
  const tell = useConversation((store) => store.tell);
  const inOwnWords = useInOwnWords();
  return (
    <Button
      variant="quiet"
      size="bar"
      onPress={() => {
        words.hold();
        void tell(saidProposals(words.byGoingOn, inOwnWords));
      }}
    >
      {say('saidIt')}
    </Button>
  );
}
