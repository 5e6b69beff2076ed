// Answers about papers: one for the screen, one for a printer or a PDF, a manager's yes, and that it was printed.
import type { PaperPage } from '#contract/paper';
import { no, yes, type Answer } from '#contract/refusal';
import { paperText } from '#domain/paper/paper-text';
import { maySee } from '#domain/incident/who-may-see';
import { may } from '#domain/shift/who-may';
import type { PaperChoice } from '#contract/doorway/paper-calls';
import type { PaperOut, PrintQueue } from '../../printing/queue/print-queue';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import { paperFor, shownOf } from '../papers/paper-for';
import type { Answers, Desk } from './answers';

type PapersAnswers = Answers<'papers.make' | 'papers.approve'>;

export function papersAnswers(desk: Desk): PapersAnswers {
  return {
    'papers.make': (asked) =>
      desk.atTheDesk(async (shop, person) => {
        const made = await paperFor(desk, shop, person, asked);
        return made.ok ? yes(made.value.paper) : made;
      }),

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
  out: PaperOut,
): Promise<Answer<null>> {
  const made = await paperFor(desk, shop, by, asked);
  if (!made.ok) return made;
  const { definition, paper, incident } = made.value;
  if (!incident) {
    await shop.events.note({ by, kind: 'paperPrinted', fields: [definition.title, out.how] });
    return yes(null);
  }
  if (definition.id === 'incident-report') return noted(await shop.book.notePrinted(by, incident.id, out));
  // What a customer was told in writing can be read again; a report is made anew from its record.
  const text = definition.goesTo === 'customer' && !paper.report ? paperText(paper).slice(0, 20_000) : '';
  const payload = { paper: definition.id, title: definition.title, ...out, text };
  return noted(await shop.book.record(by, incident.id, () => yes({ type: 'paperPrinted.v1', payload })));
}

export const noted = (told: Answer<unknown>): Answer<null> => (told.ok ? yes(null) : told);

/** The page to print. A letter that waits for a manager's yes is looked at on the screen only. */
export function papersPage(
  desk: Desk,
  queue: PrintQueue,
  { job, ...asked }: PaperChoice & { job?: string },
): Promise<Answer<PaperPage>> {
  return desk.atTheDesk(async (shop, atDesk) => {
    const { person } = await queue.askedBy(shop, atDesk, asked.of, job);
    const made = await paperFor(desk, shop, person, asked);
    if (!made.ok) return made;
    const { paper, sealed } = made.value;
    if (paper.isDraft) return no({ code: 'needsManagersYes' });
    const hasPictures = paper.report !== null && paper.report.attached.length > 0;
    const pictures = sealed && hasPictures ? await shop.book.picturesOf(sealed) : {};
    return yes({ kind: 'paper', paper, pictures });
  });
}
