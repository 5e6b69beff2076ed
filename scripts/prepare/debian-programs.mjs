// Programs of Debian's packages, unpacked into a folder of their own with whatever they need that isn't installed: nothing
// on the system changes, no root is needed, and no service is started.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { has, quietly } from './run.mjs';
import { Stopped, timed } from './say.mjs';

/** @param into a folder that others may read; the programs lie in `usr/bin` and `usr/sbin` below it */
export async function unpackDebian(names, into) {
  if (!has('apt-get') || !has('dpkg')) {
    throw new Stopped(`This needs a Debian or Ubuntu with apt-get, for: ${names.join(', ')}.`);
  }
  const packages = join(into, 'packages');
  mkdirSync(join(packages, 'partial'), { recursive: true });
  await timed(`packages (${names.join(', ')})`, async () => {
    const options = ['Debug::NoLocking=1', `Dir::Cache::archives=${packages}`].flatMap((one) => ['-o', one]);
    const args = ['-qq', '--yes', '--no-install-recommends', '--no-upgrade', '--download-only', ...options];
    await must('apt-get', [...args, 'install', ...names]);
    for (const name of readdirSync(packages).filter((name) => name.endsWith('.deb')))
      await must('dpkg', ['-x', join(packages, name), into]);
  });
}

async function must(program, args) {
  const { code, output } = await quietly(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  if (code !== 0) throw new Stopped(`${program} ${args.join(' ')} failed:\n${output.trim()}`);
}
