// The desk's own client against the register itself: what both were built to is what both do.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveNotice } from '#contract/register-api/events';
import type { HttpPort } from '#main/courier/http-port';
import { httpOver } from '#main/courier/http-over-fetch';
import { RegisterClient } from '#main/courier/register-client';
import { RegisterClock } from '#main/courier/register-clock';
import { Chain, idOf } from './support/chain';
import type { Device } from './support/device';
import { amira, chen, Register } from './support/register';

let register: Register;
let office: Device;
let branch: string;
beforeAll(async () => {
  register = await Register.open();
  office = await register.headOffice();
  branch = await register.branch(office, 'MIL');
});
afterAll(() => register.close());

/** @param look told of the client's clock after each answer */
function clientOf(
  device: Device,
  keyid: string,
  now: () => number = Date.now,
  look: (clock: RegisterClock) => void = () => undefined,
): RegisterClient {
  const http = httpOver(fetch);
  const clock = new RegisterClock(now);
  const send: HttpPort['send'] = async (request) => {
    look(clock);
    return http.send(request);
  };
  return new RegisterClient({
    http: { ...http, send },
    address: register.url,
    about: { register: register.identity.register, branch: device.branch ?? '-', keyid },
    sign: (text) => device.signText(text),
    clock,
    newNonce: () => randomBytes(16).toString('base64url'),
  });
}

async function joined(
  now?: () => number,
  look?: (clock: RegisterClock) => void,
): Promise<{ device: Device; client: RegisterClient }> {
  const { reply } = await office.ask('codes.make', { body: { role: 'desk', branch } });
  const device = register.device();
  const answer = await clientOf(device, device.key.x, now).ask('device.enrol', {
    ...{ params: undefined, query: undefined },
    body: { code: reply.code, device: device.id, key: device.key.x, name: 'Counter', people: [amira, chen] },
  });
  device.branch = answer.branch?.id ?? null;
  return { device, client: clientOf(device, device.id, now, look) };
}

describe('a desk’s courier and the register', () => {
  it('join, push packed, get the countersignature, pull the same bytes and hear of it at once', async () => {
    const { device, client } = await joined();
    const { client: other } = await joined();
    const heard: LiveNotice[] = [];
    const stop = new AbortController();
    const said = new Promise<void>((done) => {
      other
        .listen((notice) => {
          heard.push(notice);
          if (notice.kind === 'events') done();
        }, stop.signal)
        .catch(() => {});
    });
    await until(() => heard.length > 0);
    const chain = Chain.of(device);
    const { events } = chain.complaint(20);
    const pushed = await client.push({ events, checkpoints: [chain.checkpoint(device)] });
    expect(pushed.results.map(({ answer }) => answer)).toEqual(events.map(() => 'stored'));
    expect(pushed.countersigned).toHaveLength(1);
    await said;
    stop.abort();
    const page = await other.pull(0, 500);
    expect(page.events.map(idOf)).toEqual(events.map(idOf));
    expect((await client.self()).branch?.code).toBe('MIL');
    expect((await client.people()).people.map(({ name }) => name)).toEqual([amira.name, chen.name]);
  });

  const [second, hour, day] = [1_000, 3_600_000, 86_400_000];
  it.each([
    ...[-3650 * day, -365 * day, -day, -hour, -301 * second, -second],
    ...[second, 301 * second, hour, day, 365 * day, 3650 * day],
  ])(
    'C9 work with a clock that is %i ms off: the register’s is taken, and it is said by how much',
    async (off) => {
      let ahead: number | null = 0;
      const { device, client } = await joined(
        () => Date.now() + off,
        (clock) => (ahead = clock.aheadBy),
      );
      const { events } = Chain.of(device).complaint(1);
      const { results } = await client.push({ events, checkpoints: [] });
      expect(results.map(({ answer }) => answer)).toEqual(events.map(() => 'stored'));
      expect((await client.pull(0, 1)).events).toHaveLength(1);
      await client.self();
      const said = Math.abs(off) <= 60_000 ? null : Math.round(off / 1000);
      if (said === null) expect(ahead).toBeNull();
      else expect(Math.abs((ahead ?? 0) - said)).toBeLessThan(30);
    },
  );
});

async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((done) => setImmediate(done));
}
