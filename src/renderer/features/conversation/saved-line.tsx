// "Saved 14:02": only after the disk has it, and loud only when it hasn't.
import { clockTime, say } from '../../messages/say';
import { SavedNote } from '../../ui/index';
import { useConversation } from './conversation-store';

export function SavedLine({ look }: { look: 'pill' | 'plain' }) {
  const save = useConversation((store) => store.open?.save);
  const savedAt = useConversation((store) => store.open?.savedAt ?? null);
  if (save === 'failed')
    return (
      <SavedNote look={look} state="failed">
        {say('notSavedYet')}
      </SavedNote>
    );
  // While it is saving the last time stays: a note that flickers with every word would pull the eye.
  if (!savedAt) return null;
  return <SavedNote look={look}>{say('saved', { time: clockTime(savedAt) })}</SavedNote>;
}
