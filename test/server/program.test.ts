// The register as people start it: one command, its own database, a code for head office; killed, started again, stopped.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { routes } from '#contract/register-api/routes';
import { asSuper, migratedDatabase } from './support/databases';
import { Chain } from './support/chain';
import { Device } from './support/device';

const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'amends-program-'));
chmodSync(folder, 0o755);
const data = join(folder, 'data');
const running: ChildProcess[] = [];

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/server-build-only.mjs'], { cwd: project });
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(args: string[] = [], env: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    [join(project, 'out/server/main.js'), '--port', '0', '--data', data, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  );
  running.push(child);
  let said = '';
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const open = new Promise<void>((done) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (/is open at .*\n/.test(said)) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => done());
  });
  await open;
  // The code follows the address in the same breath.
  await new Promise((done) => setImmediate(done));
  return { child, ended, said: () => said, url: /is open at (\S+)/.exec(said)?.[1] ?? '' };
}

describe('the register as a program', () => {
  it('starts with a database of its own, gives head office a code, survives being killed, and stops when asked', async () => {
    const first = await start(['--demo']);
    await waitFor(() => /head office.*: [0-9A-Z-]{24}/.test(first.said()));
    const code = /head office.*: ([0-9A-Z-]{24})/.exec(first.said())![1]!;
    const about = (await (await fetch(`${first.url}/v1/register`)).json()) as { register: string };
    const office = new Device(first.url, about.register);
    const joined = await office.ask('device.enrol', {
      body: { code, device: office.id, key: office.key.x, name: 'Head office' },
    });
    expect(joined.reply.role).toBe('headOffice');
    const list = await office.ask('overview.incidents');
    expect(list.reply.total).toBe(36);
    const [branch] = (await office.ask('branches.list')).reply.branches;
    const made = await office.ask('codes.make', { body: { role: 'desk', branch: branch!.id } });
    const desk = new Device(first.url, about.register);
    await desk.ask('device.enrol', {
      body: { code: made.reply.code, device: desk.id, key: desk.key.x, name: 'Counter' },
    });
    desk.branch = branch!.id;
    const pushed = await desk.ask('events.push', { body: { events: Chain.of(desk).complaint(2).events } });

    first.child.kill('SIGKILL');
    await first.ended;
    const second = await start();
    expect(second.said()).not.toMatch(/head office/);
    desk.url = second.url;
    const pulled = await desk.ask('events.pull', { query: { limit: 1000 } });
    expect(pulled.reply.cursor).toBe(pushed.reply.cursor);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('refuses to serve with a superuser, and says which role and why', async () => {
    const { base } = inject('clusters')[0]!;
    const wrong = await start([], { DATABASE_URL: `${base}postgres` });
    expect(await wrong.ended).toBe(1);
    expect(wrong.said()).toMatch(/"postgres" is a superuser/);
    expect(wrong.said()).not.toContain(new URL(base).password);
  });

  it('says what its options are when asked, and when one of them isn’t', async () => {
    for (const [option, code] of [
      ['--nonsense', 64],
      ['--help', 0],
    ] as const) {
      const wrong = await start([option]);
      expect(await wrong.ended).toBe(code);
      expect(wrong.said()).toMatch(/--data FOLDER/);
    }
  });

  it('ends with what happened, what is as it was and what to do, where its database or its folder is none', async () => {
    const on = await migratedDatabase();
    await asSuper(on.superUrl, (client) =>
      client.query(`insert into amends.kysely_migration values ('9999-from-the-future', 'then')`),
    );
    const closed = await closedPort();
    const file = join(folder, 'a-file');
    writeFileSync(file, 'something of theirs');
    const refusals: [string[], Record<string, string>, RegExp][] = [
      [
        [],
        { DATABASE_URL: `postgres://a:hush@127.0.0.1:${closed}/x` },
        /No PostgreSQL answers at 127\.0\.0\.1:\d+\/x/,
      ],
      [[], { DATABASE_URL: on.url.replace(':test@', ':hush@') }, /doesn’t let this role in/],
      [[], { DATABASE_URL: on.url.replace(/\/t_\w+$/, '/hush') }, /no such database/],
      [[], { DATABASE_URL: on.url, DATABASE_OWNER_URL: on.ownerUrl }, /A newer version of Amends/],
      [['--data', file], {}, /in the way/],
    ];
    for (const [args, env, why] of refusals) {
      const wrong = await start(args, env);
      expect(await wrong.ended, String(why)).toBe(1);
      expect(wrong.said()).toMatch(why);
      expect(wrong.said()).toMatch(/Nothing was changed\./);
      expect(wrong.said()).not.toMatch(/hush@|:test@|at .*\.js:/);
    }
    expect(readFileSync(file, 'utf8')).toBe('something of theirs');
    await on.drop();
  });

  it('tells what it can do: OpenAPI 3.1 with every call, a page for people, readiness', async () => {
    const register = await start();
    const document = (await (await fetch(`${register.url}/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(routes).sort());
    const page = await fetch(register.url);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    const html = await page.text();
    for (const name of Object.keys(routes)) expect(html).toContain(`<td>${name}</td>`);
    expect(await (await fetch(`${register.url}/ready`)).json()).toEqual({ ready: true });

    // Started once more by mistake: neither its folder nor its port is taken from under it.
    const again = await start();
    expect(await again.ended).toBe(1);
    expect(again.said()).toMatch(
      /Another register runs with the data folder .*Nothing was changed, and that one goes on/,
    );
    const on = await migratedDatabase();
    const env = { DATABASE_URL: on.url, DATABASE_OWNER_URL: on.ownerUrl };
    const samePort = await start(['--port', new URL(register.url).port], env);
    expect(await samePort.ended).toBe(1);
    expect(samePort.said()).toMatch(/Port \d+ on 127\.0\.0\.1 is taken[^]*--port/);
    await on.drop();
    expect(await (await fetch(`${register.url}/ready`)).json()).toEqual({ ready: true });
    register.child.kill('SIGTERM');
    expect(await register.ended).toBe(0);
  });

  it('keeps its passwords to itself', () => {
    for (const file of ['postgres-password', 'roles.json']) {
      expect(readFileSync(join(data, file), 'utf8').length).toBeGreaterThan(20);
      expect(
        execFileSync('stat', ['-c', '%a', join(data, file)])
          .toString()
          .trim(),
      ).toBe('600');
    }
  });
});

/** One that nothing listens on. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function waitFor(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((done) => setImmediate(done));
}
