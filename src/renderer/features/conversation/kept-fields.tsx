// Fields of a kept form: what is typed is kept within a second, leaving the field makes the event, and a paste that
// is too long is turned away with what was there left as it was.
import type { ReactElement } from 'react';
import {
  Controller,
  type FieldValues,
  type Path,
  type RefCallBack,
  type UseFormReturn,
} from 'react-hook-form';
import { longestLine, longestNote } from '#domain/wording/clean-text';
import { say } from '../../messages/say';
import { MayRead } from './staff-note';
import { PromiseSpotted, WordingHints } from './wording/index';
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

export function KeptText<Values extends FieldValues>(props: Kept<Values> & Omit<GrowingTextProps, Handled>) {
  const { form, name, settle, max = longestNote, isStaffNote, ...look } = props;
  return (
    <KeptField {...{ form, name, settle, max, isStaffNote }}>
      {(kept) => <GrowingText {...look} {...kept} />}
    </KeptField>
  );
}

export function KeptLine<Values extends FieldValues>(props: Kept<Values> & Omit<TextFieldProps, Handled>) {
  const { form, name, settle, max = longestLine, isStaffNote, ...look } = props;
  return (
    <KeptField {...{ form, name, settle, max, isStaffNote }}>
      {(kept) => <TextField {...look} {...kept} />}
    </KeptField>
  );
}

interface KeptFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  settle: Kept<Values>['settle'];
  max: number;
  isStaffNote: boolean | undefined;
  children: (kept: KeptLook) => ReactElement;
}
type KeptLook = Pick<TextFieldProps, 'value' | 'onChange' | 'onBlur' | 'onTooLong' | 'name' | 'error'> & {
  ref: RefCallBack;
};

/** What a line and a longer text have in common: all but the look. */
function KeptField<Values extends FieldValues>(props: KeptFieldProps<Values>) {
  const { form, name, settle, max, isStaffNote, children } = props;
  return (
    <>
      <Controller
        control={form.control}
        name={name}
        render={({ field, fieldState }) =>
          children({
            ...field,
            onChange: (text) => takeUpTo(max, form, name, text, field.onChange),
            onTooLong: () => turnAway(max, form, name),
            onBlur: () => leave(field.onBlur, settle, name),
            error: fieldState.error?.message,
          })
        }
      />
      {isStaffNote && (
        <>
          <MayRead />
          <WordingHints form={form} name={name} {...(settle ? { settle } : {})} />
          <PromiseSpotted form={form} name={name} />
        </>
      )}
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
