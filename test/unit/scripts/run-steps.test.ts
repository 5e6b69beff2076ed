import { fork } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../../support/temp-folder';

const script = new URL('../../../scripts/checks/run-steps.mjs', import.meta.url).href;

/** A program that begins, waits until everything it waits for has begun, and says so in two lines. */
const waitingFor = (folder: string, name: string, others: string[]) => `
  import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
  const at = (name) => ${JSON.stringify(folder)} + '/' + name;
  console.log(${JSON.stringify(`${name} begins`)});
  writeFileSync(at(${JSON.stringify(name)}), '');
  while (!${JSON.stringify(others)}.every((other) => existsSync(at(other)))) await new Promise((again) => setTimeout(again, 5));
  console.log(${JSON.stringify(`${name} ends`)});
  appendFileSync(at('ended'), ${JSON.stringify(`${name} `)});
`;

it('checks that keep one core busy run two at a time, each is shown in one piece, and the next waits for all of them', async () => {
  const folder = await tempFolder('amends-steps');
  // Each of the first two ends only beside the other; the third only beside nothing, since the fourth comes after it.
  const waits = { one: ['two'], two: ['one'], three: [], four: ['one', 'two', 'three'] };
  const steps = [];
  for (const [name, others] of Object.entries(waits)) {
    const program = join(folder, `${name}.mjs`);
    await writeFile(program, waitingFor(folder, name, others));
    steps.push({ name, budget: 1, commands: [[program]], isSingle: name !== 'four' });
  }
  const run = join(folder, 'run.mjs');
  await writeFile(
    run,
    `const { runSteps } = await import(${JSON.stringify(script)});
     process.send(await runSteps(${JSON.stringify(steps)}));`,
  );
  const child = fork(run, { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
  let [said, results]: [string, unknown] = ['', null];
  child.stdout?.on('data', (words: Buffer) => (said += words.toString()));
  child.once('message', (told) => (results = told));
  await new Promise((ended) => child.once('close', ended));
  expect(results).toMatchObject(Object.keys(waits).map((name) => ({ name, failed: 0, notes: [] })));
  for (const name of Object.keys(waits)) expect(said).toContain(`── ${name}\n${name} begins\n${name} ends\n`);
  expect(await readFile(join(folder, 'ended'), 'utf8')).toMatch(/four $/);
});
