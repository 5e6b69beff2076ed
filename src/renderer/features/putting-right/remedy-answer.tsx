import type { Remedy } from '#domain/incident/state';
import type { RemedyAnswer as Answer } from '#domain/event/values';
import { say } from '../../messages/say';
import { ChoiceChips, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { ManagerSaysYes } from './manager-says-yes';

/** 10.1: what they say to this one, and a manager's yes where it needs one. */
export function RemedyAnswer({ remedy }: { remedy: Remedy }) {
  const tell = useConversation((store) => store.tell);
  return (
    <Stack gap={12}>
      <ChoiceChips
        label={say('theySay')}
        options={(['yes', 'no', 'thinking'] as const).map((value) => ({
          value,
          label: say(`answer.${value}`),
        }))}
        value={remedy.answer?.answer ?? null}
        onChange={(value) =>
          void tell([{ type: 'remedyAnswered.v1', payload: { remedy: remedy.id, answer: value as Answer } }])
        }
      />
      {remedy.gives === 'manager' && !remedy.approval && remedy.answer?.answer !== 'no' && (
        <ManagerSaysYes remedy={remedy} />
      )}
    </Stack>
  );
}
