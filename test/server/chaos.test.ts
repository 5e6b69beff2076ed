// C2: a desk's own client behind a network that loses, doubles, holds back, reorders and cuts requests and answers: whatever
// it does, every event has exactly one effect.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import type { StoredEvent } from '#domain/event/envelope';
import { httpOver } from '#main/courier/http-over-fetch';
import { Unreachable, type HttpPort } from '#main/courier/http-port';
import { RegisterClient } from '#main/courier/register-client';
import { RegisterClock } from '#main/courier/register-clock';
import { RegisterSaidNo } from '#main/courier/register-port';
import { sendInOrder } from '#main/courier/send-in-order';
import { chance, type Chance } from '../support/chance';
import { Chain, hashOf, idOf } from './support/chain';
import type { Device } from './support/device';
import { Register } from './support/register';

let register: Register;
let office: Device;
beforeAll(async () => {
  register = await Register.open();
  office = await register.headOffice();
});
afterAll(() => register.close());

const mishaps = Number(process.env.AMENDS_MISHAPS ?? 1_000);
const kinds = ['request lost', 'answer lost', 'twice', 'late', 'request cut', 'answer cut'] as const;

class Chaos implements HttpPort {
  readonly count: Record<string, number> = {};
  private readonly http = httpOver(fetch);
  /** Requests that arrive after a later one. */
  private held: Promise<unknown> = Promise.resolve();
  readonly listen = this.http.listen.bind(this.http);

  constructor(private readonly chance: Chance) {}

  get all(): number {
    return Object.values(this.count).reduce((sum, one) => sum + one, 0);
  }

  async send(request: Parameters<HttpPort['send']>[0]) {
    // Two of eight go through.
    const kind = kinds[this.chance.below(8)];
    this.chance.note(`${request.method} ${request.body?.length ?? 0} bytes: ${kind ?? 'whole'}`);
    if (kind) this.count[kind] = (this.count[kind] ?? 0) + 1;
    const { http } = this;
    const half = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length / 2));
    switch (kind) {
      case 'request lost':
        throw new Unreachable();
      case 'answer lost':
        await http.send(request);
        throw new Unreachable();
      case 'twice':
        return (await Promise.all([http.send(request), http.send(request)]))[0];
      case 'late':
        // The desk gives up, asks again, and this one still comes, behind or beside that.
        this.held = new Promise((soon) => setImmediate(soon))
          .then(() => http.send(request))
          .catch(() => null);
        throw new Unreachable();
      case 'request cut':
        return http.send({ ...request, body: request.body && half(request.body) });
      case 'answer cut': {
        const { status, body } = await http.send(request);
        return { status, body: half(body) };
      }
      default:
        return http.send(request);
    }
  }

  settled(): Promise<unknown> {
    return this.held;
  }
}

const clientThrough = (http: HttpPort, desk: Device, branch: string) =>
  new RegisterClient({
    ...{ http, address: register.url },
    about: { register: register.identity.register, branch, keyid: desk.id },
    sign: (text) => desk.signText(text),
    clock: new RegisterClock(Date.now),
    newNonce: () => randomBytes(16).toString('base64url'),
  });

it(
  `C2 through a network that drops, doubles, reorders, delays and truncates, ${mishaps} times, every event has one effect`,
  async () => {
    const branch = await register.branch(office, 'MIL');
    const desk = await register.desk(office, branch);
    const luck = chance();
    onTestFailed(() => console.error(luck.told));
    const chaos = new Chaos(luck);
    const client = clientThrough(chaos, desk, branch);
    const chain = Chain.of(desk);
    const batches = Array.from({ length: 60 }, () => chain.complaint(3).events);
    const open = new Set(batches);
    const saidNo = new Set<string>();
    while (open.size > 0 || chaos.all < mishaps) {
      const from = open.size > 0 ? [...open] : batches;
      const chosen = Array.from({ length: 4 }, () => luck.pick(from));
      await Promise.all(
        chosen.map(async (events) => {
          try {
            const { results } = await client.push({ events, checkpoints: [] });
            expect(results.map(({ answer }) => answer === 'stored' || answer === 'known')).not.toContain(
              false,
            );
            open.delete(events);
          } catch (error) {
            if (error instanceof RegisterSaidNo) saidNo.add(error.code);
            else if (!(error instanceof Unreachable)) throw error;
          }
        }),
      );
    }
    await chaos.settled();
    const events = [];
    for (let after = 0, more = true; more;) {
      const { reply } = await desk.ask('events.pull', { query: { after, limit: 1000 } });
      events.push(...reply.events);
      ({ cursor: after, more } = reply);
    }
    expect(events.map(idOf).sort()).toEqual(batches.flat().map(idOf).sort());
    expect(events.map(({ cursor }) => cursor)).toEqual(events.map((_, n) => n + 1));
    for (const kind of kinds) expect(chaos.count[kind], kind).toBeGreaterThan(mishaps / 20);
    // A cut request is never taken for a whole one, and a cut answer never for a receipt.
    expect(
      [...saidNo].every((code) => ['notSigned', 'notUnderstood', 'notValid', 'busy'].includes(code)),
    ).toBe(true);
  },
  Math.max(240_000, mishaps * 200),
);

interface Made {
  id: string;
  event: StoredEvent;
}
const inOrder = Math.min(mishaps, 150);

it(`C2 a desk with three pushes under way at once, through ${inOrder} mishaps: at no moment is anything there without what was made before it`, async () => {
  const branch = await register.branch(office, 'ELM');
  const desk = await register.desk(office, branch);
  const luck = chance();
  onTestFailed(() => console.error(luck.told));
  const chaos = new Chaos(luck);
  const client = clientThrough(chaos, desk, branch);
  const chain = Chain.of(desk);
  const made: Made[] = [];
  const received = new Set<string>();
  while (chaos.all < inOrder || received.size < made.length) {
    if (chaos.all < inOrder && made.length - received.size < 20)
      made.push(...chain.complaint(8).events.map((event) => ({ id: idOf(event), event })));
    await sendInOrder<Made, Awaited<ReturnType<RegisterClient['push']>>>({
      ...{ most: 3, goesOn: () => true },
      next: async (underWay) =>
        made.filter((one) => !received.has(one.id) && !underWay.includes(one)).slice(0, 2),
      send: (batch, behind) =>
        client.push({ events: batch.map(({ event }) => event), checkpoints: [] }, behind),
      settle: async ({ results }) => {
        for (const { answer, hash } of results) {
          expect(['stored', 'known']).toContain(answer);
          received.add(byHash(made, hash));
        }
      },
    }).catch((error: unknown) => {
      if (!(error instanceof RegisterSaidNo) && !(error instanceof Unreachable)) throw error;
    });
  }
  await chaos.settled();
  const { reply } = await desk.ask('events.pull', { query: { after: 0, limit: 1000 } });
  // Numbered in the order in which they were made: then there was never a gap.
  expect(reply.events.map(idOf)).toEqual(made.map(({ id }) => id));
}, 240_000);

const byHash = (made: readonly Made[], hash: string) =>
  made.find(({ event }) => hashOf(event) === hash)?.id ?? '';
