// Chance that can be had again: the same seed rolls the same numbers.
export interface Dice {
  /** 0 up to 1. */
  roll(): number;
  /** 0 up to `most` − 1. */
  below(most: number): number;
  /** @param of at least one */
  pick<T>(of: readonly T[]): T;
  /** By weight. */
  weighed<T extends string>(of: Readonly<Record<T, number>>): T;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number) => Math.floor(roll() * most);
  return {
    ...{ roll, below },
    pick: (of) => of[below(of.length)]!,
    weighed: (of) => {
      const entries = Object.entries(of) as [keyof typeof of, number][];
      let at = roll() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      return (entries.find(([, weight]) => (at -= weight) < 0) ?? entries[0]!)[0];
    },
  };
}
