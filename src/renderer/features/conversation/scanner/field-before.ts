// What stood in the field before a scanner typed into it, put back exactly: text, caret and selection.

export interface FieldBefore {
  restore(): void;
}

/** Null where the focus isn't in a field of text: then there is nothing to put back. */
export function rememberField(target: Element | null): FieldBefore | null {
  if (!(target instanceof HTMLTextAreaElement) && !isTextInput(target)) return null;
  const field = target;
  const { value, selectionStart, selectionEnd } = field;
  return {
    restore() {
      if (field.value === value) return;
      // React listens to the prototype's setter: the field's own value is set behind it, and then told as typed.
      const prototype =
        field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // Fields of numbers or e-mail have no caret to set.
      if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
    },
  };
}

/** Secrets are left alone: whatever is typed there is never read. */
export function isSecret(target: Element | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'password';
}

function isTextInput(target: Element | null): target is HTMLInputElement {
  const texts = ['text', 'search', 'tel', 'email', 'url', 'number'];
  return target instanceof HTMLInputElement && texts.includes(target.type);
}
