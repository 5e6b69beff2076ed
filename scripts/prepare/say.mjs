// Plain lines for the person who waits: what is being done, and how long it took.

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** 41_300 → "41 s", 850 → "0.9 s", 125_000 → "2 min 5 s". Takes milliseconds. */
export function duration(ms) {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Runs `work` and prints one line, "name … 31 s"; the name appears before the waiting begins. */
export async function timed(name, work) {
  const began = performance.now();
  process.stdout.write(`${name} … `);
  try {
    const result = await work();
    process.stdout.write(`${duration(performance.now() - began)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${duration(performance.now() - began)}\n`);
    throw error;
  }
}

/** Something that stops us and that the person can act on: shown without a stack. */
export class Stopped extends Error {}

/** Turns an error into the last words of a command and its exit code. */
export function endWith(error) {
  process.stderr.write(error instanceof Stopped ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`);
  process.exitCode = 1;
}
