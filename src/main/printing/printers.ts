// How a printer stands, from what the system says of it: in the few words that somebody at a counter can do something about.
import type { PrinterInfo, WebContents } from 'electron';
import type { Printer, PrinterTrouble } from '#contract/printing';

/** What systems call it (RFC 8011, 5.4.11 and 5.4.12), put into one shape by whoever asked. */
export interface SaidOfPrinter {
  name: string;
  label: string;
  place: string;
  isDefault: boolean;
  isTwoSided: boolean;
  state: string;
  takesJobs: boolean;
  reasons: string;
}

const states: Record<string, Printer['state']> = { '3': 'ready', '4': 'busy', '5': 'stopped' };

/** It takes jobs, but nothing comes out until somebody goes and looks. What is only getting low is no trouble yet. */
const troubles: [RegExp, PrinterTrouble][] = [
  [/\bmedia-(empty|needed)/, 'paper'],
  [/\bmedia-jam/, 'jam'],
  [/\b(door|cover|interlock)-open/, 'open'],
  [/\b(toner|marker-supply)-empty/, 'ink'],
  [/\b(offline|shutdown|connecting-to-device|timed-out)/, 'offline'],
  [/\bpaused/, 'paused'],
];

export function printerFrom({ state, takesJobs, reasons, ...printer }: SaidOfPrinter): Printer {
  const known = states[state] ?? 'unknown';
  const trouble = troubles.find(([says]) => says.test(reasons))?.[1] ?? null;
  if (!takesJobs || known === 'stopped')
    return { ...printer, state: 'stopped', trouble: trouble ?? 'paused', takesJobs: false };
  return { ...printer, state: trouble ? 'stopped' : known, trouble, takesJobs: true };
}

/** What Chromium knows of printers: all there is on Windows. A trouble that the driver keeps to itself stays unknown. */
export async function readPrinters(contents: WebContents): Promise<Printer[]> {
  return (await contents.getPrintersAsync()).map(asPrinter);
}

export function asPrinter(info: PrinterInfo): Printer {
  // Older runtimes say which one is the default; newer ones leave it to the system's dialog.
  const { isDefault } = info as { isDefault?: unknown };
  const options = (info.options ?? {}) as Record<string, unknown>;
  const said = (name: string) => String(options[name] ?? '');
  return printerFrom({
    name: info.name,
    label: info.displayName || info.description || info.name,
    place: said('printer-location'),
    isDefault: isDefault === true,
    isTwoSided: true,
    state: said('printer-state'),
    takesJobs: said('printer-is-accepting-jobs') !== 'false',
    reasons: said('printer-state-reasons'),
  });
}
