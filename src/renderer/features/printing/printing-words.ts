// What is said of a printer, and of a paper that is on its way to one.
import type { JobLine, PaperKind, PaperSettings, Printer } from '#contract/printing';
import type { ToldWords } from '../../app/told';
import { say } from '../../messages/say';

export function printerWords({ label, state, trouble }: Printer): string {
  if (state !== 'stopped') return say(`printer.${state}`, { name: label });
  return say('printer.stopped', { name: label, trouble: say(`trouble.${trouble ?? 'paused'}`) });
}

/** For a list to choose from. A printer that is set and gone stays in it, by the name it had. */
export function printerOptions(printers: readonly Printer[], set: PaperSettings[PaperKind] | null) {
  const isGone = set?.printer && !printers.some(({ name }) => name === set.printer);
  return [
    ...printers.map((printer) => ({ value: printer.name, label: printerWords(printer) })),
    ...(isGone
      ? [{ value: set.printer ?? '', label: say('printer.gone', { name: set.label || (set.printer ?? '') }) }]
      : []),
  ];
}

/** F7: what is safe, what happened, what to do. */
export function jobWords(job: JobLine): ToldWords {
  const { label: printer, place } = job;
  const trouble = job.trouble ? say(`trouble.${job.trouble}`) : '';
  switch (job.state) {
    case 'waiting':
      return trouble
        ? { tone: 'amber', text: say('job.waiting', { printer, trouble }) }
        : { tone: 'info', text: say('job.sending', { printer }) };
    case 'atPrinter':
      return trouble
        ? { tone: 'amber', text: say('job.atPrinterStill', { printer, trouble }) }
        : { tone: 'info', text: say('job.atPrinter', { printer }) };
    case 'printed':
      return { tone: 'info', text: say(place ? 'job.collect' : 'job.printed', { printer, place }) };
    case 'handedOn':
      return { tone: 'info', text: say('job.handedOn', { printer }) };
    case 'failed':
      return { tone: 'red', text: say('job.failed', { printer, trouble }) };
    case 'cancelled':
      return { tone: 'info', text: say('job.cancelled') };
  }
}

/** "MIL-2026-A0148", or what it is where there is no one reference. */
export function whatItIs(job: JobLine): string {
  return job.reference ?? kindWords(job);
}

export function kindWords({ kind, count, title }: JobLine): string {
  if (kind === 'paper') return title;
  return kind === 'reports' ? say('paperKind.reports', { count }) : say(`paperKind.${kind}`);
}
