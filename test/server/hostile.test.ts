// D6, D7, D8, D10, D11, D12: what somebody may send who wishes us ill or has very bad luck.
import { connect } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chain, growingId, idOf } from './support/chain';
import type { Device } from './support/device';
import { chen, Register } from './support/register';

let register: Register;
let office: Device;
let desk: Device;
let branch: string;
beforeAll(async () => {
  register = await Register.open();
  office = await register.headOffice();
  branch = await register.branch(office, 'MIL', 'North');
  desk = await register.desk(office, branch);
});
afterAll(() => register.close());

const raw = (text: string | Buffer, headers: Record<string, string> = {}) =>
  desk.ask(
    'events.push',
    {},
    { raw: Buffer.from(text), headers: { 'content-type': 'application/json', ...headers } },
  );

describe('too much, too deep, too slow', () => {
  it('D6 is refused with a 4xx, and health answers within 200 ms meanwhile', async () => {
    const aMillionKeys = `{${Array.from({ length: 1_000_000 }, (_, n) => `"${n}":1`).join(',')}}`;
    const bomb = gzipSync(Buffer.alloc(200_000_000, ' '));
    const quickest = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
    const smallerBomb = brotliCompressSync(Buffer.alloc(200_000_000, ' '), quickest);
    const before = process.memoryUsage().rss;
    const hostile = [
      raw(bomb, { 'content-encoding': 'gzip' }),
      raw(smallerBomb, { 'content-encoding': 'br' }),
      raw('x'.repeat(10_000_000)),
      raw(aMillionKeys),
      raw(gzipSync(aMillionKeys), { 'content-encoding': 'gzip' }),
      raw('['.repeat(200_000) + ']'.repeat(200_000)),
      raw(`{"events":${'{"a":'.repeat(200_000)}`),
      raw('{"events":[', {}),
      raw('not json at all'),
      raw(Buffer.from([0xff, 0xfe, 0x00])),
      raw('{}', { 'content-encoding': 'br' }),
      raw('{}', { 'content-encoding': 'compress' }),
      raw('{}', { 'content-encoding': 'gzip, br' }),
      raw(gzipSync('{}').subarray(0, 10), { 'content-encoding': 'gzip' }),
    ];
    const healthy = await usualHealth(11);
    const statuses = (await Promise.all(hostile)).map(({ status }) => status);
    expect(
      statuses.every((status) => status >= 400 && status < 500),
      statuses.join(),
    ).toBe(true);
    // A computer that runs everything at once is no measure, nor is one moment in which it had something else to do.
    expect(healthy).toBeLessThan(loadavg()[0]! < cpus().length ? 200 : 10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
    const answer = await desk.ask('events.push', { body: { events: [] } });
    expect(answer.status).toBe(200);
  });

  it('D6 a client that sends a byte now and then is let go', async () => {
    const quick = await Register.open({ on: register.on });
    quick.app.server.requestTimeout = 300;
    quick.app.server.headersTimeout = 200;
    // How often Node looks is set when a server is made; the answer to a slow one is the same.
    (quick.app.server as unknown as { connectionsCheckingInterval: number }).connectionsCheckingInterval = 50;
    const { port } = new URL(quick.url);
    const socket = connect(Number(port), '127.0.0.1');
    const closed = new Promise<void>((done) => socket.once('close', done));
    socket.on('error', () => {});
    socket.write('POST /v1/events HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{');
    const stopping = quick.close();
    await Promise.all([closed, stopping]);
    expect(socket.destroyed).toBe(true);
  });

  it('D6 a narrative of 10 MB is one event too long, and the others of its batch are taken', async () => {
    const chain = Chain.of(desk);
    const { incident, events } = chain.complaint(0);
    const long = chain.note(incident, 'a'.repeat(10_000_000));
    const body = { events: [...events, long] };
    // Packed: as it is it is larger than any body may be.
    const { reply } = await desk.ask('events.push', { body }, { gzip: true });
    expect((await desk.ask('events.push', { body })).status).toBe(413);
    expect(reply.results.map((one) => (one.answer === 'refused' ? one.refusal : one.answer))).toEqual([
      ...['stored', 'stored', 'tooLong'],
    ]);
  });
});

describe('tricks in texts', () => {
  const sql = [
    `'; drop table amends.event; --`,
    `\\'; select 1; --`,
    `%' or 1=1 --`,
    `$1`,
    `{"a":1}`,
    '\0',
    '\ud800',
  ];

  it('D7 SQL in every string is a string', async () => {
    for (const text of sql) {
      const name = `B ${text}`;
      const added = await office.ask('branches.add', {
        body: { name, code: code(), area: text.slice(0, 60) },
      });
      if (added.ok) expect(added.reply.name.length).toBeGreaterThan(0);
      await office.ask('overview.incidents', { query: { query: text, after: text } });
      await office.ask('overview.incident', { params: { branch: text, incident: text } });
      await office.ask('playbooks.read', { params: { name: text, version: text } });
      await desk.ask(
        'people.list',
        {},
        { person: null, headers: { 'amends-person': text.replace(/[^\x20-\x7e]/g, '?') } },
      );
    }
    expect((await desk.ask('events.pull')).status).toBe(200);
  });

  it('D7 a search for % and _ finds those signs, not everything', async () => {
    const { reply } = await office.ask('overview.incidents', { query: { query: '%' } });
    expect(reply.rows).toEqual([]);
  });

  it('D8 __proto__, constructor and keys that come twice change nothing', async () => {
    const body = `{"events":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"events":[]}`;
    expect((await raw(body)).status).toBe(200);
    const chain = Chain.of(desk);
    chain.seq = 5_000;
    const evil = chain.tell(
      growingId(),
      'noteAdded.v1',
      JSON.parse('{"text":"x","__proto__":{"polluted":1}}'),
      JSON.parse('{"__proto__":{"polluted":1}}'),
    );
    await desk.ask('events.push', { body: { events: [evil] } });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((await desk.ask('events.pull', { query: { limit: 1000 } })).status).toBe(200);
  });
});

describe('too often', () => {
  it('D10 one computer and one address have their limits; health has none', async () => {
    const tight = await Register.open({
      on: register.on,
      app: { limits: { address: 20, device: 5, enrolments: 10 } },
    });
    const outside = desk.url;
    desk.url = tight.url;
    const byDevice: number[] = [];
    for (let n = 0; n < 7; n += 1) byDevice.push((await desk.ask('events.pull')).status);
    desk.url = outside;
    const byAddress: number[] = [];
    for (let n = 0; n < 20; n += 1) byAddress.push((await fetch(`${tight.url}/v1/register`)).status);
    const health = await fetch(`${tight.url}/health`);
    await tight.close();
    expect(byDevice).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(byAddress.at(-1)).toBe(429);
    expect(health.status).toBe(200);
  });
});

describe('what is written down', () => {
  it('D11 neither names nor words nor keys are in logs, metrics or answers to mistakes', async () => {
    const canaries = ['Zebedee Quill', 'purple giraffe', '07700 900999'];
    const chain = Chain.of(desk);
    chain.seq = 6_000;
    const { incident, events } = chain.complaint(0);
    const told = canaries.map((text) => chain.note(incident, text));
    const forged = { ...told[0]!, payload: JSON.stringify({ text: `${canaries.join(' ')}!` }) };
    const answers = [
      await desk.ask('events.push', { body: { events: [...events, ...told, forged] } }),
      await desk.ask('events.push', { body: { events: canaries } as never }),
      await desk.ask(
        'people.put',
        { params: { id: canaries[0]! }, body: { name: canaries[0]!, role: 'x' as never } },
        { person: chen.id },
      ),
      await office.ask('overview.incidents', {
        query: { query: canaries[1]!, state: canaries[2]! as never },
      }),
      await desk.ask(
        'events.pull',
        {},
        { headers: { authorization: canaries[1]! }, path: `/v1/${encodeURIComponent(canaries[0]!)}` },
      ),
    ];
    const metrics = await (await fetch(`${register.url}/metrics`)).text();
    const written = [
      register.logged.join(''),
      metrics,
      ...answers.map(({ body }) => JSON.stringify(body)),
    ].join('\n');
    expect(register.logged.length).toBeGreaterThan(0);
    for (const canary of [...canaries, 'Zebedee', 'giraffe', desk.key.d, desk.key.x]) {
      expect(written.includes(canary) || written.includes(encodeURIComponent(canary)), canary).toBe(false);
    }
    expect(metrics).toMatch(/amends_calls_total\{call="events\.push",status="200"\} \d/);
  });
});

describe('stopping', () => {
  it('D12 under load loses no push that was acknowledged', async () => {
    const stopping = await Register.open({ on: register.on });
    const outside = desk.url;
    desk.url = stopping.url;
    const chain = Chain.of(desk);
    chain.seq = 10_000;
    const acknowledged: string[] = [];
    const refused: unknown[] = [];
    let isOpen = true;
    const load = Promise.all(
      Array.from({ length: 6 }, async () => {
        while (isOpen) {
          const { events } = chain.complaint(3);
          try {
            const { ok, reply } = await desk.ask('events.push', { body: { events } });
            if (!ok) continue;
            acknowledged.push(...events.map(idOf));
            refused.push(...reply.results.filter(({ answer }) => answer !== 'stored'));
          } catch {
            // The connection was refused or cut: nothing was acknowledged.
            await new Promise((done) => setImmediate(done));
          }
        }
      }),
    );
    while (acknowledged.length < 60) await new Promise((done) => setImmediate(done));
    await stopping.close();
    isOpen = false;
    await load;
    desk.url = outside;
    expect(refused).toEqual([]);
    const there = new Set<string>();
    for (let after = 0, more = true; more;) {
      const { reply } = await desk.ask('events.pull', { query: { after, limit: 1000 } });
      reply.events.forEach((event) => there.add(idOf(event)));
      ({ cursor: after, more } = reply);
    }
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  });
});

/** The one in the middle of so many asked one after the other, in milliseconds. */
async function usualHealth(times: number): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await fetch(`${register.url}/health`);
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[times >> 1]!;
}

let given = 0;
function code(): string {
  given += 1;
  return `Q${String.fromCharCode(65 + (given % 26))}`;
}
