// One person holds an incident at a time. Handing over moves it at once; until then it stays with whoever has it.
import { useState } from 'react';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Cluster, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { leaveToDesk } from '../conversation/going';

export function WhoHoldsIt({ person }: { person: string }) {
  const { holder } = useIncident();
  const [isOpen, setOpen] = useState(false);
  const isMine = holder === null || holder.id === person;
  return (
    <Stack gap={12}>
      <Cluster gap={4}>
        <span>{isMine ? say('youHoldIt') : say('holdsIt', { name: holder.name })}</span>
        {isMine && (
          <Button variant="quiet" size="bar" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {say('handOver')}
          </Button>
        )}
      </Cluster>
      {isOpen && <HandOver person={person} />}
    </Stack>
  );
}

function HandOver({ person }: { person: string }) {
  const { people } = useShop();
  const tell = useConversation((store) => store.tell);
  const others = people.filter(({ id }) => id !== person);
  async function handTo(id: string) {
    const to = others.find((one) => one.id === id);
    if (!to) return;
    const payload = { to: to.id, toName: to.name };
    if (await tell([{ type: 'incidentHandedOver.v1', payload }])) await leaveToDesk();
  }
  return (
    <ChoiceChips
      label={say('handOverTo')}
      options={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      onChange={(id) => void handTo(id)}
    />
  );
}
