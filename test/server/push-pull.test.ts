// Events go in and come out: once, in order, byte for byte, and one that can't be taken holds up no other.
import { brotliCompressSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '#domain/event/envelope';
import { checkEvent } from '#server/register/check-event';
import { askingForKnown } from '#server/register/known-events';
import { asSuper } from './support/databases';
import { Chain, growingId, hashOf, idOf } from './support/chain';
import type { Device } from './support/device';
import { chen, Register } from './support/register';

let register: Register;
let office: Device;
beforeAll(async () => {
  register = await Register.open();
  office = await register.headOffice();
});
afterAll(() => register.close());

let codes = 0;
async function freshDesk(): Promise<{ desk: Device; chain: Chain; branch: string }> {
  codes += 1;
  const branch = await register.branch(
    office,
    `T${String.fromCharCode(65 + Math.floor(codes / 26), 65 + (codes % 26))}`,
  );
  const desk = await register.desk(office, branch);
  return { desk, chain: Chain.of(desk), branch };
}
const push = (desk: Device, events: StoredEvent[], more: object = {}) =>
  desk.ask('events.push', { body: { events, ...more } });
const bytes = ({ header, salt, payload }: StoredEvent) => ({ header, salt, payload });

describe('pushing and pulling', () => {
  it('stores each event once and hands the maker’s bytes to the other desk', async () => {
    const { desk, chain, branch } = await freshDesk();
    const other = await register.desk(office, branch);
    const { events } = chain.complaint(3);
    const odd = chain.note(growingId(), 'naïve “quotes”, 👩‍🦰, \u0000 and טקסט');
    const first = await push(desk, [...events, odd]);
    expect(first.status).toBe(200);
    expect(first.reply.results.map((one) => one.answer)).toEqual(Array(6).fill('stored'));
    expect(first.reply.cursor).toBe(6);
    const again = await push(desk, [...events, odd], {});
    expect(again.reply.results).toEqual(first.reply.results.map((one) => ({ ...one, answer: 'known' })));
    const pulled = await other.ask('events.pull', { query: { after: 0 } });
    expect(pulled.reply.events.map(bytes)).toEqual([...events, odd].map(bytes));
    expect(pulled.reply.events.map(({ cursor, cameBy }) => [cursor, cameBy])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [n, 'own']),
    );
    expect(pulled.reply.more).toBe(false);
  });

  it('looks up what is sent by its keys, however much the branch has: no push reads all of it', async () => {
    const { desk, chain, branch } = await freshDesk();
    await asSuper(register.on.superUrl, (client) =>
      client.query(
        `insert into amends.event (branch, cursor, id, incident, hash, device, seq, type, header, came_by, pushed_by)
         select $1, n, gen_random_uuid(), gen_random_uuid(), '', $2, n, '', repeat('x', 600)::bytea, 'own', $2
           from generate_series(1, 8000) as n`,
        [branch, desk.id],
      ),
    );
    const sent = Array.from({ length: 100 }, () => chain.complaint(3).events).flat();
    const good = sent.flatMap((event, index) => {
      const checked = checkEvent(event, index, new Set([branch]));
      return checked.ok ? [checked.event] : [];
    });
    expect(good).toHaveLength(500);
    const [lines] = await register.database.reading([branch], [`explain ${askingForKnown(branch, good)}`]);
    const plan = (lines as Record<string, string>[]).map((line) => line['QUERY PLAN']).join('\n');
    expect(plan).toContain('event_branch_id_key');
    expect(plan).toContain('event_branch_device_seq_key');
    expect(plan).not.toMatch(/event_incident|event_pkey|Seq Scan on event|Hash Join/);
  });

  it('takes what names the push before only behind that: before its turn nothing of it, and in any branch its own', async () => {
    const { desk, chain } = await freshDesk();
    const { desk: stranger, chain: theirs } = await freshDesk();
    const [first, second] = [chain.complaint(1).events, chain.complaint(2).events];
    const behind = { params: { event: idOf(first.at(-1)!) }, body: { events: second } };
    const early = await desk.ask('events.pushBehind', behind);
    expect([early.status, early.problem]).toEqual([409, 'outOfOrder']);
    // Another branch's event is none that anything here could stand behind.
    const foreign = theirs.complaint(1).events;
    await push(stranger, foreign);
    const params = { event: idOf(foreign[0]!) };
    expect((await desk.ask('events.pushBehind', { ...behind, params })).problem).toBe('outOfOrder');
    const nothing = await desk.ask('events.pull', {});
    expect(nothing.reply).toMatchObject({ events: [], takesBehind: true });
    await push(desk, first);
    for (const answer of ['stored', 'known']) {
      const { reply } = await desk.ask('events.pushBehind', behind);
      expect(new Set(reply.results.map((one) => one.answer))).toEqual(new Set([answer]));
    }
    const { reply } = await desk.ask('events.pull', {});
    expect(reply.events.map(idOf)).toEqual([...first, ...second].map(idOf));
    // Also where there is nothing to take.
    const empty = await desk.ask('events.pushBehind', { ...behind, body: { events: [] } });
    expect(empty.reply).toMatchObject({ results: [], cursor: 7 });
  });

  it('keeps two that are under way at once in their order, whichever comes first', async () => {
    const { desk, chain } = await freshDesk();
    for (let round = 0; round < 5; round += 1) {
      const [first, second] = [chain.complaint(1).events, chain.complaint(1).events];
      const behind = () =>
        desk.ask('events.pushBehind', { params: { event: idOf(first.at(-1)!) }, body: { events: second } });
      const [early] = await Promise.all([behind(), push(desk, first)]);
      expect(['outOfOrder', undefined]).toContain(early.problem);
      if (early.problem) expect((await behind()).ok).toBe(true);
    }
    const { reply } = await desk.ask('events.pull', {});
    expect(reply.events.map(idOf)).toEqual(chain.made.map(idOf));
  });

  it('answers page by page, and says whether there is more', async () => {
    const { desk, chain } = await freshDesk();
    const { events } = chain.complaint(8);
    await push(desk, events);
    const seen: string[] = [];
    for (let after = 0, more = true; more;) {
      const { reply } = await desk.ask('events.pull', { query: { after, limit: 3 } });
      seen.push(...reply.events.map(idOf));
      ({ cursor: after, more } = reply);
    }
    expect(seen).toEqual(events.map(idOf));
  });

  it('C8 refuses another content under a known id, and answers the same content as before, 100 times', async () => {
    const { desk, chain } = await freshDesk();
    const { events, incident } = chain.complaint(98);
    const first = await push(desk, events);
    const forged = events.map((event, n) => {
      const twin = new Chain(desk.id, desk.branch!);
      twin.seq = n;
      return twin.note(incident, `something else ${n}`, { id: idOf(event) });
    });
    const second = await push(desk, forged);
    expect(second.reply.results.map((one) => one.answer === 'refused' && one.refusal)).toEqual(
      Array(100).fill('otherContent'),
    );
    const third = await push(desk, events);
    expect(third.reply.results).toEqual(first.reply.results.map((one) => ({ ...one, answer: 'known' })));
  });

  it('answers an event that is in one batch twice like any repeat', async () => {
    const { desk, chain } = await freshDesk();
    const { events } = chain.complaint(0);
    const { reply } = await push(desk, [events[0]!, events[0]!, events[1]!]);
    expect(reply.results.map(({ answer }) => answer)).toEqual(['stored', 'known', 'stored']);
    expect(reply.cursor).toBe(2);
  });

  it('takes the good ones of a batch and names what is wrong with each of the others', async () => {
    const { desk, chain } = await freshDesk();
    const { events, incident } = chain.complaint(0);
    const damaged = chain.note(incident, 'as it was');
    const long = chain.note(incident, 'x'.repeat(400_001));
    const elsewhere = new Chain(desk.id, growingId()).note(incident, 'of another branch', { seq: 99 });
    const last = chain.note(incident, 'and on');
    const { reply } = await push(desk, [
      events[0]!,
      { ...damaged, payload: '{"text":"as it never was"}' },
      { header: 'no event', salt: '', payload: '' },
      long,
      elsewhere,
      events[1]!,
      last,
    ]);
    expect(reply.results.map((one) => (one.answer === 'refused' ? one.refusal : one.answer))).toEqual([
      ...['stored', 'damaged', 'notAnEvent', 'tooLong', 'otherBranch', 'stored', 'stored'],
    ]);
    expect(reply.cursor).toBe(3);
  });

  it('C12 keeps and passes on kinds and fields it doesn’t know', async () => {
    const { desk, chain } = await freshDesk();
    const { incident, events } = chain.complaint(0);
    const newer = chain.tell(
      incident,
      'kettleDescaled.v7',
      { by: { what: [1, 2, { deep: true }] } },
      { mood: 'calm' },
    );
    const { reply } = await push(desk, [...events, newer]);
    expect(reply.results.at(-1)?.answer).toBe('stored');
    const pulled = await desk.ask('events.pull', { query: { after: 2 } });
    expect(pulled.reply.events.map(bytes)).toEqual([bytes(newer)]);
  });

  it('C6 refuses what a cloned computer makes under a number that is taken, and says which computer it is', async () => {
    const { desk, chain, branch } = await freshDesk();
    const { incident, events } = chain.complaint(2);
    await push(desk, events);
    const clone = new Chain(desk.id, branch);
    clone.seq = 2;
    clone.prev = hashOf(events[1]!);
    const { reply } = await push(desk, [clone.note(incident, 'made on the copy')]);
    expect(reply.results[0]).toMatchObject({ answer: 'refused', refusal: 'chainForked' });
    const { reply: list } = await office.ask('devices.list');
    expect(list.devices.find(({ id }) => id === desk.id)?.forked).toBe(true);
  });

  it('C6 refuses one that another desk passes on under a number that is taken, and says it of neither computer', async () => {
    const { desk, chain, branch } = await freshDesk();
    const other = await register.desk(office, branch);
    const { incident, events } = chain.complaint(2);
    await push(desk, events);
    const first = new Chain(desk.id, branch);
    first.seq = 2;
    first.prev = hashOf(events[1]!);
    const { reply } = await push(other, [first.note(incident, 'made before both were put back')]);
    expect(reply.results[0]).toMatchObject({ answer: 'refused', refusal: 'chainForked' });
    const { reply: list } = await office.ask('devices.list');
    for (const { id } of [desk, other])
      expect(list.devices.find((device) => device.id === id)?.forked).toBe(false);
  });

  it('takes events of another desk’s making, marked by whether their maker vouched for them', async () => {
    const { desk, chain, branch } = await freshDesk();
    const other = await register.desk(office, branch);
    const made = chain.complaint(3).events;
    const { reply } = await other.ask('events.push', {
      body: { events: made, checkpoints: [chain.checkpoint(desk, 4)] },
    });
    expect(reply.results.every(({ answer }) => answer === 'stored')).toBe(true);
    const pulled = await other.ask('events.pull', { query: { after: 0 } });
    expect(pulled.reply.events.map(({ cameBy }) => cameBy)).toEqual([
      ...['covered', 'covered', 'covered', 'covered', 'unsigned'],
    ]);
  });

  it('doesn’t count a checkpoint that somebody else signed', async () => {
    const { desk, chain, branch } = await freshDesk();
    const other = await register.desk(office, branch);
    const made = chain.complaint(1).events;
    const forged = chain.checkpoint(other, 3);
    await other.ask('events.push', { body: { events: made, checkpoints: [forged] } });
    const pulled = await desk.ask('events.pull');
    expect(new Set(pulled.reply.events.map(({ cameBy }) => cameBy))).toEqual(new Set(['unsigned']));
  });

  it('B13 countersigns the end of a desk’s chain once it holds it, and no other', async () => {
    const { desk, chain } = await freshDesk();
    const { events } = chain.complaint(1);
    const early = await push(desk, [], { checkpoints: [chain.checkpoint(desk)] });
    expect(early.reply.countersigned).toEqual([]);
    const { reply } = await push(desk, events, { checkpoints: [chain.checkpoint(desk)] });
    expect(reply.countersigned).toMatchObject([
      { device: desk.id, seq: 3, countersigned: { key: register.identity.key.x } },
    ]);
  });

  it('B12 forgets what was erased, keeps its order, and answers whatever comes later "erased"', async () => {
    const { desk, chain } = await freshDesk();
    const { incident, events } = chain.complaint(2);
    const kept = chain.complaint(0);
    await push(desk, [...events, ...kept.events]);
    const manager = new Chain(desk.id, desk.branch!, chen);
    manager.seq = chain.seq;
    const byStaff = chain.tell(incident, 'incidentErased.v1', { events: 4 });
    const refused = await push(desk, [byStaff]);
    expect(refused.reply.results[0]).toMatchObject({ refusal: 'managersOnly' });
    const erased = manager.tell(incident, 'incidentErased.v1', { events: 4 });
    const late = manager.note(incident, 'written before anybody knew');
    const { reply } = await push(desk, [erased]);
    expect(reply.results[0]?.answer).toBe('stored');
    const after = await push(desk, [late, ...events]);
    expect(new Set(after.reply.results.map(({ answer }) => answer))).toEqual(new Set(['erased']));
    const pulled = await desk.ask('events.pull');
    const own = pulled.reply.events.filter(({ header }) => header.includes(incident));
    expect(own.map(({ payload }) => payload === null)).toEqual([true, true, true, true, false]);
    const bare = await asSuper(register.on.superUrl, (client) =>
      client.query(
        `select count(*)::int as n from amends.event where payload::text like '%' || encode('lamp', 'hex') || '%' and incident = $1`,
        [incident],
      ),
    );
    expect(bare.rows[0]).toEqual({ n: 0 });
    const { reply: confirmed } = await desk.ask('erasures.confirm', { params: { incident }, body: {} });
    expect(confirmed).toMatchObject({ incident, confirmed: 1, devices: 1 });
    expect((await desk.ask('erasures.list')).reply.erasures).toEqual([confirmed]);
  });

  it('K8 forgets special data that a manager erased, whichever of the two came first, and nothing else for it', async () => {
    const { desk, chain } = await freshDesk();
    const { incident, events } = chain.complaint(1);
    const health = { kind: 'health', text: 'lamp of the clinic', keepUntil: null, rule: null };
    const [first, second] = [1, 2].map(() => chain.tell(incident, 'specialNoted.v1', health));
    await push(desk, [...events, first!]);
    const manager = new Chain(desk.id, desk.branch!, chen);
    manager.seq = chain.seq;
    const names = (...gone: StoredEvent[]) => ({
      events: gone.map(hashOf),
      keptUntil: '2026-11-20T10:00:00+00:00',
    });
    const byStaff = chain.tell(incident, 'specialErased.v1', names(first!));
    expect((await push(desk, [byStaff])).reply.results[0]).toMatchObject({ refusal: 'managersOnly' });
    // A complaint's own words are no special data, whatever somebody names.
    const erased = manager.tell(incident, 'specialErased.v1', names(first!, second!, ...events));
    expect((await push(desk, [erased])).reply.results[0]?.answer).toBe('stored');
    expect((await push(desk, [second!])).reply.results[0]?.answer).toBe('stored');
    const { reply } = await desk.ask('events.pull');
    const own = reply.events.filter(({ header }) => header.includes(incident));
    const left = own.map(({ header, payload }) => [
      (JSON.parse(header) as { type: string }).type,
      payload !== null,
    ]);
    expect(left.filter(([type]) => type === 'specialNoted.v1')).toEqual([
      ['specialNoted.v1', false],
      ['specialNoted.v1', false],
    ]);
    expect(left.filter(([type]) => type !== 'specialNoted.v1').every(([, isThere]) => isThere)).toBe(true);
  });

  it('takes gzip, and answers with it', async () => {
    const { desk, chain } = await freshDesk();
    const { events } = chain.complaint(40);
    const { reply } = await desk.ask('events.push', { body: { events } }, { gzip: true });
    expect(reply.cursor).toBe(42);
    const pulled = await desk.ask('events.pull', {}, { headers: { 'accept-encoding': 'gzip' } });
    expect(pulled.reply.events).toHaveLength(42);
  });

  it('takes Brotli and says so, and answers with it what is large, to whoever takes it', async () => {
    const { desk, chain } = await freshDesk();
    const { events } = chain.complaint(120);
    const raw = brotliCompressSync(JSON.stringify({ events }));
    const headers = { 'content-encoding': 'br' };
    const { reply } = await desk.ask('events.push', {}, { raw, headers });
    expect(reply.cursor).toBe(122);
    const pulledBy = async (accepted: string, query = {}) => {
      const pulled = await desk.ask('events.pull', { query }, { headers: { 'accept-encoding': accepted } });
      expect(pulled.reply.takesBrotli).toBe(true);
      return [pulled.headers.get('content-encoding'), pulled.reply.events.length];
    };
    expect(await pulledBy('gzip, deflate, br')).toEqual(['br', 122]);
    expect(await pulledBy('gzip;q=0.5, BR;q=1.0')).toEqual(['br', 122]);
    expect(await pulledBy('gzip, br ; q=0')).toEqual(['gzip', 122]);
    expect(await pulledBy('gzip, brief')).toEqual(['gzip', 122]);
    expect(await pulledBy('gzip, br', { limit: '2' })).toEqual(['gzip', 2]);
  });
});

describe('the disk of the database is full', () => {
  it('nothing of a push is taken, the desk is asked to come again, the log says why, and then it goes on', async () => {
    let isFull = false;
    const full = await Register.open({
      database: {
        onStatement: (text) => {
          if (!isFull || !text.includes('insert into amends.event')) return;
          throw Object.assign(new pg.DatabaseError('could not extend file', 1, 'error'), { code: '53100' });
        },
      },
    });
    const head = await full.headOffice();
    const desk = await full.desk(head, await full.branch(head, 'MIL'));
    const { events } = Chain.of(desk).complaint(2);
    isFull = true;
    const answer = await push(desk, events);
    expect([answer.status, answer.problem, answer.headers.get('retry-after')]).toEqual([503, 'busy', '5']);
    expect(full.logged.join('')).toMatch(/"code":"53100".*disk of the database is full/);
    isFull = false;
    expect((await desk.ask('events.pull', {})).reply.events).toEqual([]);
    expect((await push(desk, events)).reply.results.map((one) => one.answer)).toEqual(
      Array(4).fill('stored'),
    );
    await full.close();
  });
});
