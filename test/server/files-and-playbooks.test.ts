// C10: photos and files arrive whole or not at all. Playbooks are published once; people, lists and live notices.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveNotice } from '#contract/register-api/events';
import { pieceSize } from '#contract/register-api/attachments';
import { quickest } from '../support/quickest';
import { Chain, growingId } from './support/chain';
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

describe('photos and files', () => {
  const file = randomBytes(pieceSize * 2 + 1234);
  const sha256 = createHash('sha256').update(file).digest('base64url');
  const pieces = [0, 1, 2].map((n) => file.subarray(n * pieceSize, (n + 1) * pieceSize));
  const which = () => ({ incident: growingId(), attachment: randomBytes(32).toString('hex') });
  const put = (params: ReturnType<typeof which>, piece: number, body = pieces[piece]!) =>
    desk.ask('attachments.putPiece', { params: { ...params, piece } }, { raw: body });

  it('C10 go on where they broke off, and another desk gets the same bytes', async () => {
    const params = which();
    const announced = await desk.ask('attachments.announce', { params, body: { size: file.length, sha256 } });
    expect(announced.reply).toMatchObject({ complete: false, missing: [0, 1, 2] });
    await put(params, 2);
    const again = await desk.ask('attachments.announce', { params, body: { size: file.length, sha256 } });
    expect(again.reply.missing).toEqual([0, 1]);
    await put(params, 0);
    await put(params, 0);
    const other = await register.desk(office, branch);
    expect((await other.ask('attachments.getPiece', { params: { ...params, piece: 0 } })).status).toBe(404);
    expect((await put(params, 1)).reply).toMatchObject({ complete: true, missing: [] });
    const read = await Promise.all(
      [0, 1, 2].map((piece) => other.ask('attachments.getPiece', { params: { ...params, piece } })),
    );
    expect(Buffer.concat(read.map(({ reply }) => reply as Buffer)).equals(file)).toBe(true);
    const { reply } = await other.ask('attachments.list', { params: { incident: params.incident } });
    expect(reply.attachments).toMatchObject([{ size: file.length, sha256, complete: true }]);
  });

  it('C10 with a wrong piece are asked for again as a whole; two that are alike are two', async () => {
    const [params, twin] = [which(), which()];
    for (const one of [params, twin])
      await desk.ask('attachments.announce', { params: one, body: { size: file.length, sha256 } });
    await put(params, 0);
    await put(params, 1, Buffer.alloc(pieceSize));
    expect((await put(params, 2)).reply).toMatchObject({ complete: false, missing: [0, 1, 2] });
    expect((await put(params, 1, Buffer.alloc(7))).problem).toBe('notConsistent');
    expect((await put(params, 9, Buffer.alloc(7))).problem).toBe('notConsistent');
    for (const piece of [0, 1, 2]) {
      await put(params, piece);
      await put(twin, piece);
    }
    for (const one of [params, twin]) {
      const { reply } = await desk.ask('attachments.list', { params: { incident: one.incident } });
      expect(reply.attachments[0]?.complete).toBe(true);
    }
    const other = await desk.ask('attachments.announce', { params, body: { size: 5, sha256 } });
    expect(other.problem).toBe('alreadyThere');
  });
});

describe('playbooks', () => {
  const folder = (name: string) => {
    const path = join(import.meta.dirname, '../../resources/playbooks', name);
    const files = readdirSync(path).filter((file) => file.endsWith('.json'));
    return Object.fromEntries(
      files.map((file) => [file, JSON.parse(readFileSync(join(path, file), 'utf8')) as unknown]),
    );
  };
  it('are published once after the same check as at home, pulled by desks, and read and understood by people', async () => {
    const files = { common: folder('common'), own: folder('retail') };
    const { version } = files.own['playbook.json'] as { version: string };
    const body = { name: 'retail', version, files, by: 'Dana' };
    const bad = await office.ask('playbooks.publish', {
      body: { ...body, files: { ...files, own: { ...files.own, 'journey.json': { stages: [{}] } } } },
    });
    expect(bad.problem).toBe('notConsistent');
    expect(bad.body.found?.length).toBeGreaterThan(0);
    const published = await office.ask('playbooks.publish', { body });
    expect(published.status).toBe(200);
    expect((await office.ask('playbooks.publish', { body })).problem).toBe('alreadyThere');
    expect((await desk.ask('playbooks.list')).reply.playbooks).toMatchObject([{ name: 'retail', version }]);
    const { reply } = await desk.ask('playbooks.read', { params: { name: 'retail', version } });
    expect(reply.files).toEqual(files);
    expect(createHash('sha256').update(JSON.stringify(reply.files)).digest('base64url')).toBe(reply.sha256);
    const at = '2026-11-21T14:02:00Z';
    await desk.ask('playbooks.understood', {
      params: { name: 'retail', version },
      body: { person: chen.id, name: chen.name, at },
    });
    // Kept away by one computer and taken by another; the last word counts.
    const params = { name: 'retail', version };
    const other = await register.desk(office, branch);
    for (const [device, taken] of [
      [desk, true],
      [desk, false],
      [other, true],
    ] as const)
      expect((await device.ask('playbooks.taken', { params, body: { taken } })).ok).toBe(true);
    const readers = await office.ask('playbooks.readers', { params });
    expect(readers.reply).toMatchObject({
      readers: [{ branch, person: chen.id, name: chen.name }],
      computers: [
        { branch, device: desk.id, taken: false },
        { branch, device: other.id, taken: true },
      ],
    });
  });
});

describe('13.2 hours and rotas', () => {
  const hours = {
    week: {
      ...{ monday: [{ from: '09:00', to: '17:00' }], tuesday: [], wednesday: [], thursday: [] },
      ...{ friday: [], saturday: [], sunday: [] },
    },
    closed: [{ day: '2026-12-25', name: 'Christmas Day' }],
  };
  it('are kept by a manager for the desks of the branch, and a rota goes with whoever has left', async () => {
    const as = { person: chen.id };
    expect((await desk.ask('plans.read')).reply).toEqual({ rotas: [] });
    const person = growingId();
    const rota = { weekdays: ['monday' as const], away: [] };
    const left = { name: 'Dee', role: 'staff' as const };
    await desk.ask('people.put', { params: { id: person }, body: left }, as);
    for (const body of [{ hours }, { person, rota }])
      expect((await desk.ask('plans.keep', { body }, as)).ok).toBe(true);
    expect((await desk.ask('plans.read')).reply).toEqual({ hours, rotas: [{ person, rota }] });
    await desk.ask('plans.keep', { body: { hours: null } }, as);
    await desk.ask('people.put', { params: { id: person }, body: { ...left, left: true } }, as);
    expect((await desk.ask('plans.read')).reply).toEqual({ hours: null, rotas: [] });
  });
});

describe('what offices see', () => {
  it('lists, figures and one incident, each of the branches they look after; sample and restricted ones in no count', async () => {
    const elm = await register.branch(office, 'ELM', 'South');
    const far = await register.desk(office, elm);
    const near = await register.area(office, 'North');
    const chain = Chain.of(desk);
    const lamp = chain.complaint(1);
    chain.tell(lamp.incident, 'aspectNoted.v1', {});
    const all = [...lamp.events];
    const sample = chain.complaint(0, { sample: true });
    const about = chain.complaint(0);
    const restricted = chain.tell(about.incident, 'complaintRestricted.v1', {
      person: null,
      to: null,
      area: true,
    });
    await desk.ask('events.push', {
      body: { events: [...all, ...sample.events, ...about.events, restricted] },
    });
    await far.ask('events.push', { body: { events: Chain.of(far).complaint(0).events } });
    const list = await near.ask('overview.incidents');
    expect(list.reply.rows.map(({ summary }) => summary.id).sort()).toEqual(
      [lamp.incident, about.incident].sort(),
    );
    expect(list.reply.rows.every((row) => row.branch === branch)).toBe(true);
    const whole = await office.ask('overview.incidents', { query: { limit: 2 } });
    expect(whole.reply).toMatchObject({ total: 3 });
    const rest = await office.ask('overview.incidents', { query: { limit: 2, after: whole.reply.next! } });
    const ids = [...whole.reply.rows, ...rest.reply.rows].map(({ summary }) => summary.id);
    expect(new Set(ids).size).toBe(3);
    const trends = await near.ask('overview.trends');
    expect(trends.reply).toMatchObject({ total: 1, byDay: [{ key: '2026-11-21', count: 1 }] });
    const one = await near.ask('overview.incident', { params: { branch, incident: lamp.incident } });
    expect(one.reply.events.map(({ header }) => header)).toEqual(lamp.events.map(({ header }) => header));
  });

  it('branches that log nothing', async () => {
    const silent = await register.branch(office, 'OAK', 'North');
    await register.database.query(`update amends.branch set made_at = now() - interval '30 days'`);
    const { reply } = await office.ask('overview.quiet', { query: { days: 7 } });
    expect(reply.branches.map((one) => one.branch)).toContain(silent);
    expect(reply.branches.map((one) => one.branch)).not.toContain(branch);
  });
});

describe('live', () => {
  it('tells another desk within two seconds that there is something new, and says goodbye on stopping', async () => {
    const live = await Register.open({ on: register.on });
    const other = await register.desk(office, branch);
    other.url = live.url;
    const notices = listenTo(other);
    expect(await notices.next()).toMatchObject({ kind: 'hello', incarnation: register.identity.incarnation });
    const chain = Chain.of(desk);
    chain.seq = 900;
    const spent = await quickest(3, async () => {
      const { reply } = await desk.ask('events.push', { body: { events: chain.complaint(0).events } });
      expect(await notices.next()).toEqual({ kind: 'events', branch, cursor: reply.cursor });
    });
    expect(spent).toBeLessThan(2000);
    await desk.ask(
      'people.put',
      { params: { id: growingId() }, body: { name: 'Ben', role: 'staff' } },
      { person: chen.id },
    );
    expect(await notices.next()).toEqual({ kind: 'changed', what: 'people' });
    await live.close();
    expect(await notices.next()).toEqual({ kind: 'goodbye' });
  });
});

function listenTo(device: Device) {
  const { path, init } = device.request('live.listen');
  const notices = (async function* () {
    const response = await fetch(`${device.url}${path}`, init);
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
        text = text.slice(end + 2);
        if (data) yield JSON.parse(data) as LiveNotice;
      }
    }
  })();
  return { next: async () => (await notices.next()).value };
}
