// "Not sure" and "they'd rather not say" are answers to whatever is asked. What they leave open stays open: the gate goes
// on waiting for it, and nobody is made to say anything.
import { say } from '../../messages/say';
import { Button } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';

interface LeaveOpenProps {
  /** What was asked: a question's id, or whatever names it in the record. */
  question: string;
  isPrivate?: boolean;
  /** Drafts that the answer takes the place of. */
  settles?: string[];
  onLeft: () => void;
}

export function LeaveOpen({ question, isPrivate = false, settles = [], onLeft }: LeaveOpenProps) {
  const tell = useConversation((store) => store.tell);
  async function leave(value: string) {
    const payload = { question, value, private: isPrivate };
    if (await tell([{ type: 'answerGiven.v1', payload }], settles)) onLeft();
  }
  return (['notSure', 'ratherNotSay'] as const).map((answer) => (
    <Button key={answer} variant="quiet" size="bar" onPress={() => void leave(say(answer))}>
      {say(answer)}
    </Button>
  ));
}

/** Under which name it is on record that somebody was asked about this aspect. */
export const askedAbout = (aspect: string) => `aspect ${aspect}`;
