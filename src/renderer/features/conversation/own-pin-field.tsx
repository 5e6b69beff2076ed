import { say } from '../../messages/say';
import { PinField } from '../../ui/index';

/** Whoever changes something types their own PIN: a desk that was left open for a moment is not enough. */
export function OwnPinField({ value, onChange }: { value: string; onChange: (pin: string) => void }) {
  return (
    <PinField
      label={say('yourPin')}
      hint={say('yourPinHint')}
      value={value}
      onChange={onChange}
      name="ownPin"
    />
  );
}
