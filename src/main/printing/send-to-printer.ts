// A window's own printing: the system's dialog, and silently where the print system takes no PDF from us (Windows).
// What Chromium calls done is "queued": nobody here can tell what becomes of it.
import type { WebContents } from 'electron';
import type { Sides } from '#contract/printing';
import type { SheetSize } from './pdf';

export interface Sheet {
  /** In microns where it is no usual size. */
  size: SheetSize;
  copies: number;
  sides?: Sides;
}
export type Sent = 'sent' | 'cancelled' | 'failed';

/** Spooling a page takes a second or two. A dialog has no such limit: somebody may be choosing. */
const longestSpooling = 60_000;
const duplex = { one: 'simplex', long: 'longEdge', short: 'shortEdge' } as const;

export function sendToPrinter(contents: WebContents, printer: string, sheet: Sheet): Promise<Sent> {
  return print(contents, { ...sheet, printer });
}

export function askSystemDialog(contents: WebContents, sheet: Sheet): Promise<Sent> {
  return print(contents, { ...sheet, printer: null });
}

function print(
  contents: WebContents,
  { size, copies, sides = 'one', printer }: Sheet & { printer: string | null },
) {
  return new Promise<Sent>((resolve) => {
    const late = printer === null ? undefined : setTimeout(() => resolve('failed'), longestSpooling);
    contents.once('destroyed', () => resolve('failed'));
    const options = {
      ...(printer === null ? { silent: false } : { silent: true, deviceName: printer }),
      ...{ copies, pageSize: size, printBackground: true, duplexMode: duplex[sides] },
    };
    try {
      contents.print(options, (success, reason) => {
        clearTimeout(late);
        resolve(success ? 'sent' : /cancel/i.test(reason) ? 'cancelled' : 'failed');
      });
    } catch {
      clearTimeout(late);
      resolve('failed');
    }
  });
}
