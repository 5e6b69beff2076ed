// A paste of megabytes would hold up the page for minutes before anybody could turn it away.
import type { ClipboardEvent, DragEvent } from 'react';

/** More than any field holds, and still laid out at once. UTF-16 units. */
const mostAtOnce = 50_000;

/** For a text field: what is far too much never gets in, and what was there stays. */
export function keepOutHugePastes(onTooLong?: () => void) {
  const check = (event: ClipboardEvent | DragEvent, from: DataTransfer | null) => {
    if ((from?.getData('text/plain').length ?? 0) <= mostAtOnce) return;
    event.preventDefault();
    onTooLong?.();
  };
  return {
    onPaste: (event: ClipboardEvent) => check(event, event.clipboardData),
    onDrop: (event: DragEvent) => check(event, event.dataTransfer),
  };
}
