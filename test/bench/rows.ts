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

export function done(): void {
  writeFileSync(process.env.BENCH_ROWS ?? 'rows.json', JSON.stringify(rows));
}

/** Bursts in turn (A B A B …), so that whatever else this machine does burdens all alike. Microseconds per call. */
export async function inTurn(
  contenders: Record<string, (n: number) => Promise<void> | void>,
  { rounds, burst }: { rounds: number; burst: number },
): Promise<Record<string, number[]>> {
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(contenders))
      for (let n = 0; n < burst; n++) {
        const from = process.hrtime.bigint();
        await work(round * burst + n);
        times[name]?.push(Number(process.hrtime.bigint() - from) / 1_000);
      }
  return times;
}
