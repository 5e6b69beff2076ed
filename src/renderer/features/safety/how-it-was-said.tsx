import { standingAspects } from '#domain/incident/gates';
import { say } from '../../messages/say';
import { Button } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';

/** K4: the customer calls it small. It is one thing more that it is about, "how it was said", and nobody is named. */
export function HowItWasSaid({ onDone }: { onDone: () => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const label = say('howItWasSaid');
  const isNoted = standingAspects(incident).some((aspect) => aspect.label === label);
  async function note() {
    const payload = { aspect: crypto.randomUUID(), label, category: null };
    if (await tell([{ type: 'aspectNoted.v1', payload }])) onDone();
  }
  return (
    <div>
      <Button variant="primary" isDisabled={isNoted} onPress={() => void note()}>
        {say('colleagueNoted')}
      </Button>
    </div>
  );
}
