// One page to one printer, or to the system's dialog. What the system calls done is "queued": the printer is asked afterwards.
import type { WebContents } from 'electron';
import { setTimeout as pause } from 'node:timers/promises';
import type { Printer } from '#contract/doorway';
import { readPrinters } from './printers';

export interface Sheet {
  /** In microns where it is no usual size. */
  size: 'A4' | 'Letter' | { width: number; height: number };
  copies: number;
}
/** `queued`: the system has it, and the printer stands still. */
export type Sent = 'printed' | 'queued' | 'cancelled' | 'failed';

/** Spooling a page takes a second or two. A dialog has no such limit: somebody may be choosing. */
const longestSpooling = 60_000;
/** A printer that fetches the job shows it within moments; longer than two seconds nobody wants to wait for the answer. */
const lookAgain = { times: 8, everyMs: 250 };

export async function sendToPrinter(contents: WebContents, printer: string, sheet: Sheet): Promise<Sent> {
  const sent = await print(contents, { ...sheet, printer });
  if (sent !== 'printed') return sent;
  return (await stateAfterwards(contents, printer)) === 'stopped' ? 'queued' : 'printed';
}

export function askSystemDialog(contents: WebContents, sheet: Sheet): Promise<Sent> {
  return print(contents, { ...sheet, printer: null });
}

function print(contents: WebContents, { size, copies, printer }: Sheet & { printer: string | null }) {
  return new Promise<Sent>((resolve) => {
    const late = printer === null ? undefined : setTimeout(() => resolve('failed'), longestSpooling);
    contents.once('destroyed', () => resolve('failed'));
    const options = {
      ...(printer === null ? { silent: false } : { silent: true, deviceName: printer }),
      ...{ copies, pageSize: size, printBackground: true },
    };
    try {
      contents.print(options, (success, reason) => {
        clearTimeout(late);
        resolve(success ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed');
      });
    } catch {
      clearTimeout(late);
      resolve('failed');
    }
  });
}

/** "Ready" at once may mean that the job hasn't reached the printer yet: only after "busy" does it mean done. */
async function stateAfterwards(contents: WebContents, name: string): Promise<Printer['state']> {
  let state: Printer['state'] = 'unknown';
  for (let look = 0; look < lookAgain.times; look += 1) {
    const before = state;
    const found = (await readPrinters(contents)).find((printer) => printer.name === name);
    state = found?.state ?? 'stopped';
    if (state === 'stopped' || (before === 'busy' && state === 'ready')) return state;
    await pause(lookAgain.everyMs);
  }
  return state;
}
