// Other programs are told of news: signed, at least once, never of what is private, and again when somebody asks.
import { afterEach, beforeAll, afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewsKind } from '#contract/register-api/webhooks';
import { forgetWhatRanOut } from '#server/start/upkeep';
import { noteLatePromises } from '#server/webhooks/late-promises';
import { WebhookSender, type SenderOptions } from '#server/webhooks/sender';
import { Chain, growingId } from './support/chain';
import { asSuper } from './support/databases';
import type { Device } from './support/device';
import { isSignedWith, Receiver } from './support/receiver';
import { chen, Register } from './support/register';

let register: Register;
let office: Device;
let desk: Device;
let branch: string;
let chain: Chain;
let receiver: Receiver;
const senders: WebhookSender[] = [];
const wake = () => senders.forEach((sender) => sender.wake());

beforeAll(async () => {
  register = await Register.open({ app: { onNews: () => wake() } });
  office = await register.headOffice();
  branch = await register.branch(office, 'MIL', 'North');
  desk = await register.desk(office, branch);
  chain = Chain.of(desk);
});
afterAll(() => register.close());
beforeEach(async () => void (receiver = await Receiver.open()));
afterEach(async () => {
  const { reply } = await office.ask('webhooks.list');
  for (const { id } of reply.webhooks) await office.ask('webhooks.stop', { params: { id }, body: {} });
  await Promise.all(senders.splice(0).map((sender) => sender.stop()));
  await receiver.close();
});

const all: NewsKind[] = ['incident.filed', 'promise.late', 'serious.accepted', 'policy.gap'];
async function told(kinds = all) {
  const { reply } = await office.ask('webhooks.make', { body: { url: receiver.url, kinds } });
  return reply;
}
function sending(more: Partial<SenderOptions> = {}): WebhookSender {
  const sender = new WebhookSender({
    database: register.database,
    now: Date.now,
    waits: [0, 0],
    every: 25,
    ...more,
  });
  sender.start();
  senders.push(sender);
  return sender;
}
const push = (events: Chain['made']) => desk.ask('events.push', { body: { events } });
const seal = (incident: string) =>
  chain.tell(incident, 'incidentSealed.v1', { covers: [], reference: 'MIL-2026-A0001' });
async function deliveries(id: string) {
  return (await office.ask('webhooks.deliveries', { params: { id } })).reply.deliveries;
}
/** Until the register has noted what the receiver answered. */
async function settled(id: string, state: string) {
  for (;;) {
    const rows = await deliveries(id);
    if (rows.length > 0 && rows.every((row) => row.state === state)) return rows;
    wake();
  }
}
const promise = (incident: string, at: string) =>
  chain.tell(incident, 'promiseMade.v1', {
    ...{ promise: growingId(), what: 'Ring Grace back', kind: 'call', owner: chen.id, ownerName: chen.name },
    due: { at, zone: 'Europe/London', pack: null },
  });

describe('telling other programs', () => {
  it('says what was filed, what is serious and accepted and where a rule is missing, signed, and nothing personal', async () => {
    const { secret, id } = await told();
    sending();
    const { incident, events } = chain.complaint(1);
    const more = [
      chain.tell(incident, 'customerNamed.v1', {
        name: 'Grace Osei',
        phone: '',
        email: '',
        reachable: 'phone',
      }),
      chain.tell(incident, 'seriousRaised.v2', { kind: 'injury', note: 'She burnt her hand' }),
      chain.tell(incident, 'seriousAccepted.v1', {
        kind: 'injury',
        who: 'Dana',
        acceptedAt: '2026-11-21T14:20:00+00:00',
      }),
      chain.tell(incident, 'policyGapNoted.v1', { aspect: null, note: 'Nothing about lamps' }),
      seal(incident),
    ];
    await push([...events, ...more]);
    const came = await receiver.until(3);
    expect(came.map(({ news }) => news.type).sort()).toEqual([
      'incident.filed',
      'policy.gap',
      'serious.accepted',
    ]);
    for (const one of came) {
      expect(isSignedWith(secret, one)).toBe(true);
      expect(Math.abs(Number(one.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
      expect(one.news.data).toMatchObject({ incident, branch: { id: branch, code: 'MIL' } });
      expect(one.news.data.reference).toMatch(/^MIL-2026-A/);
      expect(one.text).not.toMatch(/Grace|Osei|lamp|burnt|Dana|Amira|Chen/);
    }
    expect(came.find(({ news }) => news.type === 'serious.accepted')?.news.data.kind).toBe('injury');
    expect((await settled(id, 'sent')).map(({ tries }) => tries)).toEqual([1, 1, 1]);
    // The same push again is no news.
    await push([...events, ...more]);
    expect(await deliveries(id)).toHaveLength(3);
  });

  it('K4 says nothing of a complaint about a colleague, and nothing of practice', async () => {
    const { id } = await told();
    const one = chain.complaint(1);
    const restricted = chain.tell(one.incident, 'complaintRestricted.v1', { person: chen.id });
    await push([...one.events, restricted, seal(one.incident)]);
    const two = chain.complaint(1, { sample: true });
    await push([...two.events, seal(two.incident)]);
    expect(await deliveries(id)).toEqual([]);
  });

  it('tries again under the same id, and two instances tell it once', async () => {
    const { id, secret } = await told(['incident.filed']);
    receiver.answers = [503, 500, 204];
    sending();
    sending();
    const { incident, events } = chain.complaint(1);
    await push([...events, seal(incident)]);
    const came = await receiver.until(3);
    expect(new Set(came.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(came.every((one) => isSignedWith(secret, one))).toBe(true);
    expect(await settled(id, 'sent')).toMatchObject([{ tries: 3, status: 204, trouble: null }]);
    expect(receiver.came).toHaveLength(3);
  });

  it('gives up after the last try, shows it, and a replay sends it again with its old id', async () => {
    const { id } = await told(['incident.filed']);
    receiver.answers = [500, 500, 301];
    sending();
    const { incident, events } = chain.complaint(1);
    await push([...events, seal(incident)]);
    expect(await settled(id, 'failed')).toMatchObject([{ tries: 3, status: 301, trouble: 'moved' }]);
    expect((await office.ask('webhooks.list')).reply.webhooks.find((one) => one.id === id)).toMatchObject({
      ...{ waiting: 0, failed: 1, lastSentAt: null },
    });
    const again = await office.ask('webhooks.replay', { params: { id }, body: { what: 'failed' } });
    expect(again.reply).toEqual({ again: 1 });
    const [first, , , last] = await receiver.until(4);
    expect(last?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    const [row] = await settled(id, 'sent');
    const one = { what: 'one' as const, delivery: row!.id };
    expect((await office.ask('webhooks.replay', { params: { id }, body: one })).reply).toEqual({ again: 1 });
    await receiver.until(5);
    const since = { what: 'since' as const, since: '2099-01-01T00:00:00Z' };
    expect((await office.ask('webhooks.replay', { params: { id }, body: since })).reply).toEqual({
      again: 0,
    });
    const nothing = { what: 'one' as const, delivery: growingId() };
    expect((await office.ask('webhooks.replay', { params: { id }, body: nothing })).problem).toBe('notFound');
  });

  it('a receiver that never answers, or that isn’t there, holds nothing up', async () => {
    const { id } = await told(['incident.filed']);
    receiver.answers = [null];
    sending({ longest: 50, waits: Array<number>(20).fill(0) });
    const [one, two] = [chain.complaint(1), chain.complaint(1)];
    const pushed = await push([...one.events, seal(one.incident), ...two.events, seal(two.incident)]);
    expect(pushed.reply.results.every(({ answer }) => answer === 'stored')).toBe(true);
    // Where everything is slow the other may miss its 50 ms too, and comes again like the first.
    const rows = await settled(id, 'sent');
    expect(rows).toHaveLength(2);
    expect(Math.max(...rows.map(({ tries }) => tries))).toBeGreaterThanOrEqual(2);
    expect(receiver.came.length).toBeGreaterThanOrEqual(3);
  });

  it('an instance that is stopped in the middle loses nothing: another one tells it', async () => {
    const { id } = await told(['incident.filed']);
    receiver.answers = [null];
    const first = sending({ every: 1e6 });
    const { incident, events } = chain.complaint(1);
    await push([...events, seal(incident)]);
    await receiver.until(1);
    await first.stop();
    expect(await deliveries(id)).toMatchObject([{ state: 'waiting', tries: 1 }]);
    sending();
    await receiver.until(2);
    expect(await settled(id, 'sent')).toMatchObject([{ tries: 2 }]);
  });

  it('a promise is told once when it is late, and not one that was late before anybody asked', async () => {
    const old = chain.complaint(1);
    await push([...old.events, promise(old.incident, '2026-01-05T10:00:00+00:00')]);
    const { id } = await told(['promise.late']);
    sending();
    const { incident, events } = chain.complaint(1);
    await push([...events, promise(incident, new Date(Date.now() + 300).toISOString())]);
    while ((await noteLatePromises(register.database)) === 0);
    wake();
    const [came] = await receiver.until(1);
    expect(came?.news).toMatchObject({ type: 'promise.late', data: { incident } });
    expect(came?.text).not.toMatch(/Grace|Ring/);
    expect(await noteLatePromises(register.database)).toBe(0);
    expect(await settled(id, 'sent')).toHaveLength(1);
  });

  it('stops when it is told to, and an address without TLS or with a password in it is refused', async () => {
    const { id } = await told(['incident.filed']);
    await office.ask('webhooks.stop', { params: { id }, body: {} });
    const { incident, events } = chain.complaint(1);
    await push([...events, seal(incident)]);
    expect(await deliveries(id)).toEqual([]);
    const gone = await office.ask('webhooks.replay', { params: { id }, body: { what: 'failed' } });
    expect(gone.problem).toBe('gone');
    for (const url of [
      'http://shop.example/told',
      'https://me:secret@shop.example/',
      'ftp://shop.example',
      'https://',
      'x',
    ])
      expect((await office.ask('webhooks.make', { body: { url, kinds: all } })).problem, url).toBe(
        'notValid',
      );
    const { reply } = await office.ask('webhooks.list');
    expect(JSON.stringify(reply)).not.toContain('whsec_');
  });

  it('what was erased, and what is older than 90 days, is told no more', async () => {
    const { id } = await told(['incident.filed']);
    const [one, two] = [chain.complaint(1), chain.complaint(1)];
    await push([...one.events, seal(one.incident), ...two.events, seal(two.incident)]);
    expect(await deliveries(id)).toHaveLength(2);
    const byChen = new Chain(desk.id, branch, chen);
    [byChen.seq, byChen.prev] = [chain.seq, chain.prev];
    const erased = byChen.tell(one.incident, 'incidentErased.v1', {
      ...{ reason: 'retention', figures: null },
    });
    [chain.seq, chain.prev] = [byChen.seq, byChen.prev];
    const pushed = await push([erased]);
    expect(pushed.reply.results).toMatchObject([{ answer: 'stored' }]);
    expect((await deliveries(id)).map(({ incident }) => incident)).toEqual([two.incident]);
    await asSuper(register.on.superUrl, (client) =>
      client.query(`update amends.webhook_delivery set made_at = now() - interval '91 days'`),
    );
    await forgetWhatRanOut(register.database);
    expect(await deliveries(id)).toEqual([]);
  });
});
