// What a build was made from, so that it is made again only when that has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';

/** Names, sizes and times of every source file: a removed or older file shows as well as a newer one. */
export function fingerprint(sources) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const about = statSync(path);
    if (about.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\0${about.size}\0${about.mtimeMs}\n`);
  };
  for (const source of sources) if (existsSync(inProject(source))) visit(inProject(source));
  return hash.digest('hex');
}

export function isBuiltFrom(now, { program, stamp }) {
  return existsSync(program) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
}
