// Something serious, or help, pressed where no complaint is open: one is begun with that sheet over it. Whoever closes
// the sheet before anything was written is back where they were, and nothing was begun. Where main begins none, what to do
// this minute stands there all the same.
import { useNotBegun } from '../../app/not-begun';
import { useRoute, type Route } from '../../app/route';
import { whileChanging } from '../../app/typed-ahead';
import { useConversation } from './conversation-store';
import { useJourney } from './journey';
import { usePanels, type Panel } from './panels';

export type InDanger = Extract<Panel, { name: 'serious' | 'help' }>;

export async function beginWith(panel: InDanger): Promise<void> {
  const { route, go } = useRoute.getState();
  if (route.screen === 'conversation') return usePanels.getState().show(panel);
  await whileChanging(async () => {
    if (!(await useConversation.getState().begin('usual')))
      return useNotBegun.setState({ wanted: panel.name });
    usePanels.getState().show(panel);
    usePanels.setState({ cameFrom: route });
    go({ screen: 'conversation' });
  });
}

/** The sheet was closed. Where something was written the complaint stays, and so does whoever began it. */
export function backWhere(from: Route): Promise<void> {
  usePanels.setState({ cameFrom: null });
  return whileChanging(async () => {
    await useConversation.getState().flush();
    if (!isUntouched()) return;
    await useConversation.getState().leave();
    useJourney.setState({ incident: null });
    useRoute.getState().go(from);
  });
}

/** Nothing was told of it, and nothing is being typed. */
export function isUntouched(): boolean {
  const { open } = useConversation.getState();
  return open !== null && open.incident.reference === null && Object.keys(open.drafts).length === 0;
}
