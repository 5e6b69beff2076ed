// One person holds an incident at a time, and stays its holder until somebody else has said yes (1.4, K5).
import { say } from '../../messages/say';
import { Button, Quiet, Stack } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { usePanels } from '../conversation/panels';

export function WhoHoldsIt({ person }: { person: string }) {
  const { holder, contact, handOver } = useIncident();
  const { panel, show } = usePanels();
  const isMine = holder === null || holder.id === person;
  return (
    <Stack gap={4}>
      <Stack gap={4}>
        <span>{isMine ? say('youHoldIt') : say('holdsIt', { name: holder.name })}</span>
        {isMine && (
          <Button
            variant="quiet"
            size="bar"
            isExpanded={panel?.name === 'handOver'}
            onPress={() => show({ name: 'handOver' })}
          >
            {say('handOver')}
          </Button>
        )}
      </Stack>
      {isMine && (
        <Button
          variant="quiet"
          size="bar"
          isExpanded={panel?.name === 'setAside'}
          onPress={() => show({ name: 'setAside' })}
        >
          {say('setAsideOpen')}
        </Button>
      )}
      {handOver && <Quiet>{say('waitingFor', { name: handOver.to.name })}</Quiet>}
      {contact && contact.id !== holder?.id && <Quiet>{say('stillContact', { name: contact.name })}</Quiet>}
    </Stack>
  );
}
