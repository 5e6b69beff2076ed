// What main's printing keeps in the store: the queue, and which printer takes what.
import type { WantedPaper } from '#contract/printing';
import { no, yes, type Answer } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { isOver, type PrintJob } from '../../printing/queue/queue-record';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import { incidentsOf, type PaperOut, type PrintQueue } from '../../printing/queue/print-queue';
import type { Answers, Desk } from './answers';
import { noted, tellPaperOut } from './papers-answers';

export type PrintingAnswers = Answers<
  | 'notePrinted'
  | 'printing.settings'
  | 'printing.settle'
  | 'printQueue.list'
  | `printJob${'Add' | 's' | 'Move' | 'Drop'}`
>;

export function printingAnswers(desk: Desk, queue: PrintQueue): PrintingAnswers {
  return {
    'printing.settings': () => desk.atTheDesk(async (shop) => yes(await queue.settings(shop))),
    'printing.settle': ({ settings }) =>
      desk.atTheDesk(async (shop, person) => {
        if (!may(person.role, 'openSettings')) return no({ code: 'managersOnly' });
        await queue.settle(shop, settings);
        return yes(await queue.settings(shop));
      }),
    'printQueue.list': () => desk.atTheDesk(async (shop, person) => yes(await queue.lines(shop, person))),
    notePrinted: ({ paper, how, copies }) =>
      desk.atTheDesk((shop, by) => tellOut({ desk, shop, by }, paper, { how, printer: '', copies })),
    printJobAdd: (asked) =>
      desk.atTheDesk(async (shop, person) => {
        if (asked.paper.kind === 'reports' && !may(person.role, 'printAll'))
          return no({ code: 'managersOnly' });
        return yes(await queue.add(shop, person, asked));
      }),
    // Also behind the lock screen: a printer goes on when it likes.
    printJobs: async () => {
      const shop = desk.shop.whileOpen();
      if (!shop) return no({ code: 'notOpen' });
      return yes((await queue.jobs(shop)).filter((job) => !isOver(job)));
    },
    printJobMove: async ({ job, ...move }) => {
      const shop = desk.shop.whileOpen();
      if (!shop) return no({ code: 'notOpen' });
      const moved = await queue.move(shop, job, move);
      if (!moved) return no({ code: 'noSuchThing' });
      if (moved.isOut) await tellJobOut(desk, shop, moved.job);
      return yes(moved.job);
    },
    printJobDrop: async ({ job }) =>
      desk.atTheDesk(async (shop) => {
        await queue.drop(shop, job);
        return yes(null);
      }),
  };
}

interface Teller {
  desk: Desk;
  shop: OpenShop;
  by: PersonRecord;
}

/** Told in the name of who asked for it, not of who happens to be at the desk when it comes out. */
async function tellJobOut(desk: Desk, shop: OpenShop, { paper, label, copies, by }: PrintJob): Promise<void> {
  const asker = shop.people.find(({ id }) => id === by.id);
  if (asker) await tellOut({ desk, shop, by: asker }, paper, { how: 'printer', printer: label, copies });
}

/** Every complaint it is of is told. The first refusal is answered; the others are told all the same. */
async function tellOut(teller: Teller, paper: WantedPaper, out: PaperOut): Promise<Answer<null>> {
  const { shop, by } = teller;
  if (paper.kind === 'paper') return tellPaperOut(teller, paper, out);
  let answer: Answer<null> = yes(null);
  for (const id of incidentsOf(paper)) {
    const told = noted(
      paper.kind === 'slip'
        ? await shop.book.record(by, id, () =>
            yes({ type: 'paperPrinted.v1', payload: { paper: 'slip', title: 'Slip', ...out, text: '' } }),
          )
        : await shop.book.notePrinted(by, id, out),
    );
    if (!told.ok && answer.ok) answer = told;
  }
  return answer;
}
