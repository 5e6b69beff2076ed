// Answers about the branch itself: its settings, its people, its keys.
import type { ShopChanges } from '../../shift/shop-changes';
import type { Answers, Desk } from './answers';

type SettingsAnswers = Answers<
  | 'settings.read'
  | `branch.${'change' | 'changeHours'}`
  | `people.${'add' | 'change' | 'remove' | 'changePin' | 'resetPin' | 'changeRota'}`
  | `keys.${'changePassphrase' | 'removePassphrase' | 'newRecoveryKey'}`
>;

export function settingsAnswers(desk: Desk, changes: ShopChanges): SettingsAnswers {
  return {
    'settings.read': () => desk.atTheDoor(() => changes.settings()),
    'branch.change': (args) => desk.atTheDoor(() => changes.branch(args)),
    'branch.changeHours': (args) => desk.atTheDoor(() => changes.hours(args)),
    'people.add': (args) => desk.atTheDoor(() => changes.add(args)),
    'people.change': (args) => desk.atTheDoor(() => changes.change(args)),
    'people.remove': (args) => desk.atTheDoor(() => changes.remove(args)),
    'people.changePin': (args) => desk.atTheDoor(() => changes.changePin(args)),
    'people.resetPin': (args) => desk.atTheDoor(() => changes.resetPin(args)),
    'people.changeRota': (args) => desk.atTheDoor(() => changes.rota(args)),
    'keys.changePassphrase': (args) => desk.atTheDoor(() => changes.changePassphrase(args)),
    'keys.removePassphrase': (args) => desk.atTheDoor(() => changes.removePassphrase(args)),
    'keys.newRecoveryKey': (args) => desk.atTheDoor(() => changes.newRecoveryKey(args)),
  };
}
