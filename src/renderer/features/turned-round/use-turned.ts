// What stands on the turned screen now: the same sanitised payload that a window of the customer's gets.
import { customerView } from '#domain/customer-view/customer-view';
import { CustomerView } from '#domain/customer-view/payload';
import { speechIn } from '#domain/customer-view/say-in';
import { agreedOnScreen, whatTheyGave } from '#domain/customer-view/what-they-wrote';
import type { CustomerAnswer } from '#domain/customer-view/payload';
import { useBranch, useShop } from '../../app/desk-state';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useAspectAtHand, useWay } from '../conversation/journey';
import { usePlaybook } from '../conversation/playbook-store';

/** The form's step, and so the draft's name: "turned.reply". */
export const turnedPlace = { stage: 'listen', step: 'turned' } as const;

export function useTurned() {
  const incident = useIncident();
  const playbook = usePlaybook();
  const branch = useBranch();
  const { person } = useShop();
  const { here } = useWay();
  const aspect = useAspectAtHand();
  const tell = useConversation((store) => store.tell);
  // A small one and the page written after have no step: the question is whether there is more.
  const hasStep = incident.length !== 'small' && !incident.writeUpAfter;
  const step = hasStep ? (here?.step ?? null) : null;
  const about = { incident, step, aspect: aspect?.id ?? null, branch: branch.name, playbook };
  // Parsed although it was just made: whatever the fold may become, nothing else gets past here.
  const view = CustomerView.parse(customerView({ ...about, colleague: person?.name ?? '' }));
  return {
    view,
    speech: speechIn(view.language, playbook.customerPage),
    /** Kept first, agreed after: a gate that holds takes nothing of what they gave. */
    async give(answer: CustomerAnswer | null, text: string): Promise<boolean> {
      const told = await tell(whatTheyGave(incident, view, step, { answer, text }), ['turned.reply']);
      const now = useConversation.getState().open?.incident;
      if (told && now) await tell(agreedOnScreen(now, view, answer));
      return told;
    },
  };
}
