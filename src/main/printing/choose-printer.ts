// Which printer a paper goes to. F7: one that is gone is named as it was called, and nothing is sent to another one.
import type { PaperKind, PaperSettings, Printer } from '#contract/printing';
import { no, yes, type Answer } from '#contract/refusal';

/** Null: the system's dialog asks. */
export function choosePrinter(
  kind: PaperKind,
  to: 'usual' | 'ask' | { printer: string },
  settings: PaperSettings,
  printers: readonly Printer[],
): Answer<Printer | null> {
  if (to === 'ask') return yes(null);
  const usual = settings[kind];
  const name = to === 'usual' ? usual.printer : to.printer;
  if (name === null) return yes(null);
  const found = printers.find((printer) => printer.name === name);
  if (found) return yes(found);
  return no({ code: 'printerGone', printer: name === usual.printer ? usual.label || name : name });
}
