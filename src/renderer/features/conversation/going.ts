// Leaving the conversation: what is typed goes to disk first, then the desk stands there.
import { useRoute } from '../../app/route';
import { whileChanging } from '../../app/typed-ahead';
import { useConversation } from './conversation-store';
import { leaveField, useJourney } from './journey';
import { usePanels } from './panels';
import { settleTemperature } from './temperature';

export function leaveToDesk(): Promise<void> {
  return whileChanging(async () => {
    leaveField();
    settleTemperature();
    usePanels.setState({ panel: null, cameFrom: null, isTurned: false });
    await useConversation.getState().leave();
    useJourney.setState({ incident: null });
    useRoute.getState().go({ screen: 'desk' });
  });
}

/** After sealing: the filed report is shown. */
export function leaveToFiled(id: string): Promise<void> {
  return whileChanging(async () => {
    await useConversation.getState().leave();
    useJourney.setState({ incident: null });
    useRoute.getState().go({ screen: 'filed', id });
  });
}
