import { fork } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../support/temp-folder';

interface Result {
  passed: number;
  failed: number;
  notes: string[];
}
const script = new URL('../../../scripts/checks/run-step.mjs', import.meta.url).href;

/** Runs one step that consists of the given program text, in a process of its own, as `npm test` does. */
async function stepOf(program: string, more: object = {}): Promise<Result> {
  const folder = await tempFolder('amends-step');
  await writeFile(join(folder, 'check.mjs'), program);
  const step = { name: 'trial', budget: 1, commands: [[join(folder, 'check.mjs')]], ...more };
  const source = `
    const { runStep } = await import(${JSON.stringify(script)});
    process.send(await runStep(${JSON.stringify(step)}));
  `;
  await writeFile(join(folder, 'run.mjs'), source);
  return new Promise((done, fail) => {
    const child = fork(join(folder, 'run.mjs'), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.once('message', (result) => done(result as Result));
    child.once('exit', (code) => fail(new Error(`ended with ${code} and no result`)));
  });
}

/** A process that has ended but that nobody has asked about ("Z") runs no more. */
async function isRunning(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat !== undefined && !/^\d+ \(.*\) Z/.test(stat);
}

describe('one check of npm test', () => {
  it('that ends well has no failure', async () => {
    expect(await stepOf('')).toMatchObject({ failed: 0, notes: [] });
  });

  it('that ends with an exit code counts as one failure, and says which program it was', async () => {
    expect(await stepOf('process.exit(3)')).toMatchObject({
      failed: 1,
      notes: ['check ended with exit code 3'],
    });
  });

  it('that has tests of which none ran is a failure', async () => {
    const result = await stepOf('', { report: '/nowhere/report.json', kind: 'vitest', hasTests: true });
    expect(result).toMatchObject({ failed: 1, notes: ['it has tests, and none of them ran'] });
  });

  it('that passes its budget by more than half is a failure, though everything in it passed', async () => {
    // A budget of 600 ms; Atomics.wait blocks for 1 s, on a busy computer until the step is ended.
    const slow = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)';
    const { failed, notes } = await stepOf(slow, { budget: 0.01 });
    expect(failed).toBe(1);
    expect(notes[0]).toMatch(/its budget of 0\.6 s is passed by more than half|twice its budget/);
  });

  it('that hangs is ended with everything it has started', async () => {
    const pids = join(await tempFolder('amends-step'), 'pid');
    const hanging = `
      import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      writeFileSync(${JSON.stringify(pids)}, String(child.pid));
    `;
    const { failed, notes } = await stepOf(hanging, { budget: 0.02 });
    expect(failed).toBe(1);
    expect(notes[0]).toContain('twice its budget');
    const started = Number(await readFile(pids, 'utf8'));
    await expect.poll(() => isRunning(started)).toBe(false);
  });
});
