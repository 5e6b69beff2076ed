// What a bench answers with: rows of { name, value, unit, target, ok }, the same in the table and in the file.
import { writeFileSync } from 'node:fs';

export interface Row {
  name: string;
  value: number;
  unit: string;
  /** As words, for example "≤ 2.0"; null for a figure that is only shown. */
  target: string | null;
  ok: boolean;
}

export const rows: Row[] = [];

export function shown(name: string, value: number, unit: string): void {
  rows.push({ name, value, unit, target: null, ok: true });
}
export function atMost(name: string, value: number, gate: number, unit = '×'): void {
  rows.push({ name, value, unit, target: `≤ ${gate}`, ok: value <= gate });
}
export function atLeast(name: string, value: number, gate: number, unit = '×'): void {
  rows.push({ name, value, unit, target: `≥ ${gate}`, ok: value >= gate });
}

/** @param share between 0 and 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
export const median = (values: readonly number[]) => percentile(values, 0.5);
export const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

export function done(): void {
  writeFileSync(process.env.BENCH_ROWS ?? 'rows.json', JSON.stringify(rows));
}

/** Per contender the microseconds of each call, a list for each round. */
export type Bursts = Record<string, number[][]>;
type Contender = (n: number) => Promise<unknown> | unknown;

/** Bursts in turn (A B A B …), so that whatever else this machine does burdens all alike. */
export async function inTurn(
  contenders: Record<string, Contender>,
  { rounds, burst }: { rounds: number; burst: number },
): Promise<Bursts> {
  const times: Bursts = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(contenders)) {
      const took: number[] = [];
      for (let n = 0; n < burst; n++) {
        const from = process.hrtime.bigint();
        await work(round * burst + n);
        took.push(Number(process.hrtime.bigint() - from) / 1_000);
      }
      times[name]?.push(took);
    }
  return times;
}

export function together(times: Bursts): Record<string, number[]> {
  return Object.fromEntries(Object.entries(times).map(([name, bursts]) => [name, bursts.flat()]));
}

/**
 * Of every contender the rounds in which the floor took least, half of them: when the disk is kept busy by somebody
 * else, everything that waits for it takes equally long, and nothing is learnt about anybody.
 * @param floor what no contender can have an influence on
 */
export function quieterHalf(times: Bursts, floor: string): Record<string, number[]> {
  const floors = (times[floor] ?? []).map((burst, round) => ({ round, took: median(burst) }));
  const kept = floors.sort((a, b) => a.took - b.took).slice(0, Math.ceil(floors.length / 2));
  const rounds = new Set(kept.map(({ round }) => round));
  const quiet = (bursts: number[][]) => bursts.filter((_, round) => rounds.has(round)).flat();
  return Object.fromEntries(Object.entries(times).map(([name, bursts]) => [name, quiet(bursts)]));
}
