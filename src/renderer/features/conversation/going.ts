// Leaving the conversation: what is typed goes to disk first, then the desk stands there.
import { useRoute } from '../../app/route';
import { useConversation } from './conversation-store';
import { leaveField, useJourney } from './journey';
import { usePanels } from './panels';
import { settleTemperature } from './temperature';

export async function leaveToDesk(): Promise<void> {
  leaveField();
  settleTemperature();
  usePanels.setState({ panel: null, cameFrom: null, isTurned: false });
  await useConversation.getState().leave();
  useJourney.setState({ incident: null });
  useRoute.getState().go({ screen: 'desk' });
}

/** After sealing: the filed report is shown. */
export async function leaveToFiled(id: string): Promise<void> {
  await useConversation.getState().leave();
  useJourney.setState({ incident: null });
  useRoute.getState().go({ screen: 'filed', id });
}
