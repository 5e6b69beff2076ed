// Answers about the way in and out: setting up, opening, who is at the desk, and what is written down before that.
import { yes } from '#contract/refusal';
import type { Answers, Desk } from './answers';

type DoorAnswers = Answers<
  | 'app.state'
  | `setup.${'create' | 'confirmRecovery' | 'newRecoveryKey'}`
  | `sample.${'open' | 'leave'}`
  | 'store.open'
  | `shift.${'enter' | 'lock' | 'close' | 'prefer'}`
  | `letterbox.${'begin' | 'write'}`
>;

export function doorAnswers(
  desk: Desk,
  on: { entered: () => Promise<void>; closing: () => void; preferred: () => void },
): DoorAnswers {
  const { shop } = desk;
  return {
    'app.state': async () => yes(shop.state()),
    'setup.create': (args) => desk.atTheDoor(() => shop.setUp(args)),
    'setup.confirmRecovery': ({ groups }) => desk.atTheDoor(() => shop.confirmRecovery(groups)),
    'setup.newRecoveryKey': () => desk.atTheDoor(() => shop.recovery.another()),
    'sample.open': () => desk.thenState(() => shop.goToSample()),
    'sample.leave': () => desk.thenState(() => shop.goToReal()),
    'store.open': (key) => desk.atTheDoor(() => shop.openWith(key)),
    'shift.enter': async ({ person, pin }) => {
      const entered = await desk.atTheDoor(() => shop.enter(person, pin));
      if (entered.ok) await on.entered();
      return entered;
    },
    'shift.lock': async () => {
      // At once, also while something slow is under way; then again, in case that was somebody entering.
      await shop.lock();
      return desk.thenState(() => shop.lock());
    },
    'shift.close': async () => {
      on.closing();
      await shop.lock();
      return desk.thenState(() => shop.close());
    },
    'shift.prefer': async (wish) => {
      const preferred = await desk.atTheDoor(() => shop.prefer(wish));
      if (preferred.ok && wish.understood) on.preferred();
      return preferred;
    },
    'letterbox.begin': async () => shop.beginLetter(),
    'letterbox.write': ({ id, ...typed }) => desk.atTheDoor(() => shop.writeLetter(id, typed)),
  };
}
