import { useState } from 'react';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { may } from '#domain/shift/who-may';
import { useShop } from '../../app/desk-state';
import { useKeptHere } from '../../app/kept-here';
import { say } from '../../messages/say';
import { Button, Notice, Quiet, Sheet, Stack } from '../../ui/index';
import { StaffNote } from '../conversation/staff-note';

interface Props {
  id: string;
  held: Incident['retentionHold'];
  onAdd: (proposals: Proposal[]) => Promise<boolean>;
}

/** For managers (K8): nothing of this complaint is thrown away until the hold is lifted. Both want their reason. */
export function KeepOnHold({ id, held, onAdd }: Props) {
  const { person } = useShop();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useKeptHere(`hold ${id}`, '');
  const [isMissing, setMissing] = useState(false);
  if (!person || !may(person.role, 'holdRetention')) return null;
  async function keep() {
    if (reason.trim() === '') return setMissing(true);
    const type = held ? 'retentionHoldLifted.v1' : 'retentionHeld.v1';
    if (!(await onAdd([{ type, payload: { reason } }]))) return;
    setReason(undefined);
    setMissing(false);
    setOpen(false);
  }
  const open = <Button onPress={() => setOpen(true)}>{say(held ? 'liftHold' : 'putOnHold')}</Button>;
  return (
    <>
      {held ? (
        <Notice action={open}>{say('onHold', { name: held.byName, reason: held.reason })}</Notice>
      ) : (
        <div>{open}</div>
      )}
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={say(held ? 'liftHold' : 'putOnHold')}
        closeLabel={say('close')}
        foot={
          <Button variant="primary" onPress={() => void keep()}>
            {say(held ? 'liftIt' : 'holdIt')}
          </Button>
        }
      >
        <Stack gap={16}>
          <Quiet>{say(held ? 'liftHoldBelow' : 'putOnHoldBelow')}</Quiet>
          <StaffNote
            name="holdReason"
            label={say('holdReason')}
            value={reason}
            onChange={(text) => text.length <= 2000 && setReason(text)}
            error={isMissing && reason.trim() === '' ? say('holdReasonNeeded') : undefined}
          />
        </Stack>
      </Sheet>
    </>
  );
}
