import type { Ref } from 'react';
import { useState } from 'react';
import { classNames } from './class-names';
import type { FieldProps } from './field-frame';
import { FieldFrame, fieldAria, useFieldIds } from './field-frame';
import { keepOutHugePastes } from './huge-paste';
import s from './control.module.css';

export interface GrowingTextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  size?: 'normal' | 'large';
  minRows?: number;
  placeholder?: string;
  maxLength?: number;
  /** Something was pasted that no field could hold; the field has turned it away. */
  onTooLong?: () => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Begins small and grows with what is typed, so that nothing written is ever out of sight. */
export function GrowingText({ ref, ...props }: GrowingTextProps) {
  const ids = useFieldIds();
  const { size = 'normal', minRows = 2 } = props;
  const [wasHere, setWasHere] = useState(false);
  return (
    <FieldFrame {...props} ids={ids}>
      <textarea
        ref={ref}
        id={ids.field}
        className={classNames(s.control, s.area, size === 'large' && s.areaLarge)}
        style={{ minBlockSize: `calc(${minRows} * 1.45em + 28px)` }}
        name={props.name}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        {...keepOutHugePastes(props.onTooLong)}
        onBlur={props.onBlur}
        onFocus={(event) => {
          // Coming back to what was typed means going on with it; a click still puts the caret where it falls.
          // What is selected already (dictation and other aids select before they come in) is to be typed over.
          const field = event.currentTarget;
          const isSelected = field.selectionStart !== field.selectionEnd;
          if (!wasHere && !isSelected) field.setSelectionRange(props.value.length, props.value.length);
          setWasHere(true);
        }}
        rows={minRows}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        autoFocus={props.autoFocus}
        disabled={props.isDisabled}
        {...fieldAria(ids, props)}
      />
    </FieldFrame>
  );
}
