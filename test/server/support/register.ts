// A register on a loopback port, with head office, a branch and desks, as tests need them.
import { randomUUID } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import type pg from 'pg';
import type { FastifyInstance } from 'fastify';
import { buildApp, type AppOptions } from '#server/app/build-app';
import { makeLog } from '#server/app/log';
import { Database, type DatabaseOptions } from '#server/database/database';
import { readIdentity, type Identity } from '#server/register/identity';
import { firstCode } from '#server/start/first-code';
import { migratedDatabase, type TestDatabase } from './databases';
import { Device } from './device';

export interface RegisterOptions {
  on?: TestDatabase;
  database?: Partial<DatabaseOptions>;
  app?: Partial<AppOptions>;
}

export class Register {
  private constructor(
    readonly app: FastifyInstance,
    readonly database: Database,
    readonly on: TestDatabase,
    readonly url: string,
    public identity: Identity,
    private readonly ownsDatabase: boolean,
    /** Everything it wrote into its log. */
    readonly logged: string[],
  ) {}

  static async open({ on, database: how, app: options }: RegisterOptions = {}): Promise<Register> {
    const base = on ?? (await migratedDatabase());
    const database = new Database({ url: base.url, connections: 10, ...how });
    const box = { identity: await readIdentity(database) };
    const logged: string[] = [];
    const lines = new PassThrough().on('data', (chunk: Buffer) => logged.push(chunk.toString()));
    const app = await buildApp({
      ...{
        database,
        identity: () => box.identity,
        now: Date.now,
        version: '0.0.0-test',
        log: makeLog('info', lines),
      },
      ...{ checkReplies: true, limits: { address: 1e6, device: 1e6, enrolments: 1e6 } },
      // The computer that runs tests is always under pressure.
      mostDelay: 0,
      live: { every: 50, longest: 60_000 },
      ...options,
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const register = new Register(app, database, base, `http://127.0.0.1:${port}`, box.identity, !on, logged);
    Object.defineProperty(register, 'identity', {
      get: () => box.identity,
      set: (value: Identity) => (box.identity = value),
    });
    return register;
  }

  device(): Device {
    return new Device(this.url, this.identity.register);
  }

  async headOffice(): Promise<Device> {
    const code = await firstCode(this.database);
    if (code === null) throw new Error('head office is there already');
    return this.enrol(code);
  }

  async enrol(code: string, more: object = {}): Promise<Device> {
    const device = this.device();
    const body = { code, device: device.id, key: device.key.x, name: 'Counter', ...more };
    const answer = await device.ask('device.enrol', { body });
    if (!answer.ok) throw new Error(`not enrolled: ${answer.problem}`);
    device.branch = answer.reply.branch?.id ?? null;
    device.letter = answer.reply.letter;
    return device;
  }

  async branch(office: Device, code: string, area = ''): Promise<string> {
    const answer = await office.ask('branches.add', { body: { name: `Branch ${code}`, code, area } });
    if (!answer.ok) throw new Error(`no branch: ${answer.problem}`);
    return answer.reply.id;
  }

  async desk(office: Device, branch: string, more: object = {}): Promise<Device> {
    const { reply } = await office.ask('codes.make', { body: { role: 'desk', branch } });
    const own = { branch: { id: randomUUID(), code: 'OLD', letter: 'A' } };
    return this.enrol(reply.code, { ...own, people: [amira, chen], ...more });
  }

  async area(office: Device, area: string): Promise<Device> {
    const { reply } = await office.ask('codes.make', { body: { role: 'area', area } });
    return this.enrol(reply.code);
  }

  /** As a process that is killed: it answers nobody, and PostgreSQL sees this connection of it break off. */
  kill(client: pg.PoolClient): void {
    (client as pg.PoolClient & { connection: { stream: Socket } }).connection.stream.destroy();
    this.app.server.closeAllConnections();
    this.app.server.close();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    if (this.ownsDatabase) await this.on.drop();
  }
}

export const amira = { id: '0190a5f0-0000-7000-8000-00000000a001', name: 'Amira K.', role: 'staff' as const };
export const chen = { id: '0190a5f0-0000-7000-8000-00000000a003', name: 'Chen W.', role: 'manager' as const };
