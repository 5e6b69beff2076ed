// Who answers what: the office (in its worker), the printer, or the hidden window's own page.
import type { callsOf } from '#contract/channels';
import { type CallName } from '#contract/channels';
import type { ParsedArgs, Reply } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import type { createPaperWindows } from '../window/paper-window';
import type { Handlers } from './handlers';

type PrintingCall = 'setup.printRecovery' | 'report.savePdf' | 'report.print' | 'printers.list';
type PaperCall = (typeof callsOf.paper)[number];
type OfficeCall = Exclude<CallName, PrintingCall | PaperCall>;

/** Listed by name, so that a new call at the doorway has to be given to somebody. */
const officeCalls: Record<OfficeCall, true> = {
  'app.state': true,
  'setup.create': true,
  'setup.confirmRecovery': true,
  'setup.newRecoveryKey': true,
  'sample.open': true,
  'sample.leave': true,
  'store.open': true,
  'shift.enter': true,
  'shift.lock': true,
  'shift.close': true,
  'playbook.read': true,
  'incident.begin': true,
  'incident.open': true,
  'incident.draft': true,
  'incident.tell': true,
  'incident.approve': true,
  'register.list': true,
  'report.read': true,
};

interface Answerers {
  office: { ask<C extends OfficeCall>(name: C, args: ParsedArgs<C>): Promise<Answer<Reply<C>>> };
  printing: Pick<Handlers, PrintingCall>;
  papers: Pick<ReturnType<typeof createPaperWindows>, 'pageOf' | 'ready'>;
}

export function allAnswers({ office, printing, papers }: Answerers): Handlers {
  return {
    ...(Object.fromEntries(
      (Object.keys(officeCalls) as OfficeCall[]).map((name) => [
        name,
        (args: never) => office.ask(name, args),
      ]),
    ) as unknown as Pick<Handlers, OfficeCall>),
    ...pickPrinting(printing),
    async 'paper.page'(_args, from) {
      const page = papers.pageOf(from.contents);
      return page ? yes(page) : no({ code: 'notForThisWindow' });
    },
    async 'paper.ready'({ height }, from) {
      papers.ready(from.contents, height);
      return yes(null);
    },
  };
}

/** Printing may be an object with a prototype, whose methods a spread would lose. */
function pickPrinting(printing: Answerers['printing']): Answerers['printing'] {
  return {
    'setup.printRecovery': (args, from) => printing['setup.printRecovery'](args, from),
    'report.savePdf': (args, from) => printing['report.savePdf'](args, from),
    'report.print': (args, from) => printing['report.print'](args, from),
    'printers.list': (args, from) => printing['printers.list'](args, from),
  };
}
