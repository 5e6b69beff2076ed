// Who answers what: the office (in its worker), the printer, or the hidden window's own page.
import { no, yes } from '#contract/refusal';
import type { AttachmentAnswers } from '../attachments/attachment-answers';
import { officeCalls, type Office, type OfficeCallName } from '../office/office-calls';
import type { createPublishing } from '../playbook/choose-playbook';
import type { RecordsDialogs } from '../records/records-dialogs';
import type { Log } from '../log/log';
import type { PrintingHandlers } from '../printing/printing';
import type { DisplayHandlers } from '../display/customers-display';
import type { Absence } from '../window/away';
import type { createPaperWindows } from '../window/paper-window';
import type { Handlers } from './handlers';

interface Answerers {
  office: Pick<Office, 'ask'>;
  printing: PrintingHandlers;
  attachments: AttachmentAnswers;
  records: RecordsDialogs & ReturnType<typeof createPublishing>;
  display: DisplayHandlers;
  papers: Pick<ReturnType<typeof createPaperWindows>, 'pageOf' | 'partOf' | 'ready'>;
  absence: Pick<Absence, 'awake'>;
  log: Log;
}

/** A new call at the doorway doesn't compile here until somebody answers it. */
export function allAnswers({
  office,
  printing,
  attachments,
  records,
  display,
  papers,
  absence,
  log,
}: Answerers): Handlers {
  return {
    ...askedOf(office),
    ...printing,
    ...attachments,
    ...records,
    ...display,
    async 'shift.awake'() {
      absence.awake();
      return yes(null);
    },
    async 'page.failed'({ at }, { role }) {
      log.note('page.failed', { role, at });
      return yes(null);
    },
    async 'paper.page'(_args, from) {
      const page = papers.pageOf(from.contents);
      return page ? yes(page) : no({ code: 'notForThisWindow' });
    },
    'paper.part': ({ at }, from) => papers.partOf(from.contents, at),
    async 'paper.ready'({ height }, from) {
      papers.ready(from.contents, height);
      return yes(null);
    },
  };
}

function askedOf(office: Pick<Office, 'ask'>): Pick<Handlers, OfficeCallName> {
  const handlers = officeCalls.map((name) => [name, (args: never) => office.ask(name, args)]);
  return Object.fromEntries(handlers);
}
