// D1: who may call what, tried for every line of the table with every kind of caller. A new line without a sample fails here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '#contract/register-api/route';
import { pathOf, routes, type RouteName } from '#contract/register-api/routes';
import { Chain, growingId } from './support/chain';
import type { Device } from './support/device';
import { chen, Register } from './support/register';

let register: Register;
let office: Device;
let branch: string;
let other: string;
const callers = new Map<string, Device>();
const incident = growingId();
const attachment = 'a'.repeat(64);

beforeAll(async () => {
  register = await Register.open();
  office = await register.headOffice();
  branch = await register.branch(office, 'MIL', 'North');
  other = await register.branch(office, 'ELM', 'South');
  callers.set('headOffice', office);
  callers.set('staff', await register.desk(office, branch));
  const manager = await register.desk(office, branch);
  manager.person = chen.id;
  callers.set('manager', manager);
  callers.set('area', await register.area(office, 'North'));
  const revoked = await register.desk(office, branch);
  await office.ask('devices.revoke', { params: { id: revoked.id }, body: {} });
  callers.set('revoked', revoked);
  const moved = await register.desk(office, branch);
  await office.ask('devices.move', { params: { id: moved.id }, body: { branch: other } });
  callers.set('moved', moved);
  // Once rightly signed, and used when its time is over.
  callers.set('expired', await register.desk(office, branch));
  callers.set('unknown', register.device());
});
afterAll(() => register.close());

type Parts = { params?: Record<string, string>; query?: object; body?: unknown };
/** Something each call could be asked with; what isn't allowed must be refused before it is looked at. */
const samples: Record<RouteName, () => Parts> = {
  'register.about': () => ({}),
  'device.enrol': () => ({}),
  'device.self': () => ({}),
  'device.newChain': () => ({ body: { device: growingId() } }),
  'events.push': () => ({ body: { events: [] } }),
  'events.pushBehind': () => ({ params: { event: growingId() }, body: { events: [] } }),
  'events.pull': () => ({}),
  'events.ofIncident': () => ({ params: { incident } }),
  'live.listen': () => ({}),
  'attachments.announce': () => ({
    params: { incident, attachment },
    body: { size: 3, sha256: 'A'.repeat(43) },
  }),
  'attachments.list': () => ({ params: { incident } }),
  'attachments.putPiece': () => ({ params: { incident, attachment, piece: '0' }, body: Buffer.from('abc') }),
  'attachments.getPiece': () => ({ params: { incident, attachment, piece: '0' } }),
  'playbooks.list': () => ({}),
  'playbooks.read': () => ({ params: { name: 'retail', version: '1.0.0' } }),
  'playbooks.publish': () => ({
    body: { name: 'retail', version: '9', files: { common: {}, own: {} }, by: 'Dana' },
  }),
  'playbooks.understood': () => ({
    params: { name: 'retail', version: '1.0.0' },
    body: { person: chen.id, name: chen.name, at: '2026-11-21T14:02:00Z' },
  }),
  'playbooks.taken': () => ({ params: { name: 'retail', version: '1.0.0' }, body: { taken: true } }),
  'playbooks.readers': () => ({ params: { name: 'retail', version: '1.0.0' } }),
  'plans.read': () => ({}),
  'plans.keep': () => ({ body: { hours: null } }),
  'erasures.list': () => ({ query: { branch } }),
  'erasures.confirm': () => ({ params: { incident }, body: {} }),
  'overview.incidents': () => ({}),
  'overview.incident': () => ({ params: { branch, incident } }),
  'overview.trends': () => ({}),
  'overview.quiet': () => ({}),
  'approvals.list': () => ({}),
  'approvals.answer': () => ({
    params: { branch, incident },
    body: { event: { header: '{}', salt: '', payload: '' } },
  }),
  'branches.list': () => ({}),
  'branches.add': () => ({ body: { name: 'New', code: 'NEW' } }),
  'branches.change': () => ({ params: { id: branch }, body: { name: 'Mill Lane' } }),
  'codes.make': () => ({ body: { role: 'desk', branch } }),
  'devices.list': () => ({}),
  'devices.revoke': () => ({ params: { id: growingId() }, body: {} }),
  'devices.move': () => ({ params: { id: growingId() }, body: { branch } }),
  'webhooks.list': () => ({}),
  'webhooks.make': () => ({ body: { url: 'https://example.org/told', kinds: ['incident.filed'] } }),
  'webhooks.stop': () => ({ params: { id: growingId() }, body: {} }),
  'webhooks.deliveries': () => ({ params: { id: growingId() } }),
  'webhooks.replay': () => ({ params: { id: growingId() }, body: { what: 'failed' } }),
  'people.list': () => ({ query: { branch } }),
  'people.put': () => ({ params: { id: growingId() }, body: { name: 'Ben', role: 'staff', branch } }),
};
const signed = (Object.entries(routes) as [RouteName, Route][]).filter(([, { who }]) => Array.isArray(who));

describe('who may call what', () => {
  for (const [name, { who }] of signed) {
    it(`D1 ${name}: ${(who as string[]).join(', ')}, and nobody else`, async () => {
      for (const [kind, device] of callers) {
        const { status, problem } = await call(device, name);
        const said = `${kind} ${status} ${problem ?? ''}`;
        if (kind === 'unknown') expect(problem, said).toBe('notSigned');
        else if (kind === 'revoked') expect(problem, said).toBe('revoked');
        else if (kind === 'moved') expect(problem, said).toBe('moved');
        else if (kind === 'expired') expect(problem, said).toBe('clockWrong');
        else if ((who as readonly string[]).includes(kind)) expect([401, 403], said).not.toContain(status);
        else expect(problem, said).toBe('notAllowed');
      }
    });
  }

  it('D1 nothing but knowing the register is answered without a signature, and joining not without a key', async () => {
    for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
      const { params, body } = samples[name]();
      const hasBody = route.method !== 'GET';
      const response = await fetch(`${register.url}${pathOf(route.path, params)}`, {
        method: route.method,
        ...(hasBody && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }),
      });
      expect(response.status, name).toBe(name === 'register.about' ? 200 : 401);
      await response.body?.cancel();
    }
  });

  it('D2 another branch in a path, a query, a body or a header opens nothing', async () => {
    const desk = callers.get('staff')!;
    const area = callers.get('area')!;
    const stranger = await register.desk(office, other);
    const made = Chain.of(stranger).complaint(1);
    await stranger.ask('events.push', { body: { events: made.events } });
    const inPath = await area.ask('overview.incident', {
      params: { branch: other, incident: made.incident },
    });
    expect(inPath.problem).toBe('notFound');
    const inQuery = await desk.ask('people.list', { query: { branch: other } });
    expect(inQuery.problem).toBe('notFound');
    const list = await area.ask('overview.incidents', { query: { branch: other } });
    expect(list.problem).toBe('notFound');
    const inHeader = await desk.ask('events.pull', {}, { parts: { branch: other } });
    expect(inHeader.problem).toBe('moved');
    const inBody = await desk.ask('events.push', { body: { events: made.events } });
    expect(new Set(inBody.reply.results.map((one) => one.answer === 'refused' && one.refusal))).toEqual(
      new Set(['otherBranch']),
    );
    const put = await callers.get('manager')!.ask('people.put', {
      ...{ params: { id: growingId() }, body: { name: 'Mallory', role: 'manager', branch: other } },
    });
    expect(put.problem).toBe('notFound');
    const confirmed = await desk.ask('attachments.list', { params: { incident: made.incident } });
    expect(confirmed.reply.attachments).toEqual([]);
  });

  it('D9 what isn’t in the contract is not taken, whoever sends it', async () => {
    const manager = callers.get('manager')!;
    const id = growingId();
    await manager.ask('people.put', {
      params: { id },
      body: { name: 'Ben', role: 'staff', has_left: true, changed_at: '1999-01-01', id: chen.id } as never,
    });
    const { reply } = await manager.ask('people.list');
    expect(reply.people.find((one) => one.id === id)).toMatchObject({
      name: 'Ben',
      role: 'staff',
      left: false,
    });
    const promoted = await manager.ask('people.put', {
      params: { id },
      body: { name: 'Ben', role: 'headOffice' as never },
    });
    expect(promoted.problem).toBe('notValid');
  });
});

async function call(device: Device, name: RouteName) {
  const parts = samples[name]() as never;
  const bent = {
    ...(device === callers.get('moved') && { parts: { branch } }),
    ...(device === callers.get('expired') && { now: Date.now() - 600_000 }),
  };
  if (name !== 'live.listen') return device.ask(name, parts, bent);
  const stop = new AbortController();
  const { path, init } = device.request(name, parts, { signal: stop.signal, ...bent });
  const response = await fetch(`${register.url}${path}`, init);
  const problem = response.ok ? undefined : ((await response.json()) as { problem: string }).problem;
  stop.abort();
  return { status: response.status, problem };
}
