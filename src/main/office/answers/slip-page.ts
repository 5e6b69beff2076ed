// The slip somebody takes home: what was agreed, in their language, made like the page on their own screen.
import type { PaperPage } from '#contract/paper';
import { no, yes, type Answer } from '#contract/refusal';
import { agreementPage } from '#domain/customer-view/display-page';
import { mayBeTold } from '#domain/incident/talking';
import { staffNames } from '#domain/report/staff-naming';
import { instantIn } from '../../incidents/branch-time';
import { eventCrypto } from '../../incidents/event-crypto';
import { staffNamingOf } from '../staff-naming-of';
import type { PrintQueue } from '../../printing/queue/print-queue';
import type { Desk } from './answers';

export function slipPage(
  desk: Desk,
  queue: PrintQueue,
  { id, width, job }: { id: string; width: 80 | 58; job?: string },
): Promise<Answer<PaperPage>> {
  const { shelf, now } = desk.tools;
  return desk.atTheDesk(async (shop, atDesk) => {
    const { book, branch, playbook: own, people } = shop;
    const { person } = await queue.askedBy(shop, atDesk, { paper: 'slip', of: id }, job);
    const report = await book.report(person, id);
    if (!report.ok) return report;
    const { sealed } = report.value;
    // A slip gets left on counters: of something serious there is none.
    if (sealed.serious) return no({ code: 'notWhenSerious' });
    if (!mayBeTold(sealed)) return no({ code: 'authorityNotSeen' });
    const playbook =
      (sealed.playbook && (await shelf.playbook(sealed.playbook.name, sealed.playbook.version))) ?? own;
    const { sha256 } = eventCrypto;
    const language = sealed.ways?.language ?? sealed.language;
    const staff = staffNames(people, staffNamingOf(shop, playbook, language));
    const page = agreementPage({ incident: sealed, branch: branch.setup.name, playbook, sha256, staff });
    return yes({ kind: 'slip', page, width, at: instantIn(branch.zone, now()), zone: branch.zone });
  });
}
