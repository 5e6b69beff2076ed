// What main's own printing asks for: one page's model.
import { no, yes } from '#contract/refusal';
import { recoveryKeyGroups } from '../../vault/vault';
import type { PrintQueue } from '../../printing/queue/print-queue';
import type { Answers, Desk } from './answers';
import { packPage } from './pack-answers';
import { papersPage } from './papers-answers';
import { slipPage } from './slip-page';

export function paperAnswers(desk: Desk, queue: PrintQueue): Answers<'paperPage'> {
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
      return slipPage(desk, queue, what);
    },
  };
}
