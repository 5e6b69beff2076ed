// Answers about papers: one for the screen, one for a printer or a PDF, a manager's yes, and that it was printed.
import type { PaperPage } from '#contract/paper';
import { no, yes, type Answer } from '#contract/refusal';
import { reportPaper } from '#domain/paper/paper';
import { paperText } from '#domain/paper/paper-text';
import { maySee } from '#domain/incident/who-may-see';
import { may } from '#domain/shift/who-may';
import type { PaperChoice } from '#contract/doorway/paper-calls';
import type { PaperOut, PrintQueue } from '../../printing/queue/print-queue';
import type { HouseEvent } from '../../incidents/telling';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import { BranchWords } from '../papers/branch-words';
import { letterAsEmail } from '../papers/letter-as-email';
import { paperFor } from '../papers/paper-for';
import { shownOf } from '../papers/words-approved';
import type { Answers, Desk } from './answers';

type PapersAnswers = Answers<
  `papers.${'make' | 'approve' | 'words' | 'keepWords'}` | 'letterEmail' | 'noteEmail'
>;

export function papersAnswers(desk: Desk, queue: PrintQueue): PapersAnswers {
  const words = new BranchWords(desk.tools.now);
  return {
    'papers.words': ({ paper }) => desk.atTheDesk((shop, person) => words.read(shop, person, paper)),
    'papers.keepWords': (typed) => desk.atTheDesk((shop, person) => words.keep(shop, person, typed)),

    'papers.make': (asked) =>
      desk.atTheDesk(async (shop, person) => {
        const { ahead } = await queue.askedBy(shop, person, asked);
        const made = await paperFor(desk, shop, person, asked, ahead);
        return made.ok ? yes(made.value.paper) : made;
      }),

    letterEmail: (asked) =>
      desk.atTheDesk(async (shop, person) => {
        const made = await paperFor(desk, shop, person, asked);
        return made.ok ? letterAsEmail(made.value, desk.tools.now()) : made;
      }),

    noteEmail: ({ choice, addressed }) =>
      desk.atTheDesk((shop, by) =>
        tellPaperOut({ desk, shop, by }, choice, { how: 'email', printer: '', copies: 1 }, addressed),
      ),

    'papers.approve': ({ manager, pin, ...asked }) =>
      desk.atTheDesk(async (shop, person) => {
        const made = await paperFor(desk, shop, person, asked);
        if (!made.ok) return made;
        const { definition, paper, incident } = made.value;
        if (!definition.approval || !incident) return no({ code: 'noSuchThing' });
        let by = person;
        if (pin !== null) {
          const checked = await desk.atTheDoor(() => desk.shop.proving.check(manager, pin));
          if (!checked.ok) return checked;
          by = checked.value;
        }
        if (by.id !== manager || !may(by.role, 'approve')) return no({ code: 'managersOnly' });
        // K4: a manager whom it is about says yes to nothing of it.
        if (!maySee(incident, by)) return no({ code: 'noSuchIncident' });
        const payload = {
          ...{ letter: definition.id, shown: shownOf(paper) },
          ...{ manager: by.id, managerName: by.name },
        };
        const told = await shop.book.record(by, incident.id, () =>
          yes({ type: 'letterApproved.v1', payload }),
        );
        if (!told.ok) return told;
        const again = await paperFor(desk, shop, person, asked);
        return again.ok ? yes(again.value.paper) : again;
      }),
  };
}

/** That it came out: with its complaint, or among the shop's own events. */
export async function tellPaperOut(
  { desk, shop, by }: { desk: Desk; shop: OpenShop; by: PersonRecord },
  asked: PaperChoice,
  out: PaperOut | (Omit<PaperOut, 'how'> & { how: 'email' }),
  addressed = false,
): Promise<Answer<null>> {
  const { how } = out;
  if (asked.paper === reportPaper && asked.of !== null && how !== 'email')
    return noted(await shop.book.notePrinted(by, asked.of, { ...out, how }));
  const made = await paperFor(desk, shop, by, asked);
  if (!made.ok) return made;
  const { definition, paper, incident } = made.value;
  if (!incident) {
    await shop.events.note({ by, kind: 'paperPrinted', fields: [definition.title, how] });
    return yes(null);
  }
  // What a customer was told in writing can be read again; a report is made anew from its record.
  const text = definition.goesTo === 'customer' && !paper.report ? paperText(paper).slice(0, 20_000) : '';
  const payload = { paper: definition.id, title: definition.title, copies: out.copies, text };
  const printer = out.printer;
  // The first version knows no e-mail, and desks that haven't been updated can read it: paper stays with it.
  const event: HouseEvent =
    how === 'email'
      ? { type: 'paperPrinted.v2', payload: { ...payload, how, printer, addressed } }
      : { type: 'paperPrinted.v1', payload: { ...payload, how, printer } };
  return noted(await shop.book.record(by, incident.id, () => yes(event)));
}

export const noted = (told: Answer<unknown>): Answer<null> => (told.ok ? yes(null) : told);

/** The page to print. A letter that waits for a manager's yes is looked at on the screen only. */
export function papersPage(
  desk: Desk,
  queue: PrintQueue,
  { job, ...asked }: PaperChoice & { job?: string },
): Promise<Answer<PaperPage>> {
  return desk.atTheDesk(async (shop, atDesk) => {
    const { person, ahead } = await queue.askedBy(shop, atDesk, asked, job);
    const made = await paperFor(desk, shop, person, asked, ahead);
    if (!made.ok) return made;
    const { paper, sealed } = made.value;
    if (paper.isDraft) return no({ code: 'needsManagersYes' });
    const hasPictures = paper.report !== null && paper.report.attached.length > 0;
    const pictures = sealed && hasPictures ? await shop.book.picturesOf(sealed) : {};
    return yes({ kind: 'paper', paper, pictures });
  });
}
