// Builds the app into out/ when it is not what the sources would give now.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, root } from './project.mjs';
import { quietly } from './run.mjs';
import { Stopped, timed } from './say.mjs';

const stamp = inProject('out/.built-from');
const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** @param {{ always?: boolean }} [options] */
export async function prepareBuild({ always = false } = {}) {
  const now = fingerprint();
  if (!always && isBuiltFrom(now)) return;
  await timed('build', async () => {
    const viteCli = inProject('node_modules/electron-vite/bin/electron-vite.js');
    const { code, output } = await quietly(process.execPath, [viteCli, 'build'], { cwd: root });
    if (code !== 0) throw new Stopped(`The build failed:\n${output.trim()}`);
  });
  writeFileSync(stamp, now);
}

function isBuiltFrom(fingerprint) {
  return (
    existsSync(inProject('out/main/index.js')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint
  );
}

/** Names, sizes and times of every source file: a removed or older file shows as well as a newer one. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const about = statSync(path);
    if (about.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\0${about.size}\0${about.mtimeMs}\n`);
  };
  for (const source of sources) if (existsSync(inProject(source))) visit(inProject(source));
  return hash.digest('hex');
}
