// Somebody else's word with their own PIN, at this desk: to take it over, or to take somebody's place.
import { useState } from 'react';
import { say } from '../../messages/say';
import { Button, Cluster, Form, PinField } from '../../ui/index';

interface Props {
  name: string;
  /** "I’ll take it" */
  action: string;
  /** Answers whether it went through; a PIN that didn't is typed again. */
  onPin: (pin: string) => Promise<unknown>;
}

export function ColleaguePin({ name, action, onPin }: Props) {
  const [pin, setPin] = useState('');
  const [isAsking, setAsking] = useState(false);
  async function go() {
    const typed = pin;
    setPin('');
    setAsking(true);
    await onPin(typed);
    setAsking(false);
  }
  return (
    <Form
      onSubmit={() => {
        if (pin.length === 6 && !isAsking) void go();
      }}
    >
      <Cluster gap={12} stand="foot">
        <PinField label={say('pinOf', { name })} name="colleague-pin" value={pin} onChange={setPin} />
        <Button type="submit" isDisabled={pin.length !== 6 || isAsking}>
          {action}
        </Button>
      </Cluster>
    </Form>
  );
}
