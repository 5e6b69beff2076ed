// CUPS, asked in its own language: it says what became of a job, which a window's own printing never does.
import { userInfo } from 'node:os';
import type { Printer, Sides } from '#contract/printing';
import { operation, type Answered, type IppAttributes } from './ipp/message';
import { askServer, type Address } from './ipp/print-server';
import { mediaName } from './pdf';
import type { JobFate, PrintOrder, PrintSystem } from './print-system';
import { printerFrom } from './printers';

/** RFC 8011, 5.3.7. */
const fates: Record<number, JobFate> = {
  3: 'waiting',
  4: 'waiting',
  5: 'printing',
  6: 'waiting',
  7: 'cancelled',
  8: 'failed',
  9: 'printed',
};
const sidesName: Record<Sides, string> = {
  one: 'one-sided',
  long: 'two-sided-long-edge',
  short: 'two-sided-short-edge',
};
/** Of CUPS's printer-type. */
const isDefaultBit = 0x20000;
/** "No such thing": an empty computer, or a printer that is gone. */
const notFound = 0x0406;

export function cupsSystem(address: Address): PrintSystem {
  const who = ['name', 'requesting-user-name', userInfo().username] as const;
  const at = (printer: string) => `/printers/${encodeURIComponent(printer)}`;
  const uri = (printer: string) => ['uri', 'printer-uri', `ipp://localhost${at(printer)}`] as const;

  async function ask(...asked: Parameters<typeof askServer> extends [Address, ...infer Rest] ? Rest : never) {
    const answered = await askServer(address, ...asked);
    if (answered.status >= 0x0100 && answered.status !== notFound)
      throw new Error(`the print server refused: ${answered.status}`);
    return answered;
  }

  return {
    takesPdfs: () => true,

    async printers() {
      const { groups } = await ask('/', { operation: operation.printers, about: [who] });
      return groups.filter((group) => text(group, 'printer-name') !== '').map(asPrinter);
    },

    async submit(pdf, order) {
      const asked = {
        operation: operation.printJob,
        about: [
          uri(order.printer),
          who,
          ['name', 'job-name', order.title] as const,
          ['mime', 'document-format', 'application/pdf'] as const,
        ],
        job: wishes(order),
      };
      const answered = await ask(at(order.printer), asked, pdf);
      const job = number(answered, 'job-id');
      if (job === null) throw new Error('the print server took no job');
      return job;
    },

    async fate(printer, job) {
      const about = [uri(printer), ['integer', 'job-id', job] as const, who];
      const answered = await ask(at(printer), { operation: operation.jobAttributes, about });
      const state = number(answered, 'job-state');
      return (state !== null && fates[state]) || 'unknown';
    },

    async cancel(printer, job) {
      const about = [uri(printer), ['integer', 'job-id', job] as const, who];
      await ask(at(printer), { operation: operation.cancelJob, about }).catch(() => undefined);
    },
  };
}

function wishes({ copies, sides, size }: PrintOrder) {
  return [
    ['integer', 'copies', copies] as const,
    ['keyword', 'sides', sidesName[sides]] as const,
    ['keyword', 'media', mediaName(size)] as const,
    // What was looked at is what comes out: a slip made larger to fill a sheet is none.
    ['keyword', 'print-scaling', typeof size === 'string' ? 'auto' : 'none'] as const,
  ];
}

function asPrinter(said: IppAttributes): Printer {
  const name = text(said, 'printer-name');
  return printerFrom({
    name,
    label: text(said, 'printer-info') || name,
    place: text(said, 'printer-location'),
    isDefault: (Number(said['printer-type']?.[0] ?? 0) & isDefaultBit) !== 0,
    isTwoSided: (said['sides-supported'] ?? []).includes(sidesName.long),
    state: String(said['printer-state']?.[0] ?? ''),
    takesJobs: said['printer-is-accepting-jobs']?.[0] !== false,
    reasons: (said['printer-state-reasons'] ?? []).join(' '),
  });
}

function text(said: IppAttributes, name: string): string {
  return String(said[name]?.[0] ?? '');
}
function number({ groups }: Answered, name: string): number | null {
  const value = groups.find((group) => name in group)?.[name]?.[0];
  return typeof value === 'number' ? value : null;
}
