// Whose a data folder is: one register's at a time. A database whose register was killed may go on by itself and is ended; one
// whose register is at work is left alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../start/refusal';

const note = 'register.pid';

/** @throws Refusal where a register that runs has this folder: its database would be taken from under it */
export function refuseIfHeld(data: string): void {
  const [pid, started] = wordsIn(join(data, note));
  if (!pid || Number(pid) === process.pid || startOf(Number(pid)) !== started) return;
  if (!isPostgres(postmasterIn(join(data, 'postgres')))) return;
  throw new Refusal(
    `Another register runs with the data folder ${data} (process ${pid}). Nothing was changed, and that one goes on. Stop it ` +
      'first, or name another folder with --data.',
  );
}

/** From now on it is this one's. Where it was killed, another process may have its number: so when it began stands there too. */
export function noteHolder(data: string): void {
  writeFileSync(join(data, note), `${process.pid} ${startOf(process.pid)}`);
}

/** A database whose server was killed may go on by itself: it is asked to end before a new one starts. */
export async function endForgotten(folder: string): Promise<void> {
  const pid = postmasterIn(folder);
  for (let tries = 0; tries < 300 && isPostgres(pid); tries += 1) {
    if (tries === 0) process.kill(pid, 'SIGINT');
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** 0: there is none. */
function postmasterIn(folder: string): number {
  return Number(wordsIn(join(folder, 'postmaster.pid'))[0] ?? 0);
}

function isPostgres(pid: number): boolean {
  if (!(pid > 1) || !isThere(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

/** When it began, in words that only have to be the same again; null: it isn't there. */
function startOf(pid: number): string | null {
  if (!(pid > 0) || !isThere(pid)) return null;
  if (process.platform !== 'linux') return 'there';
  try {
    // Behind the name, which may hold anything: the twentieth word is when it began, since the computer did.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function wordsIn(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\s+/) : [];
}
