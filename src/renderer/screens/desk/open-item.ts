// Opening a row: what is filed is read, what is open is taken up where it was left.
import type { Channel } from '#domain/event/values';
import type { IncidentSummary } from '#domain/incident/summary';
import type { Refusal } from '#contract/refusal';
import { useRoute } from '../../app/route';
import { whileChanging } from '../../app/typed-ahead';
import { useConversation } from '../../features/conversation/conversation-store';

export function openItem(item: Pick<IncidentSummary, 'id' | 'state'>): Promise<Refusal | null> {
  return whileChanging(() => opened(item));
}

async function opened(item: Pick<IncidentSummary, 'id' | 'state'>): Promise<Refusal | null> {
  const { go } = useRoute.getState();
  if (item.state === 'sealed' || item.state === 'void') {
    go({ screen: item.state === 'void' ? 'setAside' : 'filed', id: item.id });
    return null;
  }
  const refusal = await useConversation.getState().resume(item.id);
  if (!refusal) go({ screen: 'conversation' });
  return refusal;
}

export function startNew(length: 'usual' | 'small', channel: Channel = 'walkIn'): Promise<void> {
  return whileChanging(async () => {
    if (await useConversation.getState().begin(length, channel))
      useRoute.getState().go({ screen: 'conversation' });
  });
}
