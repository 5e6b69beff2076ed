/** A program that runs beside a test and must not outlive it. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export function startDaemon(program: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

export async function endDaemon(child: ChildProcess) {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

/** Asks `isReady` again and again until it answers yes; throws when the daemon ends or `seconds` have passed. */
export async function untilReady(child: ChildProcess, isReady: () => Promise<boolean>, seconds = 60) {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await isReady())) {
    if (hasEnded(child)) throw new Error(`${child.spawnfile} ended (${child.exitCode ?? child.signalCode})`);
    if (Date.now() > deadline) throw new Error(`${child.spawnfile} was not ready after ${seconds} seconds`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

function hasEnded(child: ChildProcess) {
  return child.exitCode !== null || child.signalCode !== null;
}
