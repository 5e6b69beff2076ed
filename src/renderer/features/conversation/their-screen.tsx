// K11, 10.2: what was agreed, on the customer's own screen; what they said and signed there.
import { useEffect } from 'react';
import { MonitorUp } from 'lucide-react';
import { signatureStands } from '#domain/customer-view/agreed-sheet';
import type { Incident } from '#domain/incident/state';
import { mayBeTold } from '#domain/incident/talking';
import { useCustomersScreen, useCustomersScreenState } from '../../app/customers-screen';
import { pressOver } from '../../app/while-pressed';
import { refused } from '../../messages/refused';
import { clockTime, say } from '../../messages/say';
import { Button, Cluster, Notice, Quiet } from '../../ui/index';
import { useConversation } from './conversation-store';

/** For as long as the conversation is on this screen: what they answer arrives here, and leaving it takes it off theirs. */
export function useTheirScreen(incident: string | undefined): void {
  useEffect(
    () =>
      window.amends.on('display.told', (told) => {
        const receive = () => useConversation.getState().receive(told.incident.id, told);
        const held = pressOver();
        if (held) void held.then(receive);
        else receive();
      }),
    [],
  );
  useEffect(() => {
    if (incident === undefined) return undefined;
    return () => {
      const { state, clear } = useCustomersScreen.getState();
      if (state?.shows === incident) void clear();
    };
  }, [incident]);
}

export function TheirScreen({ incident }: { incident: Incident }) {
  const state = useCustomersScreenState();
  const { refusal, show, clear } = useCustomersScreen();
  // Nothing of it may stand before somebody who may not be told, or while it is serious.
  if (!state || incident.serious || !mayBeTold(incident)) return null;
  const isShown = state.shows === incident.id;
  return (
    <>
      <Cluster gap={12}>
        {isShown ? (
          <>
            <Quiet>{say('theirScreenShows')}</Quiet>
            <Button variant="quiet" size="bar" onPress={() => void clear()}>
              {say('theirScreenClear')}
            </Button>
          </>
        ) : (
          <Button variant="quiet" size="bar" icon={<MonitorUp />} onPress={() => void show(incident.id)}>
            {say(state.where === 'own' ? 'theirScreenShow' : 'theirScreenHere')}
          </Button>
        )}
      </Cluster>
      {refusal && (
        <Notice tone="amber" isLive>
          {refused(refusal)}
        </Notice>
      )}
      <Signed incident={incident} />
    </>
  );
}

function Signed({ incident }: { incident: Incident }) {
  const { signature } = incident;
  if (!signature) return null;
  const time = clockTime(signature.at);
  if (signatureStands(incident)) return <Notice isLive>{say('theySigned', { time })}</Notice>;
  return (
    <Notice tone="amber" isLive>
      {say('signatureVoid', { time })}
    </Notice>
  );
}
