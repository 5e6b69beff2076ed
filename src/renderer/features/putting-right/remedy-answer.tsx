import type { Remedy } from '#domain/incident/state/put-right';
import type { RemedyAnswer as Answer } from '#domain/event/values';
import { say } from '../../messages/say';
import { ChoiceChips, Notice, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import type { Keepers } from './keepers';
import { AskLater } from './ask-later';
import { ManagerSaysYes } from './manager-says-yes';
import { RemedyRow } from './remedy-row';
import { approvedBy } from './remedy-words';

/** 10.1: what they say to this one, and a manager's yes where it needs one. */
export function RemedyAnswer({ remedy, onContinue }: { remedy: Remedy } & Pick<Keepers, 'onContinue'>) {
  const tell = useConversation((store) => store.tell);
  // Nothing that a manager still has to allow is written down as done.
  const isAgreed = remedy.answer?.answer === 'yes' && (remedy.gives === 'staff' || remedy.approval !== null);
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
        <>
          <ManagerSaysYes remedy={remedy} />
          <AskLater remedy={remedy} />
        </>
      )}
      {remedy.approval?.note && (
        <Notice title={say('saidYesWith', { name: approvedBy(remedy.approval) ?? '' })}>
          {remedy.approval.note}
        </Notice>
      )}
      {isAgreed && <RemedyRow remedy={remedy} onContinue={onContinue} />}
    </Stack>
  );
}
