// Opening a row: what is filed is read, what is open is taken up where it was left, and of what can't be read is said so.
import type { Channel } from '#domain/event/values';
import type { IncidentSummary } from '#domain/incident/summary';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { useRoute } from '../../app/route';
import { whileChanging } from '../../app/typed-ahead';
import { useConversation } from '../../features/conversation/conversation-store';

type Item = Pick<IncidentSummary, 'id' | 'state'> & { reference?: string | null; damaged?: true };

export function openItem(item: Item): Promise<Refusal | null> {
  return whileChanging(() => opened(item));
}

async function opened(item: Item): Promise<Refusal | null> {
  const { go } = useRoute.getState();
  const { id, reference = null } = item;
  if (item.damaged) {
    // Not for good, where it was the disk's moment: it is looked at again.
    const now = await ask('incident.open', { id });
    if (now.ok) return opened({ id, reference, state: now.value.incident.state });
    if (now.refusal.code !== 'damagedIncident') return now.refusal;
    go({ screen: 'damaged', id, reference });
    return null;
  }
  if (item.state === 'void') {
    go({ screen: 'setAside', id });
    return null;
  }
  if (item.state === 'sealed') {
    go({ screen: 'filed', id, reference });
    return null;
  }
  const refusal = await useConversation.getState().resume(id);
  if (refusal?.code === 'damagedIncident') {
    go({ screen: 'damaged', id, reference });
    return null;
  }
  if (!refusal) go({ screen: 'conversation' });
  return refusal;
}

export function startNew(length: 'usual' | 'small', channel: Channel = 'walkIn'): Promise<void> {
  return whileChanging(async () => {
    if (await useConversation.getState().begin(length, channel))
      useRoute.getState().go({ screen: 'conversation' });
  });
}
