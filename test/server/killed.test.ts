// C3: the connection to the database is cut at each statement of a push and of a pull; asking again gives one effect per event.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { Chain, idOf } from './support/chain';
import { asSuper } from './support/databases';
import type { Device } from './support/device';
import { Register } from './support/register';

let register: Register;
let office: Device;
let desk: Device;
/** Which statement from now on is cut; null: none. */
let cutAt: number | null = null;
let count = 0;

beforeAll(async () => {
  register = await Register.open({
    database: {
      onStatement: async (_text, client) => {
        count += 1;
        if (cutAt === null || count !== cutAt) return;
        const { processID } = client as pg.PoolClient & { processID: number };
        await asSuper(register.on.superUrl, (by) => by.query('select pg_terminate_backend($1)', [processID]));
      },
    },
  });
  office = await register.headOffice();
  desk = await register.desk(office, await register.branch(office, 'MIL'));
});
afterAll(() => register.close());

describe('killed at each statement', () => {
  it('C3 of a push: the desk asks again, and every event is there once', async () => {
    const chain = Chain.of(desk);
    const made: string[] = [];
    const whole = chain.complaint(2).events;
    made.push(...whole.map(idOf));
    count = 0;
    await desk.ask('events.push', { body: { events: whole } });
    const statements = count;
    for (let at = 1; at <= statements; at += 1) {
      const { events } = chain.complaint(2);
      made.push(...events.map(idOf));
      count = 0;
      cutAt = at;
      const broken = await desk.ask('events.push', { body: { events } });
      cutAt = null;
      const again = await desk.ask('events.push', { body: { events } });
      expect(again.ok, `cut at ${at}`).toBe(true);
      expect(again.reply.results.every(({ answer }) => answer === 'stored' || answer === 'known')).toBe(true);
      if (!broken.ok) expect([500, 503]).toContain(broken.status);
    }
    expect(statements).toBeGreaterThan(8);
    const { reply } = await desk.ask('events.pull', { query: { limit: 1000 } });
    expect(reply.events.map(idOf)).toEqual(made);
    expect(reply.events.map(({ cursor }) => cursor)).toEqual(made.map((_, n) => n + 1));
  });

  it('C3 of a pull: the desk asks again and has everything', async () => {
    count = 0;
    await desk.ask('events.pull', { query: { limit: 1000 } });
    const statements = count;
    for (let at = 1; at <= statements; at += 1) {
      count = 0;
      cutAt = at;
      await desk.ask('events.pull', { query: { limit: 1000 } });
      cutAt = null;
      const { reply } = await desk.ask('events.pull', { query: { limit: 1000 } });
      expect(reply.cursor, `cut at ${at}`).toBe(reply.events.length);
    }
    expect(statements).toBeGreaterThan(3);
  });
});
