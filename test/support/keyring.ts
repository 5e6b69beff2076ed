/**
 * A real keyring for one story: a session bus and a GNOME keyring of its own, unlocked, that nobody else sees.
 * Give it to a launch with `using: [keyring]`; together with an ordinary user: `using: [user, keyring]`.
 */
import { execFile, type ChildProcess } from 'node:child_process';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import electronProgram from 'electron';
import { promisify } from 'node:util';
import { endDaemon, startDaemon, untilReady } from './daemon';
import type { Surroundings } from './launch-amends';
import type { OrdinaryUser } from './ordinary-user';
import { tempFolder } from './temp-folder';

const run = promisify(execFile);

export interface Keyring extends Surroundings {
  env: Record<string, string>;
  /** Ends the keyring and its bus, as when the person logs out. What it holds stays in its folder. */
  stop(): Promise<void>;
}

/** @param options.folder the folder of an earlier keyring, to find again what that one held */
export async function startKeyring(
  options: { as?: OrdinaryUser; folder?: string } = {},
): Promise<Keyring & { folder: string }> {
  const { as } = options;
  const folder = options.folder ?? (await (as?.makeFolder() ?? tempFolder('amends-keyring')));
  const env = { XDG_RUNTIME_DIR: join(folder, 'run'), XDG_DATA_HOME: join(folder, 'data') };
  for (const path of Object.values(env)) {
    await mkdir(path, { recursive: true, mode: 0o700 });
    if (as?.identity.uid !== undefined) await chown(path, as.identity.uid, as.identity.gid!);
  }
  const start = (program: string, args: string[], extra: Record<string, string> = {}) =>
    startDaemon(program, args, {
      ...as?.identity,
      cwd: folder,
      env: { ...process.env, ...as?.env, ...env, ...extra },
      stdio: ['pipe', 'pipe', 'ignore'],
    });

  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address']);
  const onBus = { DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) };
  const daemon = start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], onBus);
  daemon.stdin!.end('the password of this person\n');
  await untilReady(daemon, () => isServed('org.freedesktop.secrets', { ...process.env, ...onBus }, as));

  return {
    folder,
    env: { ...env, ...onBus },
    passwordStore: 'gnome-libsecret',
    // Named, because Playwright insists on "basic" where it finds Electron itself.
    executablePath: as?.executablePath ?? (electronProgram as unknown as string),
    async stop() {
      await endDaemon(daemon);
      await endDaemon(bus);
    },
  };
}

/** The first line that a daemon writes once it is ready. */
async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((done, fail) => {
    child.stdout!.on('data', (data) => {
      text += data;
      if (text.includes('\n')) done(text.split('\n')[0]!);
    });
    child.once('error', fail);
    child.once('exit', (code) =>
      fail(new Error(`${child.spawnfile} ended with ${code} before it was ready`)),
    );
  });
}

/** Whether somebody on the bus goes by that name: the keyring is unlocked before it takes its own. */
async function isServed(name: string, env: NodeJS.ProcessEnv, as?: OrdinaryUser) {
  const question = ['--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner'];
  const answer = await run('dbus-send', [...question, `string:${name}`], { env, ...as?.identity });
  return answer.stdout.includes('boolean true');
}
