/** Calls office-long-ago.ts in a process of its own. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

async function asked(name: string, ...args: unknown[]): Promise<unknown> {
  const code = `
    import { runnerImport } from 'vite';
    const { module } = await runnerImport('${resolve(import.meta.dirname, 'office-long-ago.ts')}', {
      root: '${root}', configFile: false, logLevel: 'error',
    });
    const answer = await module['${name}'](...JSON.parse(process.argv[1]));
    console.log('answer: ' + JSON.stringify(answer ?? null));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code, JSON.stringify(args)], {
    cwd: root,
  });
  return JSON.parse(/^answer: (.*)$/m.exec(stdout)?.[1] ?? 'null');
}

export const fileLongAgo = (home: string, names: readonly string[]) => asked('fileLongAgo', home, names);
export const whatIsLeft = (home: string) => asked('whatIsLeft', home);
