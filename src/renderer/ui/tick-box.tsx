import type { Ref } from 'react';
import type { FieldProps } from './field-frame';
import { FieldFrame, fieldAria, useFieldIds } from './field-frame';
import { TickMark } from './tick-mark';
import s from './checklist.module.css';

export interface TickBoxProps extends FieldProps {
  value: boolean;
  onChange: (value: boolean) => void;
  ref?: Ref<HTMLInputElement>;
}

/** One thing to agree to or to switch on; its words stand beside it and can be pressed too. */
export function TickBox({ ref, ...props }: TickBoxProps) {
  const ids = useFieldIds();
  return (
    <FieldFrame {...props} ids={ids} isInline>
      <label className={s.single} htmlFor={ids.field}>
        <TickMark
          ref={ref}
          id={ids.field}
          name={props.name}
          isTicked={props.value}
          onTick={props.onChange}
          onBlur={props.onBlur}
          isDisabled={props.isDisabled}
          autoFocus={props.autoFocus}
          isInvalid={props.error !== undefined}
          describedBy={fieldAria(ids, props)['aria-describedby']}
        />
        <span>{props.label}</span>
      </label>
    </FieldFrame>
  );
}
