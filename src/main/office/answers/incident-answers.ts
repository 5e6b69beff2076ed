// Answers about one incident, and about the lists of them.
import { no, yes } from '#contract/refusal';
import type { HeadOffice } from '../../courier/head-office';
import { toTheLead } from '../to-the-lead';
import type { Answers, Desk } from './answers';

type IncidentAnswers = Answers<
  | 'playbook.read'
  | `incident.${'begin' | 'open' | 'draft' | 'tell'}`
  | 'history.of'
  | 'register.list'
  | 'report.read'
  | 'attachment.missing'
  | 'attach'
  | 'attachmentBytes'
>;

export function incidentAnswers(
  desk: Desk,
  headOffice: Pick<HeadOffice, 'wantAttachments'>,
): IncidentAnswers {
  return {
    'playbook.read': ({ name, version }) =>
      desk.atTheDesk(async ({ playbook }) => {
        const asked = name === undefined ? playbook : await desk.tools.shelf.playbook(name, version);
        return asked ? yes(asked) : no({ code: 'noSuchThing' });
      }),
    'incident.begin': (how) =>
      desk.atTheDesk(async ({ book }, person) => {
        const begun = book.begin(person, how);
        desk.onScreen = begun.incident.id;
        return yes(begun);
      }),
    'incident.open': ({ id }) =>
      desk.showing(id, () => desk.atTheDesk(({ book }, person) => book.open(person, id))),
    'incident.draft': (args) => desk.atTheDesk(({ book }, person) => book.draft(person, args)),
    'incident.tell': ({ id, proposals, settles, seen }) =>
      desk.atTheDesk(async (shop, person) => {
        const routed = await toTheLead(desk.nextAround(shop), person, id, proposals);
        return shop.bothTold.tell(person, { id, proposals: routed, settles, seen: seen ?? null });
      }),
    'history.of': ({ id }) => desk.atTheDesk(({ book }, person) => book.history(person, id)),
    'register.list': (filter) => desk.atTheDesk(async ({ book }, person) => yes(book.list(person, filter))),
    'report.read': ({ id }) =>
      desk.showing(id, () => desk.atTheDesk(({ book }, person) => book.report(person, id))),
    attach: ({ id, file }) => desk.atTheDesk(({ book }, person) => book.attach(person, id, file)),
    attachmentBytes: ({ incident, attachment, part }) =>
      desk.atTheDesk(async ({ book }, person) =>
        incident === desk.onScreen
          ? book.attachment(person, incident, attachment, part)
          : no({ code: 'noSuchIncident' }),
      ),
    'attachment.missing': ({ id }) =>
      desk.atTheDesk(async ({ book }, person) => {
        if (id !== desk.onScreen) return no({ code: 'noSuchIncident' });
        const missing = await book.missingAttachments(person, id);
        if (missing.ok && missing.value.missing.length > 0) headOffice.wantAttachments(id);
        return missing;
      }),
  };
}
