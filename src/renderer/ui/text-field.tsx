import type { ReactNode, Ref } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';
import type { FieldProps } from './field-frame';
import { FieldFrame, fieldAria, useFieldIds } from './field-frame';
import { keepOutHugePastes } from './huge-paste';
import { KeyHint } from './key-hint';
import s from './control.module.css';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'search' | 'date' | 'time' | 'datetime-local';
  size?: 'normal' | 'large';
  width?: 'full' | 'half' | 'short';
  icon?: ReactNode;
  keyHint?: string;
  placeholder?: string;
  maxLength?: number;
  /** Something was pasted that no field could hold; the field has turned it away. */
  onTooLong?: () => void;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search';
  autoComplete?: string;
  onEnter?: () => void;
  /** Suggestions; anything else may be typed too. */
  list?: readonly string[];
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ ref, ...props }: TextFieldProps) {
  const ids = useFieldIds();
  const listId = useId();
  const { size = 'normal', width = 'full', icon, keyHint, onEnter } = props;
  return (
    <FieldFrame {...props} ids={ids}>
      <span className={classNames(s.control, s.boxed, size === 'large' && s.largeControl, s[width])}>
        {icon !== undefined && (
          <span className={s.mark} aria-hidden="true">
            {icon}
          </span>
        )}
        <input
          ref={ref}
          id={ids.field}
          className={s.inner}
          type={props.type ?? 'text'}
          name={props.name}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          {...keepOutHugePastes(props.onTooLong)}
          onBlur={props.onBlur}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onEnter || event.nativeEvent.isComposing || event.ctrlKey) return;
            event.preventDefault();
            onEnter();
          }}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          inputMode={props.inputMode}
          autoComplete={props.autoComplete ?? 'off'}
          autoFocus={props.autoFocus}
          disabled={props.isDisabled}
          list={props.list ? listId : undefined}
          {...fieldAria(ids, props)}
        />
        {keyHint !== undefined && <KeyHint>{keyHint}</KeyHint>}
      </span>
      {props.list && (
        <datalist id={listId}>
          {props.list.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}
