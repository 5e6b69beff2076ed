// Every key that Amends listens for, once, with what it does: F1 shows this table, and a test holds it against the code.
import type { MessageKey } from '../messages/say';
import type { Hotkey } from '../ui/index';

/** Where a key means something. */
export type Place = 'anywhere' | 'desk' | 'lists' | 'complaint' | 'small' | 'filed';

export interface KeyLine {
  keys: readonly Hotkey[];
  does: MessageKey;
  place: Place;
}

/** In the order of F1's list. */
export const keyTable: readonly KeyLine[] = [
  { keys: ['F8'], does: 'key.hide', place: 'anywhere' },
  { keys: ['F7'], does: 'key.serious', place: 'anywhere' },
  { keys: ['F12'], does: 'key.helpMe', place: 'anywhere' },
  { keys: ['Alt+Q'], does: 'key.quiet', place: 'anywhere' },
  { keys: ['Alt+S'], does: 'key.staffEyes', place: 'anywhere' },
  { keys: ['F1', 'Ctrl+K'], does: 'key.keys', place: 'anywhere' },
  { keys: ['Esc'], does: 'key.close', place: 'anywhere' },
  { keys: ['Ctrl+L'], does: 'key.lock', place: 'desk' },
  { keys: ['Ctrl+N'], does: 'key.new', place: 'lists' },
  { keys: ['Ctrl+Shift+N'], does: 'key.small', place: 'lists' },
  { keys: ['Ctrl+F'], does: 'key.find', place: 'lists' },
  { keys: ['Ctrl+Shift+P'], does: 'key.settings', place: 'lists' },
  { keys: ['Ctrl+Enter'], does: 'key.continue', place: 'complaint' },
  { keys: ['Alt+Left'], does: 'key.back', place: 'complaint' },
  { keys: ['Alt+1'], does: 'key.calm', place: 'complaint' },
  { keys: ['Alt+2'], does: 'key.warm', place: 'complaint' },
  { keys: ['Alt+3'], does: 'key.hot', place: 'complaint' },
  { keys: ['Alt+4'], does: 'key.boiling', place: 'complaint' },
  { keys: ['Alt+Plus'], does: 'key.hotter', place: 'complaint' },
  { keys: ['Alt+Minus'], does: 'key.calmer', place: 'complaint' },
  { keys: ['F4'], does: 'key.promise', place: 'complaint' },
  { keys: ['F6'], does: 'key.manager', place: 'complaint' },
  { keys: ['F9'], does: 'key.turn', place: 'complaint' },
  { keys: ['Ctrl+Shift+T'], does: 'key.ways', place: 'complaint' },
  { keys: ['Ctrl+Shift+A'], does: 'key.acknowledge', place: 'complaint' },
  { keys: ['Ctrl+Shift+D'], does: 'key.contested', place: 'complaint' },
  { keys: ['Alt+H'], does: 'key.history', place: 'complaint' },
  { keys: ['Alt+V'], does: 'key.onePage', place: 'complaint' },
  { keys: ['Ctrl+Shift+U'], does: 'key.openOut', place: 'small' },
  { keys: ['Ctrl+P'], does: 'key.print', place: 'filed' },
];

export const places = ['anywhere', 'desk', 'lists', 'complaint', 'small', 'filed'] as const;
