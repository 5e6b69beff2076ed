// Around every step: knows which field has the caret, and puts it back where somebody left off.
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import { useIsSection } from './step-section-mode';
import { useJourney } from './journey';
import s from './step-frame.module.css';

/** Notes which field has the caret, and puts it back where somebody left off. `isOpen`: with the space of listening. */
export function StepBody({ children, isOpen }: { children: ReactNode; isOpen?: boolean }) {
  const body = useRef<HTMLDivElement>(null);
  const isSection = useIsSection();
  const { noteField, takeField } = useJourney.getState();
  useEffect(() => {
    // On the one page the page itself looks for the field: each section would look only at its own.
    if (!isSection) focusField(body.current, takeField());
  }, [takeField, isSection]);
  return (
    <div
      ref={body}
      className={classNames(isOpen && !isSection ? s.open : s.step)}
      onFocus={(event) => {
        // Pressing Park or an answer moves the focus: the caret still belongs to the field typed in last.
        const field = event.target.matches(textFields);
        if (field) noteField(event.target.getAttribute('name'), homeOf(event.target));
      }}
    >
      {children}
    </div>
  );
}

/** Fields with a caret. */
export const textFields = 'textarea, input:not([type=radio], [type=checkbox])';

/** @param name "step.name" or "name", as a draft or a place has it */
export function focusField(within: Element | null, name: string | null): boolean {
  if (!within || name === null) return false;
  const [step, bare] = name.includes('.')
    ? [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)]
    : [null, name];
  const named = `[name="${CSS.escape(bare)}"]`;
  const field =
    (step && within.querySelector(`[data-step="${CSS.escape(step)}"] ${named}`)) ??
    within.querySelector(named);
  if (!(field instanceof HTMLElement)) return false;
  field.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
  return true;
}

/** A field says under which step it is kept by `data-step` around it. */
export function homeOf(field: Element): string | null {
  return field.closest('[data-step]')?.getAttribute('data-step') ?? null;
}
