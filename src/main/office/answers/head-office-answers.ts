// Answers about head office's register.
import { no, yes } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import type { HeadOffice } from '../../courier/head-office';
import type { Answers, Desk } from './answers';

type HeadOfficeAnswers = Answers<
  `headOffice.${'state' | 'notTaken' | 'join' | 'sendNow' | 'sendAgain'}` | 'wakeCourier'
>;

export function headOfficeAnswers(desk: Desk, headOffice: HeadOffice): HeadOfficeAnswers {
  const { shop } = desk;
  return {
    'headOffice.state': () =>
      desk.atTheDesk(async () => {
        await headOffice.settled();
        return yes(headOffice.status());
      }),
    'headOffice.notTaken': () =>
      desk.atTheDesk(async (_shop, person) => yes(await headOffice.notTaken(person))),
    'headOffice.join': ({ by, ...asked }) =>
      desk.atTheDesk(async (open, person) => {
        if (!may(person.role, 'joinHeadOffice')) return no({ code: 'managersOnly' });
        const checked = await desk.atTheDoor(() => shop.proving.check(by.person, by.pin));
        if (!checked.ok) return checked;
        if (!may(checked.value.role, 'joinHeadOffice')) return no({ code: 'managersOnly' });
        await open.events.note({ by: checked.value, kind: 'headOfficeJoined' });
        const joined = await headOffice.join(asked);
        return joined.ok ? yes(headOffice.status()) : joined;
      }),
    'headOffice.sendNow': () =>
      desk.atTheDesk(async () => {
        headOffice.sendNow();
        return yes(headOffice.status());
      }),
    'headOffice.sendAgain': () =>
      desk.atTheDesk(async (_shop, { role }) => {
        if (!may(role, 'joinHeadOffice')) return no({ code: 'managersOnly' });
        await headOffice.sendAgain();
        return yes(headOffice.status());
      }),
    /** The network is back, or the computer woke: main's own question. */
    wakeCourier: async () => {
      headOffice.sendNow();
      return yes(null);
    },
  };
}
