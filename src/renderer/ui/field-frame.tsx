import type { ReactNode } from 'react';
import { useId } from 'react';
import { CircleAlert } from 'lucide-react';
import { classNames } from './class-names';
import s from './field-frame.module.css';

/** What every field takes, so that react-hook-form's Controller can be spread into it. */
export interface FieldProps {
  label: ReactNode;
  labelNote?: string;
  isLabelHidden?: boolean;
  hint?: string;
  /** Shown whenever it is there: pass it after Continue, never on blur. */
  error?: string;
  name?: string;
  onBlur?: () => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

export interface FieldIds {
  field: string;
  label: string;
  hint: string;
  error: string;
}

export function useFieldIds(): FieldIds {
  const id = useId();
  return { field: id, label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error` };
}

/** The attributes that tie a control to its label, hint and error. */
export function fieldAria(ids: FieldIds, props: FieldProps) {
  const described = [props.hint !== undefined && ids.hint, props.error !== undefined && ids.error]
    .filter(Boolean)
    .join(' ');
  return {
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': props.error === undefined ? undefined : true,
  };
}

function LabelText({ label, labelNote }: Pick<FieldProps, 'label' | 'labelNote'>) {
  return (
    <>
      {label}
      {labelNote !== undefined && <span className={s.labelNote}> {labelNote}</span>}
    </>
  );
}

function ErrorText({ id, children }: { id: string; children: string }) {
  return (
    <p className={s.error} id={id} role="alert">
      <CircleAlert className={s.errorIcon} aria-hidden="true" />
      {children}
    </p>
  );
}

/** Label above, hint under it, the control, and the error below when told. */
export function FieldFrame(props: FieldProps & { ids: FieldIds; children: ReactNode; isInline?: boolean }) {
  const { ids, hint, error } = props;
  // Beside a box to tick the words come first, and what they mean stands under them.
  const hintText = (
    <p className={classNames(s.hint, props.isInline && s.underWords)} id={ids.hint}>
      {hint}
    </p>
  );
  return (
    <div className={s.frame}>
      {!props.isInline && (
        <label
          className={classNames(s.label, props.isLabelHidden && s.hiddenLabel)}
          htmlFor={ids.field}
          id={ids.label}
        >
          <LabelText label={props.label} labelNote={props.labelNote} />
        </label>
      )}
      {hint !== undefined && !props.isInline && hintText}
      {props.children}
      {hint !== undefined && props.isInline && hintText}
      {error !== undefined && <ErrorText id={ids.error}>{error}</ErrorText>}
    </div>
  );
}

/** The same for a group of answers: the label is its legend. */
export function GroupFrame(
  props: FieldProps & { ids: FieldIds; children: ReactNode; role?: 'radiogroup' | 'group' },
) {
  const { ids, hint, error } = props;
  return (
    <div
      className={s.frame}
      role={props.role ?? 'group'}
      aria-labelledby={ids.label}
      {...fieldGroupAria(ids, props)}
    >
      <span className={classNames(s.label, props.isLabelHidden && s.hiddenLabel)} id={ids.label}>
        <LabelText label={props.label} labelNote={props.labelNote} />
      </span>
      {hint !== undefined && (
        <p className={s.hint} id={ids.hint}>
          {hint}
        </p>
      )}
      {props.children}
      {error !== undefined && <ErrorText id={ids.error}>{error}</ErrorText>}
    </div>
  );
}

/** A plain group can't be invalid by ARIA's rules; a group of radios can. */
function fieldGroupAria(ids: FieldIds, props: FieldProps & { role?: string }) {
  const aria = fieldAria(ids, props);
  return props.role === 'radiogroup' ? aria : { 'aria-describedby': aria['aria-describedby'] };
}
