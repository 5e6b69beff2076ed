// Anybody changes their own PIN, with the one they have.
import { useState } from 'react';
import { create } from 'zustand';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Form, Notice, PinField, Sheet, Stack } from '../../ui/index';
import { pinProblem } from './pin-problems';

export const useOwnPinSheet = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

export function OwnPinSheet() {
  const { isOpen } = useOwnPinSheet();
  const close = () => useOwnPinSheet.setState({ isOpen: false });
  return (
    <Sheet isOpen={isOpen} onClose={close} title={say('ownPinTitle')} closeLabel={say('close')}>
      <OwnPinForm />
    </Sheet>
  );
}

function OwnPinForm() {
  const [typed, setTyped] = useState({ pin: '', next: '', again: '' });
  const [problem, setProblem] = useState<{ next?: string; again?: string }>({});
  const [told, setTold] = useState<Refusal | 'done' | null>(null);
  const type = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more });
  async function set() {
    const { pin, next, again } = typed;
    const wrong = pinProblem(next);
    if (wrong) return setProblem({ next: wrong });
    if (next !== again) return setProblem({ again: say('problem.pinDiffers') });
    setProblem({});
    if (pin.length !== 6) return;
    const answer = await ask('people.changePin', { pin, next });
    setTold(answer.ok ? 'done' : answer.refusal);
    setTyped(answer.ok ? { pin: '', next: '', again: '' } : { ...typed, pin: '' });
  }
  return (
    <Form onSubmit={() => void set()}>
      <Stack gap={16}>
        <PinField
          label={say('ownPinNow')}
          value={typed.pin}
          onChange={(pin) => type({ pin })}
          name="pinNow"
          autoFocus
        />
        <PinField
          label={say('ownPinNext')}
          hint={say('pinHint')}
          value={typed.next}
          onChange={(next) => type({ next })}
          error={problem.next}
          name="pinNext"
        />
        <PinField
          label={say('newPinTwice')}
          value={typed.again}
          onChange={(again) => type({ again })}
          error={problem.again}
          name="pinAgain"
        />
        {told && (
          <Notice tone={told === 'done' ? 'info' : 'red'} isLive>
            {told === 'done' ? say('ownPinSet') : refused(told)}
          </Notice>
        )}
        <div>
          <Button type="submit" variant="primary">
            {say('setPin')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
