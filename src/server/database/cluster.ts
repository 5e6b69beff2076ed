// A PostgreSQL of our own in a data folder: made, started and stopped. fsync stays on: what was acknowledged is on the disk.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { endForgotten, noteHolder, refuseIfHeld } from './held-folder';
import { copyBinaries, hydrateLinks, linksStand, othersMayRead, packagedPostgres } from './postgres-binaries';
import { Refusal } from '../start/refusal';
import { postgresUser, type OsUser } from './postgres-user';

export interface ClusterOptions {
  /** The register's data folder; the database lies in `postgres` below it. */
  data: string;
  /** A folder with initdb and postgres; null: those of the npm packages. */
  bin?: string | null;
  log?: (line: string) => void;
}

export class Cluster {
  private constructor(
    private readonly process: ChildProcess,
    readonly port: number,
    private readonly password: string,
  ) {}

  /** Starts the database in the folder, and makes it first where there is none. */
  static async start({ data, bin = null, log = () => {} }: ClusterOptions): Promise<Cluster> {
    const user = postgresUser();
    const programs = bin ?? programsFor(data, user);
    const folder = join(data, 'postgres');
    const secret = join(data, 'postgres-password');
    mkdirSync(data, { recursive: true, mode: 0o755 });
    refuseIfHeld(data);
    if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(programs, folder, secret, user, log);
    refuseOtherMajor(programs, folder);
    const password = readFileSync(secret, 'utf8').trim();
    await endForgotten(folder);
    noteHolder(data);
    const port = await freePort();
    const child = spawn(
      join(programs, 'postgres'),
      [
        '-D',
        folder,
        '-p',
        String(port),
        '-k',
        '',
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'max_connections=200',
      ],
      {
        ...user,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
      },
    );
    await ready(child, log);
    return new Cluster(child, port, password);
  }

  /** As the database's superuser: only for making roles and databases. */
  superuserUrl(database = 'postgres'): string {
    return this.urlFor('postgres', this.password, database);
  }
  urlFor(role: string, password: string, database: string): string {
    return `postgres://${role}:${password}@127.0.0.1:${this.port}/${database}`;
  }
  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Open transactions end, what was acknowledged stays. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill(signal);
    await ended;
  }
}

function programsFor(data: string, user: OsUser | null): string {
  const { native, bin } = packagedPostgres();
  const isOpen = (path: string) => (statSync(path).mode & 0o001) !== 0;
  const isReachable = user === null || othersMayRead(bin, isOpen);
  if (isReachable && linksStand(native)) return bin;
  const copied = copyBinaries(native, join(data, 'postgres-programs'));
  hydrateLinks(dirname(copied));
  return copied;
}

async function initialise(
  bin: string,
  folder: string,
  secret: string,
  user: OsUser | null,
  log: (line: string) => void,
) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (user) for (const path of [folder, secret]) chownSync(path, user.uid, user.gid);
  const options = [
    '--auth=scram-sha-256',
    '--username=postgres',
    `--pwfile=${secret}`,
    '--encoding=UTF8',
    '--locale=C',
  ];
  const child = spawn(join(bin, 'initdb'), ['-D', folder, ...options], {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((done, fail) => child.once('error', fail).once('exit', done));
  log(said);
  if (user) chownSync(secret, process.geteuid?.() ?? 0, process.getegid?.() ?? 0);
  if (code === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not make its folder: ${said.trim()}`);
}

/** A newer PostgreSQL can't open an older one's folder, nor the reverse. */
function refuseOtherMajor(bin: string, folder: string): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const own = /(\d+)/.exec(execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[1];
  if (made === own) return;
  throw new Refusal(
    `This data folder is of PostgreSQL ${made}, and this version brings ${own}. Nothing was changed. Export it with the ` +
      'version of Amends that made it, then import it into a new folder (docs/server.md, "Upgrading").',
  );
}

function ready(child: ChildProcess, log: (line: string) => void): Promise<void> {
  return new Promise((done, fail) => {
    let said = '';
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`PostgreSQL did not start: ${said.trim().slice(-2000)}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8000);
      log(chunk.toString());
      if (said.includes('ready to accept connections')) done();
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
