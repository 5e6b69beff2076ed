// Builds the child of vault-child.ts once per test file and starts it as a real process.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

export interface BuiltChild {
  /** The built script, to run it as a worker thread. */
  readonly file: string;
  start(args: readonly string[], options?: SpawnOptions): RunningChild;
  remove(): void;
}

export async function buildVaultChild(): Promise<BuiltChild> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-child-'));
  chmodSync(folder, 0o755); // another OS user runs it too
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'vault-child.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'child.mjs', format: 'es' } },
    },
  });
  const file = join(folder, 'child.mjs');
  return {
    file,
    start: (args, options = {}) =>
      new RunningChild(
        spawn(process.execPath, [file, ...args], {
          cwd: '/',
          stdio: ['ignore', 'pipe', 'inherit'],
          ...options,
        }),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export class RunningChild {
  readonly lines: string[] = [];
  readonly ended: Promise<void>;
  #onLine: (() => void)[] = [];

  constructor(readonly process: ChildProcess) {
    const output = createInterface({ input: process.stdout! });
    output.on('line', (line) => {
      this.lines.push(line);
      for (const tell of this.#onLine.splice(0)) tell();
    });
    // 'close' of the reader comes after the last line, so what was said before a kill is never missed.
    const read = new Promise<void>((done) => output.once('close', () => done()));
    const gone = new Promise<void>((done) => process.once('exit', () => done()));
    this.ended = Promise.all([read, gone]).then(() => {
      for (const tell of this.#onLine.splice(0)) tell();
    });
  }

  /** The first line that starts with `word`, or as late a one as asked; an error when the process ends without it. */
  async says(word: string, times = 1): Promise<string> {
    const found = () => this.lines.filter((one) => one.startsWith(word))[times - 1];
    for (;;) {
      const line = found();
      if (line !== undefined) return line;
      if (this.process.exitCode !== null || this.process.signalCode !== null) {
        await this.ended;
        const last = found();
        if (last !== undefined) return last;
        throw new Error(`ended without "${word}": ${this.lines.slice(-3).join(' | ')}`);
      }
      await Promise.race([new Promise<void>((tell) => this.#onLine.push(tell)), this.ended]);
    }
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }
}
