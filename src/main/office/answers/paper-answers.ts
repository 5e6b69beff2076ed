// What main's own printing asks for: one page's model.
import { no, yes } from '#contract/refusal';
import { instantIn } from '../../incidents/branch-time';
import { recoveryKeyGroups } from '../../vault/vault';
import { staffNamingOf } from '../staff-naming-of';
import type { PrintQueue } from '../../printing/queue/print-queue';
import type { Answers, Desk } from './answers';
import { packPage } from './pack-answers';
import { papersPage } from './papers-answers';
import { slipPage } from './slip-page';

export function paperAnswers(desk: Desk, queue: PrintQueue): Answers<'paperPage'> {
  const { shelf, now: clock } = desk.tools;
  return {
    paperPage: async (what) => {
      if (what.kind === 'recovery') {
        const shown = desk.shop.recovery.onShow();
        if (!shown) return no({ code: 'noSuchThing' });
        const { branchName, key, madeAt } = shown;
        return yes({ kind: 'recovery', branchName, groups: recoveryKeyGroups(key), madeAt });
      }
      if (what.kind === 'pack') return packPage(desk, what);
      if (what.kind === 'paper') {
        const { kind: _, ...asked } = what;
        return papersPage(desk, queue, asked);
      }
      if (what.kind === 'slip') return slipPage(desk, queue, what);
      return desk.atTheDesk(async (shop, atDesk) => {
        const { book, branch, playbook: own } = shop;
        const { person, ahead } = await queue.askedBy(shop, atDesk, what.id, what.job);
        const report = await book.report(person, what.id);
        if (!report.ok) return report;
        const { sealed, now } = report.value;
        const playbook =
          (sealed.playbook && (await shelf.playbook(sealed.playbook.name, sealed.playbook.version))) ?? own;
        const at = instantIn(branch.zone, clock());
        const copy = 1 + ahead + now.prints.reduce((sum, print) => sum + print.copies, 0);
        const printing = { byName: person.name, at, copy };
        const version = sealed.playbook?.version ?? playbook.version;
        const staff = staffNamingOf(shop, playbook, sealed.language);
        const { one } = playbook.people;
        const words = { one, playbookTitle: playbook.title, playbookVersion: version, staff };
        const pictures = await book.picturesOf(sealed);
        return yes({ kind: 'report', branch: branch.setup, sealed, now, printing, pictures, words });
      });
    },
  };
}
