import { say } from '../../messages/say';
import { Button } from '../../ui/index';
import { usePanels } from '../conversation/panels';

/** They went before they could answer: parked, with that as its reason. */
export function HasLeft() {
  const show = usePanels((panels) => panels.show);
  return (
    <Button variant="quiet" size="bar" onPress={() => show({ name: 'park', reason: 'left' })}>
      {say('hasLeft')}
    </Button>
  );
}
