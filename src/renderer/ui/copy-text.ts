/**
 * Puts a text on the clipboard and the focus back where it was. The page has no leave to the clipboard of its own: copying works
 * from a press of a button alone, and nothing can be read from it. Answers whether it is there.
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
