// Which numbers of one device's chain the register has, as ranges: [1, 812, 815, 900] is 1 to 812 and 815 to 900. What is
// sent in order leaves one range, however long the chain grows; an event that wasn't taken leaves a gap, and stays known.

/** Flat pairs of first and last, ascending, never touching each other. */
export type Ranges = readonly number[];

export function holds(ranges: Ranges, number: number): boolean {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[2 * middle + 1] as number) < number) low = middle + 1;
    else high = middle;
  }
  return 2 * low < ranges.length && (ranges[2 * low] as number) <= number;
}

/** The ranges with these numbers too, in any order and however often. */
export function withNumbers(ranges: Ranges, numbers: Iterable<number>): number[] {
  const added = [...numbers].sort((a, b) => a - b).map((number): [number, number] => [number, number]);
  const pairs: [number, number][] = [];
  for (let at = 0; at + 1 < ranges.length; at += 2)
    pairs.push([ranges[at] as number, ranges[at + 1] as number]);
  const sorted = [...pairs, ...added].sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [first, last] of sorted) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined.flat();
}

/** The highest number; 0 where there is none. */
export function highest(ranges: Ranges): number {
  return ranges.at(-1) ?? 0;
}
