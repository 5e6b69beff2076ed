// What was taken down by hand becomes a complaint: with the time that stands on the form, to be written up on one page.
import { useConversation } from '../conversation/conversation-store';
import { readLocalTime } from '../conversation/due-times';

/** `notKept`: nothing was recorded; the conversation's store says why where it knows. */
export type BegunFromForm = 'begun' | 'noTime' | 'notKept';

/** @param received as a date-and-time field gives it, by the branch's clock */
export async function beginFromForm(received: string, zone: string): Promise<BegunFromForm> {
  const at = readLocalTime(received, zone);
  if (!at) return 'noTime';
  const { begin, tell } = useConversation.getState();
  if (!(await begin('usual'))) return 'notKept';
  // 6.4: when it reached us is on the form; when it is entered, Amends knows by itself.
  const isKept = await tell([
    { type: 'receivedNoted.v1', payload: { at } },
    { type: 'writeUpAfterChosen.v1', payload: {} },
  ]);
  return isKept ? 'begun' : 'notKept';
}
