// Builds the app into out/ when it is not what the sources would give now.
import { writeFileSync } from 'node:fs';
import { fingerprint, isBuiltFrom } from './built-from.mjs';
import { inProject, root } from './project.mjs';
import { quietly } from './run.mjs';
import { Stopped, timed } from './say.mjs';

const stamp = inProject('out/.built-from');
const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** @param {{ always?: boolean }} [options] */
export async function prepareBuild({ always = false } = {}) {
  const now = fingerprint(sources);
  if (!always && isBuiltFrom(now, { program: inProject('out/main/index.js'), stamp })) return;
  await timed('build', async () => {
    const viteCli = inProject('node_modules/electron-vite/bin/electron-vite.js');
    const { code, output } = await quietly(process.execPath, [viteCli, 'build'], { cwd: root });
    if (code !== 0) throw new Stopped(`The build failed:\n${output.trim()}`);
  });
  writeFileSync(stamp, now);
}
