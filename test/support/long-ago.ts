/** Calls office-long-ago.ts in a process of its own. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

async function asked(name: string, ...args: unknown[]): Promise<unknown> {
  const code = `
    import { ownModules } from '${resolve(root, 'scripts/prepare/own-modules.mjs')}';
    const { load, close } = await ownModules();
    const module = await load('${resolve(import.meta.dirname, 'office-long-ago.ts')}');
    const answer = await module['${name}'](...JSON.parse(process.argv[1]));
    console.log('answer: ' + JSON.stringify(answer ?? null));
    await close();`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code, JSON.stringify(args)], {
    cwd: root,
  });
  return JSON.parse(/^answer: (.*)$/m.exec(stdout)?.[1] ?? 'null');
}

export const fileLongAgo = (home: string, names: readonly string[]) => asked('fileLongAgo', home, names);
export const whatIsLeft = (home: string) => asked('whatIsLeft', home);
