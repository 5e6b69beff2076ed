import { say } from '../../messages/say';
import { Button } from '../../ui/index';
import { usePanels } from './panels';

export function ParkButton() {
  const show = usePanels((panels) => panels.show);
  return (
    <Button variant="quiet" size="step" onPress={() => show({ name: 'park' })}>
      {say('park')}
    </Button>
  );
}
