// It is closed already. The complaints lead or a manager may open it to everybody, and says why.
import { useState } from 'react';
import { may } from '#domain/shift/who-may';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Notice, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useSheetText } from '../conversation/sheet-draft';
import { StaffNote } from '../conversation/staff-note';

export function ClosedToFew({ onDone }: { onDone: () => void }) {
  const { restricted } = useIncident();
  const { person } = useShop();
  const tell = useConversation((store) => store.tell);
  const why = useSheetText('open-to-all.why');
  const [isNeeded, setNeeded] = useState(false);
  async function lift() {
    if (!why.text.trim()) return setNeeded(true);
    const payload = { reason: why.text };
    if (await tell([{ type: 'restrictionLifted.v1', payload }], [why.field])) onDone();
  }
  return (
    <Stack gap={12}>
      <Notice tone="info">{say(restricted?.area ? 'closedToArea' : 'closedTo')}</Notice>
      {person && may(person, 'liftRestriction') && (
        <>
          <StaffNote
            name="openToAllWhy"
            label={say('openToAllWhy')}
            value={why.text}
            onChange={(text) => {
              setNeeded(false);
              why.type(text);
            }}
            error={isNeeded ? say('openToAllWhyNeeded') : undefined}
          />
          <div>
            <Button onPress={() => void lift()}>{say('openToAll')}</Button>
          </div>
        </>
      )}
    </Stack>
  );
}
