// C3: the register is killed at each statement of a push and of a pull: what it held in memory is gone, its connections break
// off on both sides, and another one goes on with the same database. The desk asks again, and every event has one effect.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chain, idOf } from './support/chain';
import type { Device } from './support/device';
import { Register } from './support/register';

let register: Register;
let office: Device;
beforeAll(async () => {
  register = await Register.open();
  office = await register.headOffice();
});
afterAll(() => register.close());

const freshDesk = async (code: string) => register.desk(office, await register.branch(office, code));
const forever = new Promise<never>(() => {});

/** A register that dies before its statement number `at`. Answers whether it came to that. */
async function killedAt(at: number, desk: Device, ask: () => Promise<unknown>): Promise<boolean> {
  let count = 0;
  let isDead = false;
  const doomed: { register: Register | null } = { register: null };
  const opened = await Register.open({
    on: register.on,
    database: {
      onStatement: (_text, client) => {
        if (doomed.register) count += 1;
        if (!doomed.register || count < at) return undefined;
        isDead = true;
        doomed.register.kill(client);
        return forever;
      },
    },
  });
  doomed.register = opened;
  desk.url = opened.url;
  const isAnswered = await ask().then(
    () => true,
    () => false,
  );
  desk.url = register.url;
  // An answer that came all the same came before it died.
  if (!isDead) await opened.close();
  expect(isAnswered || isDead, `statement ${at}`).toBe(true);
  return isDead;
}

describe('killed at each statement', () => {
  it('C3 of a push: the desk asks again, and every event is there once', async () => {
    const desk = await freshDesk('MIL');
    const chain = Chain.of(desk);
    const made: string[] = [];
    let at = 0;
    for (let isDead = true; isDead;) {
      at += 1;
      const { events } = chain.complaint(2);
      made.push(...events.map(idOf));
      isDead = await killedAt(at, desk, () => desk.ask('events.push', { body: { events } }));
      const again = await desk.ask('events.push', { body: { events } });
      expect(again.ok, `killed at ${at}`).toBe(true);
      expect(again.reply.results.every(({ answer }) => answer === 'stored' || answer === 'known')).toBe(true);
    }
    expect(at).toBeGreaterThan(5);
    const { reply } = await desk.ask('events.pull', { query: { limit: 1000 } });
    expect(reply.events.map(idOf)).toEqual(made);
    expect(reply.events.map(({ cursor }) => cursor)).toEqual(made.map((_, n) => n + 1));
  });

  it('C3 of two pushes of one desk under way at once: the second is never there without the first', async () => {
    const desk = await freshDesk('OAK');
    const chain = Chain.of(desk);
    const made: string[] = [];
    const there = async () => {
      const { reply } = await desk.ask('events.pull', { query: { limit: 1000 } });
      return reply.events.map(idOf);
    };
    let at = 0;
    for (let isDead = true; isDead;) {
      at += 1;
      const [first, second] = [chain.complaint(1).events, chain.complaint(1).events];
      const sent = () => [
        desk.ask('events.push', { body: { events: first } }),
        desk.ask('events.pushBehind', {
          ...{ params: { event: idOf(first.at(-1)!) }, body: { events: second } },
        }),
      ];
      isDead = await killedAt(at, desk, () => Promise.all(sent()));
      const wanted = [...made, ...first.map(idOf), ...second.map(idOf)];
      const left = await there();
      expect(left, `killed at ${at}`).toEqual(wanted.slice(0, left.length));
      made.splice(0, made.length, ...wanted);
      const again = await desk.ask('events.push', { body: { events: [...first, ...second] } });
      expect(again.ok, `killed at ${at}`).toBe(true);
    }
    expect(at).toBeGreaterThan(6);
    expect(await there()).toEqual(made);
  });

  it('C3 of a pull: the desk asks again and has everything', async () => {
    const desk = await freshDesk('ELM');
    const { events } = Chain.of(desk).complaint(9);
    await desk.ask('events.push', { body: { events } });
    let at = 0;
    for (let isDead = true; isDead;) {
      at += 1;
      isDead = await killedAt(at, desk, () => desk.ask('events.pull', { query: { limit: 1000 } }));
      const { reply } = await desk.ask('events.pull', { query: { limit: 1000 } });
      expect(reply.events.map(idOf), `killed at ${at}`).toEqual(events.map(idOf));
      expect(reply.cursor).toBe(events.length);
    }
    expect(at).toBeGreaterThan(2);
  });
});
