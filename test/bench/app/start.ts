// From the start of the process to the first key that a field has taken.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const bench = process.env.BENCH_FOLDER ?? '.';
export const project = resolve(bench, '../..');
const flags = process.geteuid?.() === 0 ? ['--no-sandbox'] : [];

/** @param app a folder with a package.json. @returns milliseconds */
export async function timeToFirstKey(app: string, env: Record<string, string> = {}): Promise<number> {
  const electron = createRequire(resolve(project, 'package.json'))('electron') as string;
  const hook = resolve(process.env.BENCH_CHILDREN ?? '.', 'first-key.cjs');
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  const child = spawn(electron, ['-r', hook, ...flags, app], {
    env: { ...inherited, ...env, BENCH_BEGAN: String(Date.now()) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.on('data', (piece) => (text += String(piece)));
  await new Promise((done) => child.once('exit', done));
  const found = /answered after (\d+) ms/.exec(text)?.[1];
  if (!found) throw new Error(`${app} never took a key`);
  return Number(found);
}

export const emptyWindow = resolve(bench, 'app/empty-window');
