// Answers about the branch itself: its settings, its people, its keys.
import type { Answer } from '#contract/refusal';
import type { ShopChanges } from '../../shift/shop-changes';
import type { Answers, Desk } from './answers';

type SettingsAnswers = Answers<
  | 'settings.read'
  | `branch.${'change' | 'changeHours'}`
  | `people.${'add' | 'change' | 'remove' | 'changePin' | 'resetPin' | 'changeRota'}`
  | `keys.${'changePassphrase' | 'removePassphrase' | 'newRecoveryKey'}`
>;

/** @param staffed who works here, or when, is otherwise: other desks of the branch are to know */
export function settingsAnswers(desk: Desk, changes: ShopChanges, staffed: () => void): SettingsAnswers {
  const staffing = async <T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    const done = await desk.atTheDoor(work);
    if (done.ok) staffed();
    return done;
  };
  return {
    'settings.read': () => desk.atTheDoor(() => changes.settings()),
    'branch.change': (args) => desk.atTheDoor(() => changes.branch(args)),
    'branch.changeHours': (args) => staffing(() => changes.hours(args)),
    'people.add': (args) => staffing(() => changes.add(args)),
    'people.change': (args) => desk.atTheDoor(() => changes.change(args)),
    'people.remove': (args) => staffing(() => changes.remove(args)),
    'people.changePin': (args) => desk.atTheDoor(() => changes.changePin(args)),
    'people.resetPin': (args) => desk.atTheDoor(() => changes.resetPin(args)),
    'people.changeRota': (args) => staffing(() => changes.rota(args)),
    'keys.changePassphrase': (args) => desk.atTheDoor(() => changes.changePassphrase(args)),
    'keys.removePassphrase': (args) => desk.atTheDoor(() => changes.removePassphrase(args)),
    'keys.newRecoveryKey': (args) => desk.atTheDoor(() => changes.newRecoveryKey(args)),
  };
}
