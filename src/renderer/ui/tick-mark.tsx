import { Check } from 'lucide-react';
import type { Ref } from 'react';
import s from './tick-mark.module.css';

export interface TickMarkProps {
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  id?: string;
  name?: string;
  labelledBy?: string;
  describedBy?: string;
  isInvalid?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
}

/** A checkbox that can be hit: 32 px to see, 44 and more to press. */
export function TickMark({ ref, ...props }: TickMarkProps) {
  return (
    <span className={s.mark}>
      <input
        ref={ref}
        id={props.id}
        type="checkbox"
        className={s.native}
        name={props.name}
        checked={props.isTicked}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
        onBlur={props.onBlur}
        disabled={props.isDisabled}
        autoFocus={props.autoFocus}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid ? true : undefined}
      />
      <span className={s.box} aria-hidden="true">
        <Check />
      </span>
    </span>
  );
}
