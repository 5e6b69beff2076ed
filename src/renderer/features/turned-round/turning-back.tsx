// Back to staff: F9, or by touch a PIN, so that nobody lands on somebody's notes by a stray tap.
import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import type { Refusal } from '#contract/refusal';
import { say } from '../../messages/say';
import { Button, Cluster, Notice, PinField } from '../../ui/index';
import { usePanels } from '../conversation/panels';

export function TurningBack({ label }: { label: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="quiet" size="bar" keyHint="F9" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {label}
      </Button>
      {isOpen && <ByPin />}
    </div>
  );
}

function ByPin() {
  const { person } = useShop();
  const turn = usePanels((panels) => panels.turn);
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function enter(digits: string) {
    if (!person) return;
    const answer = await ask('shift.enter', { person: person.id, pin: digits });
    setPin('');
    if (answer.ok) turn(false);
    else setRefusal(answer.refusal);
  }
  return (
    <Cluster gap={16} stand="foot">
      <PinField
        label={say('pinToTurn')}
        name="pin"
        value={pin}
        onChange={setPin}
        onComplete={(digits) => void enter(digits)}
        autoFocus
      />
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
    </Cluster>
  );
}
