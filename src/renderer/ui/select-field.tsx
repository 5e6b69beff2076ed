import { ChevronDown } from 'lucide-react';
import type { Ref } from 'react';
import { classNames } from './class-names';
import type { FieldProps } from './field-frame';
import { FieldFrame, fieldAria, useFieldIds } from './field-frame';
import s from './control.module.css';

export interface SelectFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  /** First in the list, with the value ''. */
  emptyLabel?: string;
  width?: 'full' | 'half' | 'short';
  ref?: Ref<HTMLSelectElement>;
}

/** The system's own list: right on touch, with every keyboard and every reader. */
export function SelectField({ ref, ...props }: SelectFieldProps) {
  const ids = useFieldIds();
  return (
    <FieldFrame {...props} ids={ids}>
      <span className={classNames(s.selectBox, s[props.width ?? 'full'])}>
        <select
          ref={ref}
          id={ids.field}
          className={classNames(s.control, s.select)}
          name={props.name}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onBlur={props.onBlur}
          autoFocus={props.autoFocus}
          disabled={props.isDisabled}
          {...fieldAria(ids, props)}
        >
          {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </span>
    </FieldFrame>
  );
}
