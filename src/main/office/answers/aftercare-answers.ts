// Answers about what follows an upset: the record of abuse, and who would welcome a word (Branch A).
import { no, yes } from '#contract/refusal';
import { countAbuse } from '#domain/safety/abuse-record';
import { offeredDebriefs, ownDebriefs } from '#domain/safety/debrief';
import { may } from '#domain/shift/who-may';
import type { Answers, Desk } from './answers';

type AftercareAnswers = Answers<`abuse.${'note' | 'count'}` | `debrief.${'list' | 'answer'}`>;

export function aftercareAnswers(desk: Desk): AftercareAnswers {
  const { ids, now } = desk.tools;
  return {
    'abuse.note': (noted) =>
      desk.atTheDesk(async ({ aftercare, branch: { zone } }, person) =>
        yes(await aftercare.note(person, noted, { zone, now: now(), newId: () => ids.next() })),
      ),
    'abuse.count': () =>
      desk.atTheDesk(async ({ aftercare }, { role }) =>
        may(role, 'seeAbuseFigures')
          ? yes(countAbuse(await aftercare.records()))
          : no({ code: 'managersOnly' }),
      ),
    'debrief.list': () =>
      desk.atTheDesk(async ({ aftercare }, { id, role }) => {
        const all = await aftercare.debriefs();
        return yes({
          own: ownDebriefs(all, id),
          offered: may(role, 'offerDebrief') ? offeredDebriefs(all, id) : [],
        });
      }),
    'debrief.answer': ({ id, state }) =>
      desk.atTheDesk(({ aftercare }, person) =>
        aftercare.answer(person, id, state, may(person.role, 'offerDebrief')),
      ),
  };
}
