import { useState } from 'react';
import type { Remedy } from '#domain/incident/state/put-right';
import { say } from '../../messages/say';
import { Button, Cluster, Form, PinField, SelectField } from '../../ui/index';
import { useManagersHere } from '../conversation/managers-here';
import { useConversation } from '../conversation/conversation-store';

/** 9.6: a manager's yes with their own PIN, at this desk, without ending anybody's session. */
export function ManagerSaysYes({ remedy }: { remedy: Remedy }) {
  const approve = useConversation((store) => store.approve);
  const managers = useManagersHere();
  const [manager, setManager] = useState(managers[0]?.id ?? '');
  const [pin, setPin] = useState('');
  const name = managers.find((one) => one.id === manager)?.name ?? '';
  async function sayYes() {
    const typed = pin;
    setPin('');
    await approve(remedy.id, manager, typed);
  }
  if (managers.length === 0) return null;
  return (
    <Form
      onSubmit={() => {
        if (pin.length === 6) void sayYes();
      }}
    >
      <Cluster gap={12} stand="foot">
        {managers.length > 1 && (
          <SelectField
            label={say('managerName')}
            value={manager}
            onChange={setManager}
            options={managers.map(({ id, name: label }) => ({ value: id, label }))}
          />
        )}
        <PinField
          label={say('askManager', { name })}
          name={`pin-${remedy.id}`}
          value={pin}
          onChange={setPin}
        />
        <Button type="submit" isDisabled={pin.length !== 6}>
          {say('sayYes')}
        </Button>
      </Cluster>
    </Form>
  );
}
