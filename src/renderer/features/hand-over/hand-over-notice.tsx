// At the top of a complaint that is between two people: whom it waits for, and until when.
import { clockTime, say } from '../../messages/say';
import { Button, Notice } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { usePanels } from '../conversation/panels';

export function HandOverNotice() {
  const { handOver, state } = useIncident();
  const show = usePanels((panels) => panels.show);
  if (!handOver || state === 'sealed' || state === 'void') return null;
  return (
    <Notice
      tone="amber"
      title={say('waitingForUntil', { name: handOver.to.name, time: clockTime(handOver.due.at) })}
      action={
        <Button size="bar" variant="quiet" onPress={() => show({ name: 'handOver' })}>
          {say('waitingOpen')}
        </Button>
      }
    />
  );
}
