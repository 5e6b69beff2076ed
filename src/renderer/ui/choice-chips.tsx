import type { ReactNode, Ref } from 'react';
import { useId } from 'react';
import type { FieldProps } from './field-frame';
import { GroupFrame, useFieldIds } from './field-frame';
import s from './choice.module.css';

export interface Chip {
  value: string;
  label: string;
  icon?: ReactNode;
}

interface ChipsBase extends FieldProps {
  options: readonly Chip[];
  ref?: Ref<HTMLInputElement>;
}

export type ChoiceChipsProps = ChipsBase &
  (
    | { isMulti?: false; value: string | null; onChange: (value: string) => void }
    | { isMulti: true; value: readonly string[]; onChange: (values: string[]) => void }
  );

/** Short answers in a row: one of them, or several. */
export function ChoiceChips({ ref, ...props }: ChoiceChipsProps) {
  const ids = useFieldIds();
  const group = useId();
  const isChosen = (value: string) => (props.isMulti ? props.value.includes(value) : props.value === value);
  function choose(value: string) {
    if (!props.isMulti) return props.onChange(value);
    const others = props.value.filter((chosen) => chosen !== value);
    props.onChange(others.length === props.value.length ? [...others, value] : others);
  }
  return (
    <GroupFrame {...props} ids={ids} role={props.isMulti ? 'group' : 'radiogroup'}>
      <div className={s.chips}>
        {props.options.map((option, index) => (
          <label key={option.value} className={s.chip}>
            <input
              ref={index === 0 ? ref : undefined}
              type={props.isMulti ? 'checkbox' : 'radio'}
              className={s.native}
              name={group}
              value={option.value}
              checked={isChosen(option.value)}
              onChange={() => choose(option.value)}
              onBlur={props.onBlur}
              disabled={props.isDisabled}
            />
            {option.icon}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}
