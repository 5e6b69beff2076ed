// D4, C9: a request counts once signed by a computer the register knows, now, for this register, over exactly these bytes.
import { request } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { growingId } from './support/chain';
import { Device } from './support/device';
import { chen, Register } from './support/register';

let register: Register;
let office: Device;
let desk: Device;
beforeAll(async () => {
  register = await Register.open();
  office = await register.headOffice();
  desk = await register.desk(office, await register.branch(office, 'MIL'));
});
afterAll(() => register.close());

describe('the signature', () => {
  it('D4 of another method, path, query, digest, person or key is none', async () => {
    const pull = (bent: object) => desk.ask('events.pull', { query: { after: 0 } }, bent);
    expect((await pull({})).status).toBe(200);
    for (const parts of [
      { method: 'POST' },
      { path: '/v1/people' },
      { query: 'after=1' },
      { contentDigest: 'sha-256=:AAAA:' },
    ]) {
      expect((await pull({ parts })).problem, JSON.stringify(parts)).toBe('notSigned');
    }
    expect((await pull({ headers: { 'amends-person': chen.id } })).problem).toBe('notSigned');
    const thief = new Device(register.url, register.identity.register);
    thief.branch = desk.branch;
    const stolen = await thief.ask('events.pull', {}, { params: { keyid: desk.id } });
    expect(stolen.problem).toBe('notSigned');
  });

  it('D4 over another body than was sent is none', async () => {
    const { path, init } = desk.request('events.push', { body: { events: [] } });
    const response = await fetch(`${register.url}${path}`, {
      ...init,
      body: '{"events":[],"checkpoints":[]}',
    });
    expect(response.status).toBe(401);
  });

  it('D4 for another register is refused by name, so that a desk can say so', async () => {
    const answer = await desk.ask('events.pull', {}, { parts: { register: growingId() } });
    expect(answer.problem).toBe('otherRegister');
  });

  it('C9 from −10 years to +10 years: within five minutes it is good, else the register says what time it is', async () => {
    const [second, year] = [1000, 365 * 86_400_000];
    for (const skew of [0, second, -second, 290 * second, -290 * second]) {
      // A signature that looks back from the future of five minutes holds for its own minute.
      const answer = await desk.ask(
        'events.pull',
        {},
        { now: Date.now() + skew, params: lasting(Date.now() + skew) },
      );
      expect(answer.status, String(skew)).toBe(200);
    }
    // The clock goes on while it asks: a little more than five minutes ahead is still more when it is read.
    for (const skew of [310 * second, -301 * second, year, -year, 10 * year, -10 * year]) {
      const answer = await desk.ask('events.pull', {}, { now: Date.now() + skew });
      expect(answer.problem, String(skew)).toBe('clockWrong');
      expect(Math.abs(Date.parse(answer.body.serverTime) - Date.now())).toBeLessThan(60_000);
    }
  });

  it('D4 a repeat of what matters is refused, and one without a nonce as well', async () => {
    const parts = { body: { name: 'Elm', code: 'ELM' } };
    const bent = { nonce: 'a-nonce-for-this-once' };
    expect((await office.ask('branches.add', parts, bent)).status).toBe(200);
    expect((await office.ask('branches.add', { body: { name: 'Oak', code: 'OAK' } }, bent)).problem).toBe(
      'repeated',
    );
    expect(
      (await office.ask('branches.add', { body: { name: 'Oak', code: 'OAK' } }, { nonce: null })).problem,
    ).toBe('notSigned');
  });

  it('holds through a proxy that ends TLS, changes the host and serves the register under a folder', async () => {
    const { port } = new URL(register.url);
    const proxy = createServer((from, to) => {
      const path = from.url!.replace('/amends', '');
      const on = request(
        { port, path, method: from.method, headers: { ...from.headers, host: 'inside:1', via: 'proxy' } },
        (answer) => {
          to.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(to);
        },
      );
      from.pipe(on);
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    const outside = desk.url;
    desk.url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/amends`;
    const answer = await desk.ask('events.push', { body: { events: [] } }, { gzip: true });
    desk.url = outside;
    proxy.closeAllConnections();
    proxy.close();
    expect(answer.status).toBe(200);
  });
});

function lasting(now: number) {
  const created = Math.floor(now / 1000);
  return { created, expires: created + 300 };
}
