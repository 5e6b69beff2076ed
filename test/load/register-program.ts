// The register as a program of its own, as people run it, so that what it uses can be told from what the desks use.
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';

export interface RegisterProgram {
  child: ChildProcess;
  pid: number;
  url: string;
  /** For head office; null where it is there already. */
  code: string | null;
  /** Stops it the way a service manager does; answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

interface How {
  program: string;
  args: readonly string[];
  env?: Record<string, string>;
  /** Where its log goes. */
  log?: string;
  /** Head office isn't there yet: its code is waited for, which may come a moment after the address. */
  isNew?: boolean;
}

/** @throws what it said, where it doesn't open */
export async function startRegister({
  program,
  args,
  env = {},
  log,
  isNew = false,
}: How): Promise<RegisterProgram> {
  const errors = log === undefined ? 'ignore' : openSync(log, 'a');
  const child = spawn(process.execPath, [program, '--proxy', ...args], {
    stdio: ['ignore', 'pipe', errors],
    env: { ...process.env, LOG_LEVEL: 'warn', NODE_ENV: 'production', ...env },
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  let said = '';
  await new Promise<void>((done, fail) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (/is open at \S+\n/.test(said) && (!isNew || codeIn(said) !== null)) done();
    });
    void ended.then((code) => fail(new Error(`the register ended with ${code}: ${said}${toldIn(log)}`)));
  });
  return {
    ...{ child, pid: child.pid ?? 0, url: /is open at (\S+)/.exec(said)?.[1] ?? '' },
    code: codeIn(said),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** The end of its log. */
const toldIn = (log: string | undefined) =>
  log === undefined ? '' : readFileSync(log, 'utf8').slice(-2_000);
const codeIn = (said: string) => /head office.*: ([0-9A-Z-]{24})\n/.exec(said)?.[1] ?? null;
