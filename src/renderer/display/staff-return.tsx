// Back to staff where the desk lies under this window: only a PIN leads there.
import { useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { refused } from '../messages/refused';
import { Button, PinField } from '../ui/index';
import s from './display.module.css';

export function StaffReturn({ label, pinLabel }: { label: string; pinLabel: string }) {
  const [isOpen, setOpen] = useState(false);
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function enter(digits: string) {
    const answer = await window.amends.ask('display.back', { pin: digits });
    setPin('');
    setRefusal(answer.ok ? null : answer.refusal);
  }
  return (
    <div className={s.staff}>
      {isOpen && (
        <div className={s.pin}>
          <PinField
            label={pinLabel}
            name="pin"
            value={pin}
            onChange={setPin}
            onComplete={(digits) => void enter(digits)}
            {...(refusal ? { error: refused(refusal) } : {})}
            autoFocus
          />
        </div>
      )}
      <Button variant="quiet" size="bar" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {label}
      </Button>
    </div>
  );
}
