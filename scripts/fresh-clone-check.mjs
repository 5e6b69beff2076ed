// `npm run fresh`: what a newcomer gets. Clones the last commit into an empty folder, with empty caches,
// runs `npm test` there and then once more, and says how long each took.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './prepare/project.mjs';
import { openly, quietly } from './prepare/run.mjs';
import { duration, endWith, say, Stopped, timed } from './prepare/say.mjs';

const place = mkdtempSync(join(tmpdir(), 'amends-fresh-'));
const clone = join(place, 'amends');
const env = {
  ...Object.fromEntries(
    Object.keys(process.env)
      .filter(isOfOurRun)
      .map((name) => [name, undefined]),
  ),
  npm_config_cache: join(place, 'npm-cache'),
  XDG_CACHE_HOME: join(place, 'cache'),
  electron_config_cache: join(place, 'electron-cache'),
};

try {
  await timed('clone', async () => {
    const { code, output } = await quietly('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
    if (code !== 0) throw new Stopped(output);
  });
  const first = await testOnce();
  const second = await testOnce();
  say(`\nfirst run: ${outcome(first)}\nsecond run: ${outcome(second)}`);
  process.exitCode = first.code || second.code;
} catch (error) {
  endWith(error);
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function testOnce() {
  const began = performance.now();
  const { code } = await openly('npm', ['test'], { cwd: clone, env, stdin: 'ignore' });
  return { code, ms: performance.now() - began };
}

function outcome({ code, ms }) {
  return `${code === 0 ? 'passed' : `failed (exit code ${code})`} in ${duration(ms)}`;
}

/** npm tells its scripts about this clone; the other one must not hear of it. */
function isOfOurRun(name) {
  return /^(npm_|INIT_CWD$|NODE$|DISPLAY$|WAYLAND_DISPLAY$)/.test(name);
}
