import { say } from '../../messages/say';
import { Button, Cluster } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { usePanels } from '../conversation/panels';

/** K4: the way to close it to everybody who hasn't to know, from every step. Quiet, because the customer may look. */
export function AboutOneOfUs() {
  const { restricted } = useIncident();
  const { panel, show } = usePanels();
  return (
    <Cluster>
      <Button
        variant="quiet"
        size="bar"
        isExpanded={panel?.name === 'colleague'}
        onPress={() => show({ name: 'colleague' })}
      >
        {say(restricted ? 'closedToFew' : 'aboutOneOfUs')}
      </Button>
    </Cluster>
  );
}
