/** What the packaged program can no longer be made to do, tried on a copy of the runtime. */
import { createPackage } from '@electron/asar';
import { expect, test } from '@playwright/test';
import electronProgram from 'electron';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { tempFolder } from '../../support/temp-folder';

const run = promisify(execFile);
const script = new URL('../../../scripts/package/fuses.mjs', import.meta.url).href;
/** Says which program it has become, and whether anything got in before it. */
const says = `
  const { app } = require('electron');
  const told = { app: __dirname.endsWith('app.asar') ? 'packed' : 'loose', intruder: globalThis.intruder ?? false,
    inspected: require('node:inspector').url() !== undefined };
  process.stdout.write('SAYS ' + JSON.stringify(told) + '\\n');
  app?.exit(0);
`;

test('checklist 19: a packaged Amends can’t be made a Node, can’t be given code and can’t be inspected', async () => {
  const place = await tempFolder('amends-fuses');
  try {
    const before = await packed(join(place, 'before'));
    const intruder = join(place, 'intruder.cjs');
    await writeFile(intruder, 'globalThis.intruder = true;');
    const asNode = ['-e', "process.stdout.write('SAYS node')"];
    const sandbox = process.geteuid!() === 0 ? ['--no-sandbox'] : [];
    const own = { app: 'packed', intruder: false, inspected: false };

    // Without the fuses each of these works: what follows shows something.
    expect(await saidBy(before, asNode, { ELECTRON_RUN_AS_NODE: '1' })).toBe('node');
    expect(JSON.parse(await saidBy(before, [...sandbox, '--inspect=0']))).toMatchObject({ inspected: true });

    const after = await packed(join(place, 'after'));
    const { setFuses } = await import(script);
    await setFuses(after);
    expect(JSON.parse(await saidBy(after, sandbox))).toEqual(own);
    expect(JSON.parse(await saidBy(after, [...sandbox, ...asNode], { ELECTRON_RUN_AS_NODE: '1' }))).toEqual(
      own,
    );
    expect(JSON.parse(await saidBy(after, sandbox, { NODE_OPTIONS: `--require ${intruder}` }))).toEqual(own);
    for (const flag of ['--inspect=0', '--inspect-brk=0']) {
      expect(JSON.parse(await saidBy(after, [...sandbox, flag])), flag).toEqual(own);
    }
    // A loose folder beside the packed app, which Electron would prefer, and the packed one gone.
    await loose(join(dirname(after), 'resources', 'app'));
    expect(JSON.parse(await saidBy(after, sandbox))).toEqual(own);
    await rm(join(dirname(after), 'resources', 'app.asar'));
    expect(await saidBy(after, sandbox)).toBe('');
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

/** A runtime with a tiny app packed into it; its program is a file of its own, the rest may be linked. */
async function packed(folder: string): Promise<string> {
  const original = await realpath(electronProgram as unknown as string);
  const linked = await run('cp', ['-al', dirname(original), folder]).catch(() => null);
  if (!linked) await run('cp', ['-a', dirname(original), folder]);
  const program = join(folder, 'amends');
  await copyFile(original, program);
  const source = join(folder, 'source');
  await loose(source);
  await rm(join(folder, 'resources', 'default_app.asar'), { force: true });
  await createPackage(source, join(folder, 'resources', 'app.asar'));
  return program;
}

async function loose(folder: string) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"name":"tiny","main":"main.js"}');
  await writeFile(join(folder, 'main.js'), says);
}

async function saidBy(program: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const home = join(dirname(program), 'home');
  const { NODE_OPTIONS: _, ELECTRON_RUN_AS_NODE: __, ...own } = process.env;
  const result = await run(program, args, {
    env: { ...own, XDG_CONFIG_HOME: home, ...env },
    timeout: 30_000,
  }).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }));
  return /SAYS (.*)/.exec(result.stdout)?.[1] ?? '';
}
