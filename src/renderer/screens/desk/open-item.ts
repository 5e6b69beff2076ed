// Opening a row: what is filed is read, what is open is taken up where it was left, and of what can't be read is said so.
import type { Channel } from '#domain/event/values';
import type { IncidentSummary } from '#domain/incident/summary';
import type { Refusal } from '#contract/refusal';
import { useRoute } from '../../app/route';
import { whileChanging } from '../../app/typed-ahead';
import { useConversation } from '../../features/conversation/conversation-store';

type Item = Pick<IncidentSummary, 'id' | 'state'> & { reference?: string | null; damaged?: true };

export function openItem(item: Item): Promise<Refusal | null> {
  return whileChanging(() => opened(item));
}

async function opened(item: Item): Promise<Refusal | null> {
  const { go } = useRoute.getState();
  const damaged = { screen: 'damaged', id: item.id, reference: item.reference ?? null } as const;
  if (item.damaged) {
    go(damaged);
    return null;
  }
  if (item.state === 'void') {
    go({ screen: 'setAside', id: item.id });
    return null;
  }
  if (item.state === 'sealed') {
    go({ screen: 'filed', id: item.id, reference: item.reference ?? null });
    return null;
  }
  const refusal = await useConversation.getState().resume(item.id);
  if (refusal?.code === 'damagedIncident') {
    go(damaged);
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
