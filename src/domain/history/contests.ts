/** Branch B: figures that the customer or a manager doubts. The latest word on each, over all complaints of one customer. */
import type { FigureWord } from '../incident/state/customer';
import type { Figure } from '../event/payloads/looking-back';

export interface FigureDoubt {
  /** `contested`: nobody has reviewed it yet. `wrong`: somebody has, and the figure is not to be used. */
  state: 'contested' | 'wrong';
  byName: string;
  at: string;
  contestedBy: 'customer' | 'manager' | null;
  text: string;
}

/** Null where nobody doubts it, took it back, or found that it stands. Two incidents have no common order: the later clock holds. */
export function doubtOf(figure: Figure, words: readonly FigureWord[]): FigureDoubt | null {
  const last = words
    .filter((one) => one.figure === figure)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.hash < b.hash ? -1 : 1))[0];
  if (!last || (last.word !== 'contested' && last.word !== 'wrong')) return null;
  const { byName, at, contestedBy, text } = last;
  return { state: last.word, byName, at, contestedBy, text };
}
