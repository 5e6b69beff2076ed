// Chance in a test that can be had again: a test that fails says with which seed, and AMENDS_SEED gives it the same one.
import { diceOf, type Dice } from '../soak/dice';

export interface Chance extends Dice {
  /** What to set to have the same chance again, and what it came to. */
  readonly told: string;
  /** What was chosen with it, for whoever looks for what went wrong: the last few are told. */
  note(chosen: string): void;
}

const noted = 20;

export function chance(): Chance {
  const seed = Number(process.env.AMENDS_SEED ?? Math.floor(Math.random() * 1e9));
  const chosen: string[] = [];
  return {
    ...diceOf(seed),
    get told() {
      return [`The same chance again: AMENDS_SEED=${seed}`, ...chosen].join('\n  ');
    },
    note(one) {
      chosen.push(one);
      if (chosen.length > noted) chosen.shift();
    },
  };
}
