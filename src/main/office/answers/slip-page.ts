// The slip somebody takes home: what was agreed, in their language, made like the page on their own screen.
import type { PaperPage } from '#contract/paper';
import { no, yes, type Answer } from '#contract/refusal';
import { agreementPage } from '#domain/customer-view/display-page';
import { mayBeTold } from '#domain/incident/talking';
import { instantIn } from '../../incidents/branch-time';
import { eventCrypto } from '../../incidents/event-crypto';
import type { Desk } from './answers';

export function slipPage(
  desk: Desk,
  { id, width }: { id: string; width: 80 | 58 },
): Promise<Answer<PaperPage>> {
  const { shelf, now } = desk.tools;
  return desk.atTheDesk(async ({ book, branch, playbook: own }, person) => {
    const report = await book.report(person, id);
    if (!report.ok) return report;
    const { sealed } = report.value;
    // A slip gets left on counters: of something serious there is none.
    if (sealed.serious) return no({ code: 'notWhenSerious' });
    if (!mayBeTold(sealed)) return no({ code: 'authorityNotSeen' });
    const playbook =
      (sealed.playbook && (await shelf.playbook(sealed.playbook.name, sealed.playbook.version))) ?? own;
    const { sha256 } = eventCrypto;
    const page = agreementPage({ incident: sealed, branch: branch.setup.name, playbook, sha256 });
    return yes({ kind: 'slip', page, width, at: instantIn(branch.zone, now()), zone: branch.zone });
  });
}
