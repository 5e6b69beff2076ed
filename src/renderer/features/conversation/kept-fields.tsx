// Fields of a kept form: what is typed is kept within a second, leaving the field makes the event, and a paste that
// is too long is turned away with what was there left as it was.
import { Controller, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import { longestLine, longestNote } from '#domain/wording/clean-text';
import { say } from '../../messages/say';
import { WordingHints } from './wording/wording-hints';
import { GrowingText, TextField, type GrowingTextProps, type TextFieldProps } from '../../ui/index';

interface Kept<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  /** Records the field; called when it is left. */
  settle?: (names: Path<Values>[]) => Promise<boolean>;
  /** Longest text, in UTF-16 units. */
  max?: number;
  /** Staff's own words: wording that would hurt whoever reads it is pointed out (K14: never a customer's words). */
  isStaffNote?: boolean;
}
type Handled = 'value' | 'onChange' | 'name' | 'error';

export function KeptText<Values extends FieldValues>({
  form,
  name,
  settle,
  max = longestNote,
  isStaffNote = false,
  ...look
}: Kept<Values> & Omit<GrowingTextProps, Handled>) {
  return (
    <>
      <Controller
        control={form.control}
        name={name}
        render={({ field, fieldState }) => (
          <GrowingText
            {...look}
            {...field}
            onChange={(text) => takeUpTo(max, form, name, text, field.onChange)}
            onTooLong={() => turnAway(max, form, name)}
            onBlur={() => leave(field.onBlur, settle, name)}
            error={fieldState.error?.message}
          />
        )}
      />
      {isStaffNote && <WordingHints form={form} name={name} {...(settle ? { settle } : {})} />}
    </>
  );
}

export function KeptLine<Values extends FieldValues>({
  form,
  name,
  settle,
  max = longestLine,
  isStaffNote = false,
  ...look
}: Kept<Values> & Omit<TextFieldProps, Handled>) {
  return (
    <>
      <Controller
        control={form.control}
        name={name}
        render={({ field, fieldState }) => (
          <TextField
            {...look}
            {...field}
            onChange={(text) => takeUpTo(max, form, name, text, field.onChange)}
            onTooLong={() => turnAway(max, form, name)}
            onBlur={() => leave(field.onBlur, settle, name)}
            error={fieldState.error?.message}
          />
        )}
      />
      {isStaffNote && <WordingHints form={form} name={name} {...(settle ? { settle } : {})} />}
    </>
  );
}

/** Nothing is ever cut: either all of it is taken, or none and the field says so. */
export function takeUpTo<Values extends FieldValues>(
  max: number,
  form: UseFormReturn<Values>,
  name: Path<Values>,
  text: string,
  take: (text: string) => void,
): void {
  if (text.length > max) {
    turnAway(max, form, name);
    return;
  }
  form.clearErrors(name);
  take(text);
}

function turnAway<Values extends FieldValues>(
  max: number,
  form: UseFormReturn<Values>,
  name: Path<Values>,
): void {
  form.setError(name, { type: 'tooLong', message: say('tooLongKept', { max }) });
}

function leave<Name extends string>(
  onBlur: () => void,
  settle: ((names: Name[]) => Promise<boolean>) | undefined,
  name: Name,
): void {
  onBlur();
  void settle?.([name]);
}
