// C2: a desk's own client behind a network that loses, doubles, holds back, reorders and cuts requests and answers: whatever
// it does, every event has exactly one effect.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { httpOver } from '#main/courier/http-over-fetch';
import { Unreachable, type HttpPort } from '#main/courier/http-port';
import { RegisterClient } from '#main/courier/register-client';
import { RegisterClock } from '#main/courier/register-clock';
import { RegisterSaidNo } from '#main/courier/register-port';
import { chance, type Chance } from '../support/chance';
import { Chain, idOf } from './support/chain';
import { Register } from './support/register';

let register: Register;
beforeAll(async () => {
  register = await Register.open();
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

it(
  `C2 through a network that drops, doubles, reorders, delays and truncates, ${mishaps} times, every event has one effect`,
  async () => {
    const office = await register.headOffice();
    const branch = await register.branch(office, 'MIL');
    const desk = await register.desk(office, branch);
    const luck = chance();
    onTestFailed(() => console.error(luck.told));
    const chaos = new Chaos(luck);
    const client = new RegisterClient({
      http: chaos,
      address: register.url,
      about: { register: register.identity.register, branch, keyid: desk.id },
      sign: (text) => desk.signText(text),
      clock: new RegisterClock(Date.now),
      newNonce: () => randomBytes(16).toString('base64url'),
    });
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
