// What a program and the processes it started have used, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  /** Of processor time, with children that have ended. */
  seconds: number;
  /** Memory held now; what processes share is counted once. */
  megabytes: number;
}

/** Ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const ticks = 100;

export function usageOf(pid: number): Usage {
  let seconds = 0;
  let kilobytes = 0;
  for (const one of [pid, ...childrenOf(pid)]) {
    try {
      const [, , ...fields] = statOf(one);
      const at = (n: number) => Number(fields[n - 3]) / ticks;
      seconds += at(14) + at(15) + (one === pid ? at(16) + at(17) : 0);
      const pss = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1];
      kilobytes += Number(pss ?? 0);
    } catch {
      // It has ended since it was listed.
    }
  }
  return { seconds, megabytes: kilobytes / 1024 };
}

export function usedBetween(before: Usage, after: Usage): Usage {
  return { seconds: after.seconds - before.seconds, megabytes: after.megabytes };
}

export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => {
      try {
        return Number(statOf(one)[3]) === pid;
      } catch {
        return false;
      }
    });
}

/** Fields from 1 on, at their numbers less one; the name in brackets may hold blanks. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const end = text.lastIndexOf(')');
  return [String(pid), '', ...text.slice(end + 2).split(' ')];
}
