/**
 * Runs the app as an ordinary person of this computer, with Chromium's sandbox on.
 * Tests that already run as one stay who they are; root makes a user without a password and steps down to it.
 */
import { execFile } from 'node:child_process';
import {
  chmod,
  chown,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Amends, Surroundings } from './launch-amends';
import electronProgram from 'electron';
import { tempFolder } from './temp-folder';

const run = promisify(execFile);
const project = resolve(import.meta.dirname, '../..');

export interface OrdinaryUser extends Surroundings {
  /** For `spawn`, to start something else as the same person; undefined when that is who we are. */
  identity: { uid?: number; gid?: number };
  env: Record<string, string>;
  makeFolder: () => Promise<string>;
  /** Removes every folder made for this person. The user itself stays known to the system, for the next run. */
  remove(): Promise<void>;
}

/** @param name lower-case letters; another name is another person of the same computer. */
export async function ordinaryUser(name = 'clerk', root = project): Promise<OrdinaryUser> {
  const place = await tempFolder(`amends-${name}`);
  const remove = () => rm(place, { recursive: true, force: true, maxRetries: 3 });
  const makeFolder = (id: Identity) => async () => {
    const folder = await mkdtemp(join(place, 'home-'));
    await chown(folder, id.uid, id.gid);
    return folder;
  };
  if (process.geteuid!() !== 0) {
    const self = { uid: process.geteuid!(), gid: process.getegid!() };
    return { identity: {}, env: {}, sandbox: true, makeFolder: makeFolder(self), remove };
  }

  const identity = await idOf(`amends-${name}`);
  await chmod(place, 0o755);
  const env = await privateFolders(place, identity);
  return {
    identity,
    env,
    sandbox: true,
    root: await readableApp(root, place),
    executablePath: await steppingDown(await readableRuntime(place), place, identity),
    makeFolder: makeFolder(identity),
    remove,
  };
}

/** Whether each window's process is held by Chromium's sandbox: seccomp filters on, no new privileges. */
export async function windowsAreSandboxed({ app }: Pick<Amends, 'app'>): Promise<boolean> {
  const pids = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().flatMap((one) => (one.type === 'Tab' ? [one.pid] : [])),
  );
  const states = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, 'utf8')));
  return (
    states.length > 0 &&
    states.every((state) => /^Seccomp:\s2$/m.test(state) && /^NoNewPrivs:\s1$/m.test(state))
  );
}

interface Identity {
  uid: number;
  gid: number;
}

async function idOf(name: string): Promise<Identity> {
  const known = await run('id', ['-u', name]).catch(() => undefined);
  // Two tests may do this at once: what counts is that the user is there afterwards.
  if (!known)
    await run('useradd', ['--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', name]).catch(
      () => undefined,
    );
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function privateFolders(place: string, { uid, gid }: Identity) {
  const folders = {
    HOME: join(place, 'person'),
    XDG_RUNTIME_DIR: join(place, 'person/run'),
    XDG_CONFIG_HOME: join(place, 'person/config'),
    XDG_CACHE_HOME: join(place, 'person/cache'),
    XDG_DATA_HOME: join(place, 'person/data'),
  };
  for (const folder of Object.values(folders)) {
    await mkdir(folder, { mode: 0o700 });
    await chown(folder, uid, gid);
  }
  const screenKey = process.env.XAUTHORITY;
  if (!screenKey) return folders;
  // The virtual screen's key lies in a folder of root's.
  const copy = join(folders.HOME, '.Xauthority');
  await copyFile(screenKey, copy);
  await chmod(copy, 0o600);
  await chown(copy, uid, gid);
  return { ...folders, XAUTHORITY: copy };
}

/** The clone may lie where others can't enter, so what runs is a copy. */
async function readableApp(root: string, place: string) {
  const app = join(place, 'app');
  await mkdir(app);
  for (const part of ['package.json', 'out', 'resources']) {
    await cp(join(root, part), join(app, part), { recursive: true }).catch((error) => {
      if (part !== 'resources' || error.code !== 'ENOENT') throw error;
    });
  }
  await run('chmod', ['-R', 'u=rwX,go=rX', app]);
  return app;
}

/** The runtime lies in somebody's cache. Linked rather than copied where the disk is the same: it is 230 MB. */
async function readableRuntime(place: string) {
  const original = dirname(await realpath(electronProgram as unknown as string));
  const runtime = join(place, 'electron');
  await run('cp', ['-al', original, runtime]).catch(async () => {
    await rm(runtime, { recursive: true, force: true });
    await run('cp', ['-a', original, runtime]);
  });
  // Where the kernel gives ordinary users no namespaces, the sandbox needs this helper to belong to root
  // and be setuid; a file of its own, so that the linked original is left as it is.
  const helper = join(runtime, 'chrome-sandbox');
  await rm(helper);
  await copyFile(join(original, 'chrome-sandbox'), helper);
  await chown(helper, 0, 0);
  await chmod(helper, 0o4755);
  return join(runtime, 'electron');
}

async function steppingDown(program: string, place: string, { uid, gid }: Identity) {
  const script = join(place, 'electron-as-person');
  const step = `setpriv --reuid=${uid} --regid=${gid} --clear-groups --inh-caps=-all`;
  await writeFile(script, `#!/bin/sh\nexec ${step} -- '${program}' "$@"\n`, { mode: 0o755 });
  return script;
}
