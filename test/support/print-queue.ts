/**
 * A real CUPS print server for one story, with one printer whose paper is a folder. It shares nothing with the
 * system's own. Give it to a launch with `using: [queue]`; `printer` is the device name to print to.
 */
import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { endDaemon, startDaemon, untilReady } from './daemon';
import type { Surroundings } from './launch-amends';
import { backend, printer, serverFiles } from './print-queue-files';
import { tempFolder } from './temp-folder';

const run = promisify(execFile);
const isRoot = process.geteuid?.() === 0;

export interface PrintJob {
  id: number;
  user: string;
  title: string;
  copies: number;
  /** As the application gave them, such as `media`, `sides`, `print-color-mode`. */
  options: Record<string, string>;
  /** The path of what was printed. */
  pdf: string;
}

export interface PrintQueue extends Surroundings {
  env: { CUPS_SERVER: string };
  printer: string;
  /** Whatever has come out so far, oldest first; with a number, waits for that many. */
  jobs(atLeast?: number): Promise<PrintJob[]>;
  /** The printer is switched to "paused": jobs wait. */
  pause(name?: string): Promise<void>;
  resume(): Promise<void>;
  /** The printer has lost its cable: the next job makes it report `offline-report`, and waits. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  /** The paper tray is empty: the next job makes it say so, and waits. */
  takePaper(): Promise<void>;
  putPaper(): Promise<void>;
  /** The same printer under another name, as somebody does who sets computers up anew. */
  renamePrinter(to: string): Promise<void>;
  /** The printer is taken off this computer. */
  removePrinter(name?: string): Promise<void>;
  /** What the server wrote about itself, for a failing test. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

export async function startPrintQueue(): Promise<PrintQueue> {
  const place = await tempFolder('amends-queue');
  await lay(place);
  const server = startDaemon(
    '/usr/sbin/cupsd',
    ['-f', '-c', `${place}/cupsd.conf`, '-s', `${place}/cups-files.conf`],
    {
      stdio: 'ignore',
    },
  );
  const env = { CUPS_SERVER: join(place, 'cups.sock') };
  const ask = (program: string, ...args: string[]) => run(program, args, { env: { ...process.env, ...env } });
  const isOpen = () =>
    ask('lpstat', '-p', printer).then(
      () => true,
      () => false,
    );
  const log = () => readFile(join(place, 'log/error'), 'utf8').catch(() => '');
  await untilReady(server, isOpen).catch(async (error) => {
    throw new Error(`${error.message}\n${await log()}`);
  });

  const finished = () => jobsIn(join(place, 'jobs'));
  const unplugged = join(place, 'jobs/unplugged');
  const empty = join(place, 'jobs/empty');
  return {
    env,
    printer,
    log,
    async jobs(atLeast = 0) {
      await untilReady(server, async () => (await finished()).length >= atLeast).catch(async (error) => {
        throw new Error(
          `${atLeast} jobs awaited, ${(await finished()).length} came: ${error.message}\n${await log()}`,
        );
      });
      return finished();
    },
    pause: async (name = printer) => void (await ask('cupsdisable', name)),
    resume: async () => void (await ask('cupsenable', printer)),
    unplug: () => writeFile(unplugged, ''),
    plugIn: () => rm(unplugged),
    takePaper: () => writeFile(empty, ''),
    putPaper: () => rm(empty),
    async renamePrinter(to) {
      await ask('lpadmin', '-x', printer);
      const ppd = join(place, 'etc', `${to}.ppd`);
      await writeFile(ppd, serverFiles(place)[`etc/ppd/${printer}.ppd`] ?? '');
      await ask('lpadmin', '-p', to, '-v', `folder:${place}/jobs`, '-P', ppd, '-E');
    },
    removePrinter: async (name = printer) => void (await ask('lpadmin', '-x', name)),
    async stop() {
      await endDaemon(server);
      await rm(place, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function lay(place: string) {
  await chmod(place, 0o755);
  for (const folder of ['etc/ppd', 'bin', 'cache', 'state', 'spool/tmp', 'log', 'jobs']) {
    await mkdir(join(place, folder), { recursive: true });
  }
  for (const [name, text] of Object.entries(serverFiles(place))) await writeFile(join(place, name), text);
  // The system's own filters and daemons, with our backend as the only one.
  for (const part of await readdir('/usr/lib/cups')) {
    if (part !== 'backend') await symlink(join('/usr/lib/cups', part), join(place, 'bin', part));
  }
  await mkdir(join(place, 'bin/backend'));
  await writeFile(join(place, 'bin/backend/folder'), backend);
  // 755 and no less: CUPS runs a backend that only root may run as root.
  await chmod(join(place, 'bin/backend/folder'), 0o755);
  if (!isRoot) return;
  const lp = Number((await run('id', ['-u', 'lp'])).stdout);
  await chown(join(place, 'jobs'), lp, -1);
}

async function jobsIn(folder: string): Promise<PrintJob[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  const jobs = names.map(async (name) => {
    const about = await readFile(join(folder, name.replace('.pdf', '.about')), 'utf8');
    const [user = '', title = '', copies = '', options = ''] = about.split('\n');
    return {
      id: Number.parseInt(name, 10),
      user,
      title,
      copies: Number(copies),
      options: parsed(options),
      pdf: join(folder, name),
    };
  });
  return (await Promise.all(jobs)).sort((a, b) => a.id - b.id);
}

/** CUPS joins options with blanks; a value with blanks is in quotes, and one without a value means "true". */
function parsed(options: string) {
  const pairs = options.match(/[^\s='"]+(=("[^"]*"|'[^']*'|\S*))?/g) ?? [];
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, ...value] = pair.split('=');
      return [name!, value.length > 0 ? value.join('=').replace(/^["']|["']$/g, '') : 'true'];
    }),
  );
}
