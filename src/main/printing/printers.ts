// The printers that the system knows, and how they are now.
import type { PrinterInfo, WebContents } from 'electron';
import type { Printer } from '#contract/doorway';

type State = Printer['state'];
/** IPP's printer-state (RFC 8011, 5.4.11), as CUPS gives it. */
const states: Record<string, State> = { '3': 'ready', '4': 'busy', '5': 'stopped' };

/** What a printer says when it takes jobs but won't print them until somebody goes and looks. */
const standsStill =
  /\b(offline|shutdown|paused|connecting-to-device|media-empty|media-jam|door-open|cover-open)/;

export async function readPrinters(contents: WebContents): Promise<Printer[]> {
  return (await contents.getPrintersAsync()).map(asPrinter);
}

export function asPrinter(info: PrinterInfo): Printer {
  // Older runtimes say which one is the default; newer ones leave it to the system's dialog.
  const { isDefault } = info as { isDefault?: unknown };
  return {
    name: info.name,
    label: info.displayName || info.description || info.name,
    isDefault: isDefault === true,
    state: stateOf(info.options as Record<string, unknown> | undefined),
  };
}

function stateOf(options: Record<string, unknown> = {}): State {
  const said = (name: string) => String(options[name] ?? '');
  if (said('printer-is-accepting-jobs') === 'false') return 'stopped';
  if (standsStill.test(said('printer-state-reasons'))) return 'stopped';
  return states[said('printer-state')] ?? 'unknown';
}
