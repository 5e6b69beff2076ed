// Something told of a complaint from a page that shows it whole. It goes with what stood there: what another desk told
// meanwhile wasn't seen, and isn't overruled by it.
import type { Reply } from '#contract/doorway';
import type { Answer } from '#contract/refusal';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { ask } from './bridge';

/** @param shown as it stands on the page; null: nothing does yet */
export function tellAsShown(
  id: string,
  shown: Pick<Incident, 'heads'> | null,
  proposals: Proposal[],
): Promise<Answer<Reply<'incident.tell'>>> {
  return ask('incident.tell', { id, proposals, ...(shown && { seen: [...shown.heads] }) });
}
