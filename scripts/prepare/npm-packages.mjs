// Installs the npm packages when what is in node_modules is not what package-lock.json asks for.
import { lstatSync, readFileSync } from 'node:fs';
import { quietly } from './run.mjs';
import { inProject, root } from './project.mjs';
import { Stopped, timed } from './say.mjs';

export async function prepareNpmPackages() {
  if (isInstalled()) return;
  refuseLinked(inProject('node_modules'));
  await timed('npm packages', async () => {
    // Packages' own scripts stay off: Electron's runtime has a step of its own, and nothing else needs one.
    const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root);
    if (code !== 0) throw new Stopped(`npm could not install the packages:\n${output.trim()}`);
  });
}

/**
 * npm empties the folder first, and through a link it would empty the one that others share.
 * @throws {Stopped}
 */
export function refuseLinked(folder) {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new Stopped(
    `${folder} is a link, and what it leads to is not what package-lock.json asks for.\n` +
      'Installing through it would empty a folder that others may be using. Nothing was changed.\n' +
      'Install where it leads to, or remove the link; then start again.',
  );
}

/** npm itself, the very one that started us where there is one. Only its errors are kept. */
export function npm(args, cwd) {
  const quiet = ['--loglevel=error', ...args];
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return quietly(process.execPath, [own, ...quiet], { cwd });
  return quietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', quiet, { cwd });
}

/**
 * npm writes node_modules/.package-lock.json as the last thing it does, so an interrupted install has none.
 * Compared by name and version, not by time: a fresh checkout gives every file the same time.
 */
function isInstalled() {
  try {
    const wanted = packagesOf(inProject('package-lock.json'));
    const present = packagesOf(inProject('node_modules/.package-lock.json'));
    const missing = [...wanted].filter(([path, { version, optional }]) =>
      present.has(path) ? present.get(path).version !== version : !optional,
    );
    const surplus = [...present.keys()].filter((path) => !wanted.has(path));
    return missing.length === 0 && surplus.length === 0;
  } catch {
    return false;
  }
}

function packagesOf(lockfile) {
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8'));
  return new Map(
    Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, entry]) => [
        path,
        { version: entry.version, optional: entry.optional || entry.devOptional },
      ]),
  );
}
