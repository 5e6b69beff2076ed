// Answers for which somebody else shows who they are at this desk: a manager's yes, a hand-over, "This is about me".
import { no, yes } from '#contract/refusal';
import type { Incident } from '#domain/incident/state';
import { maySee } from '#domain/incident/who-may-see';
import { may } from '#domain/shift/who-may';
import { answered, offerShown, swapAway } from '../passing-on';
import type { Answers, Desk } from './answers';

type TwoPeopleAnswers = Answers<'incident.approve' | 'incident.aboutMe' | 'handOver.answer'>;

export function twoPeopleAnswers(desk: Desk): TwoPeopleAnswers {
  return {
    'incident.approve': ({ manager, pin, ...asked }) =>
      desk.atTheDesk(async ({ book }, person) => {
        const checked = await desk.atTheDoor(() => desk.shop.proving.check(manager, pin));
        if (!checked.ok) return checked;
        if (!may(checked.value.role, 'approve')) return no({ code: 'managersOnly' });
        return book.grantApproval(person, checked.value, asked);
      }),

    'incident.aboutMe': ({ id, taker }) =>
      desk.atTheDesk(async (shop, person) => {
        const held = await shop.book.open(person, id);
        if (!held.ok) return held;
        const around = desk.nextAround(shop);
        const plan = swapAway(shop, held.value.incident, person.id, taker?.person ?? null, around);
        if (!plan.ok) return plan;
        if (taker) {
          const checked = await desk.atTheDoor(() => desk.shop.proving.check(taker.person, taker.pin));
          if (!checked.ok) return checked;
        }
        const { to, area } = plan.value;
        const told = await shop.book.record(person, id, () =>
          yes({ type: 'complaintRestricted.v1', payload: { person: person.id, to, area } }),
        );
        if (!told.ok) return told;
        // Out of their sight first, then somebody else at the desk.
        if (taker) await desk.atTheDoor(() => desk.shop.enter(taker.person, taker.pin));
        return yes({ savedAt: told.value.savedAt, holder: to?.name ?? null, area });
      }),

    'handOver.answer': ({ id, pin, seen, ...answer }) =>
      desk.atTheDesk(async (shop, person) => {
        const held = await shop.book.open(person, id);
        if (!held.ok) return held;
        const offer = await offerShown(shop, held.value.incident, seen);
        if (offer?.id !== answer.handOver) return no({ code: 'noSuchThing' });
        const asked = offer.to.id;
        const taker = shop.people.find((one) => one.id === asked);
        if (taker && !maySee(held.value.incident, taker)) return no({ code: 'noSuchIncident' });
        let by = person;
        if (pin !== null) {
          const checked = await desk.atTheDoor(() => desk.shop.proving.check(asked, pin));
          if (!checked.ok) return checked;
          by = checked.value;
        }
        const around = desk.nextAround(shop);
        const answering = (incident: Incident) =>
          answered({ ...incident, handOver: offer }, answer, by.id, around);
        const told = await shop.book.record(by, id, answering, seen);
        // Whoever took it here goes on here; the other one's session ends.
        if (told.ok && pin !== null && answer.answer === 'accept')
          await desk.atTheDoor(() => desk.shop.enter(by.id, pin));
        return told;
      }),
  };
}
