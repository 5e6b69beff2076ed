import type { Ref } from 'react';
import { useState } from 'react';
import { classNames } from './class-names';
import type { FieldProps } from './field-frame';
import { FieldFrame, fieldAria, useFieldIds } from './field-frame';
import s from './control.module.css';

export interface MoneyFieldProps extends FieldProps {
  /** Minor units; null while there is no readable sum. */
  value: number | null;
  /** The text as typed comes along, so that a screen can tell "nothing" from "not a sum". */
  onChange: (value: number | null, typed: string) => void;
  /** Typed text to minor units; null when it is no sum. */
  parse: (typed: string) => number | null;
  /** Minor units to the text in the field, without the sign of the currency. */
  format: (minor: number) => string;
  symbol: string;
  ref?: Ref<HTMLInputElement>;
}

/** Keeps what was typed while it is being typed, and writes the sum properly once the field is left. */
export function MoneyField({ ref, ...props }: MoneyFieldProps) {
  const ids = useFieldIds();
  const [typed, setTyped] = useState<string | null>(null);
  const written = props.value === null ? '' : props.format(props.value);
  const read = (text: string) => (text.trim() === '' ? null : props.parse(text));
  // A sum set from elsewhere wins over what was typed here before.
  const shown = typed !== null && read(typed) === props.value ? typed : written;
  function leave() {
    if (props.value !== null || typed === '') setTyped(null);
    props.onBlur?.();
  }
  return (
    <FieldFrame {...props} ids={ids}>
      <span className={classNames(s.control, s.boxed, s.short)}>
        <span className={s.mark}>{props.symbol}</span>
        <input
          ref={ref}
          id={ids.field}
          className={classNames(s.inner, s.amount)}
          inputMode="decimal"
          autoComplete="off"
          name={props.name}
          value={shown}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            props.onChange(read(text), text);
          }}
          onBlur={leave}
          autoFocus={props.autoFocus}
          disabled={props.isDisabled}
          {...fieldAria(ids, props)}
        />
      </span>
    </FieldFrame>
  );
}
