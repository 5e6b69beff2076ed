import type { Ref } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';
import type { FieldProps } from './field-frame';
import { GroupFrame, useFieldIds } from './field-frame';
import s from './choice.module.css';

export interface BigAnswer {
  value: string;
  title: string;
  hint?: string;
}

export interface BigAnswersProps extends FieldProps {
  options: readonly BigAnswer[];
  value: string | null;
  onChange: (value: string) => void;
  /** A finger or the mouse chose it: that is an answer given. By key it is only looked at until Continue. */
  onPick?: (value: string) => void;
  columns?: 1 | 2;
  ref?: Ref<HTMLInputElement>;
}

/** One question, a few answers large enough to hit while looking at somebody. */
export function BigAnswers({ ref, ...props }: BigAnswersProps) {
  const ids = useFieldIds();
  const group = useId();
  return (
    <GroupFrame {...props} ids={ids} role="radiogroup">
      <div
        className={classNames(
          s.answers,
          props.columns !== 1 && (props.options.length === 3 ? s.three : s.two),
        )}
      >
        {props.options.map((option, index) => (
          <div key={option.value} className={s.answer}>
            <input
              ref={index === 0 ? ref : undefined}
              type="radio"
              className={s.native}
              name={group}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
              onClick={(event) => event.detail > 0 && props.onPick?.(option.value)}
              onBlur={props.onBlur}
              disabled={props.isDisabled}
              aria-labelledby={`${group}-${index}`}
              aria-describedby={option.hint === undefined ? undefined : `${group}-${index}-hint`}
            />
            <span className={s.answerTitle} id={`${group}-${index}`}>
              {option.title}
            </span>
            {option.hint !== undefined && (
              <span className={s.answerHint} id={`${group}-${index}-hint`}>
                {option.hint}
              </span>
            )}
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}
