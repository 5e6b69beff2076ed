// The desk's own client against the register itself: what both were built to is what both do.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveNotice } from '#contract/register-api/events';
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

function clientOf(device: Device, keyid: string, now: () => number = Date.now): RegisterClient {
  return new RegisterClient({
    http: httpOver(fetch),
    address: register.url,
    about: { register: register.identity.register, branch: device.branch ?? '-', keyid },
    sign: (text) => device.signText(text),
    clock: new RegisterClock(now),
    newNonce: () => randomBytes(16).toString('base64url'),
  });
}

async function joined(now?: () => number): Promise<{ device: Device; client: RegisterClient }> {
  const { reply } = await office.ask('codes.make', { body: { role: 'desk', branch } });
  const device = register.device();
  const answer = await clientOf(device, device.key.x, now).ask('device.enrol', {
    ...{ params: undefined, query: undefined },
    body: { code: reply.code, device: device.id, key: device.key.x, name: 'Counter', people: [amira, chen] },
  });
  device.branch = answer.branch?.id ?? null;
  return { device, client: clientOf(device, device.id, now) };
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

  it('C9 work with a clock that is ten years off: the register’s is taken', async () => {
    for (const off of [-10, 10]) {
      const { client } = await joined(() => Date.now() + off * 365 * 86_400_000);
      expect((await client.pull(0, 1)).events).toHaveLength(1);
    }
  });
});

async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((done) => setImmediate(done));
}
