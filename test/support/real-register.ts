/** A real register with its own embedded PostgreSQL, and head office beside it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply, RouteName, Sent } from '#contract/register-api/routes';
import { newSigningKey, signText } from '#main/audit/ed25519';
import { httpOver } from '#main/courier/http-over-fetch';
import { RegisterClient } from '#main/courier/register-client';
import { RegisterSaidNo } from '#main/courier/register-port';
import { RegisterClock } from '#main/courier/register-clock';
import { run, type Running } from '#server/start/run';

/** It asks five times as often as elsewhere, so that no test waits five seconds for what an office is told. */
const how = { mostDelay: 0, live: { every: 100, longest: 600_000 } };

export const nodeHttp = httpOver((url, init) => fetch(url, init));

export class RealRegister {
  private constructor(
    private running: Running,
    private readonly data: string,
    private readonly office: RegisterClient,
    /** Head office's own computer. */
    readonly officeDevice: string,
  ) {}

  static async start(): Promise<RealRegister> {
    const home = mkdtempSync(join(tmpdir(), 'amends-register-'));
    // As root the database runs under another account, which has to get there.
    chmodSync(home, 0o755);
    const data = join(home, 'data');
    const running = await run(argumentsFor(data, 0), '0.1.0', how);
    const key = newSigningKey();
    const sign = (text: string) => Buffer.from(signText(text, key), 'base64url').toString('base64');
    const common = {
      ...{ http: nodeHttp, address: running.url, sign, clock: new RegisterClock(Date.now) },
      newNonce: () => randomBytes(16).toString('base64url'),
    };
    const as = (register: string, keyid: string) =>
      new RegisterClient({ ...common, about: { register, branch: '-', keyid } });
    const nothing = { params: undefined, query: undefined, body: undefined };
    const { register } = await whenNotBusy(() => as('-', key.x).ask('register.about', nothing));
    const device = randomUUID();
    const body = { code: running.code ?? '', device, key: key.x, name: 'Head office' };
    await whenNotBusy(() =>
      as(register, key.x).ask('device.enrol', { params: undefined, query: undefined, body }),
    );
    return new RealRegister(running, data, as(register, device), device);
  }

  get url(): string {
    return this.running.url;
  }

  /** @param person who stands at head office's computer */
  ask<N extends RouteName>(name: N, sent: Sent<N>, person: string | null = null): Promise<Reply<N>> {
    return whenNotBusy(() => this.office.ask(name, sent, person));
  }

  async branch(name: string, code: string): Promise<string> {
    const body = { name, code };
    return (await this.ask('branches.add', { params: undefined, query: undefined, body })).id;
  }

  async deskCode(branch: string): Promise<string> {
    const body = { role: 'desk' as const, branch };
    return (await this.ask('codes.make', { params: undefined, query: undefined, body })).code;
  }

  /** The server goes away, and comes back at the same place. */
  async down(): Promise<() => Promise<void>> {
    const port = Number(new URL(this.running.url).port);
    await this.running.stop();
    return async () => {
      this.running = await run(argumentsFor(this.data, port), '0.1.0', how);
    };
  }

  async stop(): Promise<void> {
    await this.running.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}

function argumentsFor(data: string, port: number) {
  return {
    ...{ port, host: '127.0.0.1', data, demo: false, exportTo: null, importFrom: null },
    ...{ databaseUrl: null, ownerUrl: null, behindProxy: false, logLevel: 'silent' },
  };
}

/** A computer that runs tests may be too busy for a moment, and says so before it looks at anything. */
async function whenNotBusy<T>(ask: () => Promise<T>, tries = 20): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (tries <= 1 || !(error instanceof RegisterSaidNo) || error.code !== 'busy') throw error;
    await new Promise((again) => setTimeout(again, 250));
    return whenNotBusy(ask, tries - 1);
  }
}
