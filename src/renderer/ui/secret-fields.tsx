import { Eye, EyeOff } from 'lucide-react';
import type { Ref } from 'react';
import { useState } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import type { FieldProps } from './field-frame';
import { FieldFrame, fieldAria, useFieldIds } from './field-frame';
import s from './control.module.css';

export interface PinFieldProps extends FieldProps {
  value: string;
  onChange: (digits: string) => void;
  length?: number;
  onComplete?: (digits: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** Digits shown as dots. Anything else that is typed or pasted falls out. */
export function PinField({ ref, ...props }: PinFieldProps) {
  const ids = useFieldIds();
  const { length = 6, onComplete } = props;
  function take(text: string) {
    const digits = text.replace(/\D/g, '').slice(0, length);
    props.onChange(digits);
    if (digits.length === length && digits !== props.value) onComplete?.(digits);
  }
  return (
    <FieldFrame {...props} ids={ids}>
      <input
        ref={ref}
        id={ids.field}
        className={classNames(s.control, s.pin)}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        name={props.name}
        value={props.value}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={props.onBlur}
        autoFocus={props.autoFocus}
        disabled={props.isDisabled}
        {...fieldAria(ids, props)}
      />
    </FieldFrame>
  );
}

export interface PassphraseFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  showLabel: string;
  hideLabel: string;
  ref?: Ref<HTMLInputElement>;
}

export function PassphraseField({ ref, ...props }: PassphraseFieldProps) {
  const ids = useFieldIds();
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame {...props} ids={ids}>
      <span className={classNames(s.control, s.boxed, s.passphrase)}>
        <input
          ref={ref}
          id={ids.field}
          className={s.inner}
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          name={props.name}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onBlur={props.onBlur}
          autoFocus={props.autoFocus}
          disabled={props.isDisabled}
          {...fieldAria(ids, props)}
        />
        <Button
          variant="quiet"
          size="bar"
          icon={isShown ? <EyeOff /> : <Eye />}
          onPress={() => setShown(!isShown)}
          controls={ids.field}
        >
          {isShown ? props.hideLabel : props.showLabel}
        </Button>
      </span>
    </FieldFrame>
  );
}
