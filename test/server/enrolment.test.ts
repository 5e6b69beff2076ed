// D5: joining with a one-time code, and what head office does with computers afterwards.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Chain, growingId } from './support/chain';
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

const codeFor = async (more: object = {}) =>
  (await office.ask('codes.make', { body: { role: 'desk', branch, ...more } as never })).reply.code;
const joining = (device: Device, code: string, more: object = {}) =>
  device.ask('device.enrol', {
    body: { code, device: device.id, key: device.key.x, name: 'Counter', ...more },
  });

describe('one-time codes', () => {
  it('D5 join one computer once, whoever tries it next and however the code is written', async () => {
    const code = await codeFor();
    const first = await joining(register.device(), code.toLowerCase().replaceAll('-', ' '));
    expect(first.reply).toMatchObject({ role: 'desk', branch: { code: 'MIL' } });
    expect((await joining(register.device(), code)).problem).toBe('codeNotGood');
  });

  it('D5 when twelve computers use one at the same moment, one of them joins', async () => {
    const code = await codeFor();
    const all = await Promise.all(Array.from({ length: 12 }, () => joining(register.device(), code)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter(({ problem }) => problem === 'codeNotGood')).toHaveLength(11);
  });

  it('D5 are over when their time is', async () => {
    const code = await codeFor();
    await register.database.query(
      `update amends.enrolment_code set expires_at = now() - interval '1 second' where used_at is null`,
    );
    expect((await joining(register.device(), code)).problem).toBe('codeNotGood');
  });

  it('D5 can’t be guessed: a guess is refused like a used one, and guessing is slowed down', async () => {
    const slow = await Register.open({
      on: register.on,
      app: { limits: { address: 1e6, device: 1e6, enrolments: 10 } },
    });
    const said = [];
    for (let n = 0; n < 12; n += 1) {
      said.push((await joining(slow.device(), `0000-0000-0000-0000-${String(n).padStart(4, '0')}`)).problem);
    }
    await slow.close();
    expect(said).toEqual([...Array(10).fill('codeNotGood'), 'tooMany', 'tooMany']);
  });

  it('D5 need the key that comes with them: nobody joins with another computer’s', async () => {
    const code = await codeFor();
    const device = register.device();
    const thief = register.device();
    const answer = await device.ask('device.enrol', {
      body: { code, device: device.id, key: thief.key.x, name: 'Counter' },
    });
    expect(answer.problem).toBe('notSigned');
    expect((await joining(device, code)).ok).toBe(true);
  });

  it('join no computer whose id or key is known', async () => {
    const known = await register.desk(office, branch);
    const twin = register.device();
    const byId = await twin.ask('device.enrol', {
      body: { code: await codeFor(), device: known.id, key: twin.key.x, name: 'Twin' },
    });
    expect(byId.problem).toBe('deviceKnown');
  });
});

describe('joining', () => {
  it('gives each desk of a branch a letter of its own, and never one that was used', async () => {
    const elm = await register.branch(office, 'ELM');
    const first = await register.desk(office, elm);
    const second = await register.desk(office, elm);
    expect([first.letter, second.letter]).toEqual(['A', 'B']);
    await office.ask('devices.revoke', { params: { id: second.id }, body: {} });
    expect((await register.desk(office, elm)).letter).toBe('C');
  });

  it('brings the desk’s people, and events that were made before under the branch’s old id', async () => {
    const ash = await register.branch(office, 'ASH');
    const own = { id: growingId(), code: 'OLD', letter: 'A' };
    const former = growingId();
    const desk = await register.desk(office, ash, { branch: own, formerDevices: [former] });
    const before = new Chain(former, own.id).complaint(1).events;
    const { reply } = await desk.ask('events.push', { body: { events: before } });
    expect(reply.results.map(({ answer }) => answer)).toEqual(['stored', 'stored', 'stored']);
    expect((await desk.ask('events.pull')).reply.events[0]?.cameBy).toBe('own');
    expect((await desk.ask('people.list')).reply.people.map(({ name }) => name)).toEqual([
      amira.name,
      chen.name,
    ]);
    expect((await desk.ask('device.self')).reply.branch).toMatchObject({ code: 'ASH', aliases: [own.id] });
    const elsewhere = await register.branch(office, 'OAK');
    const { reply: made } = await office.ask('codes.make', { body: { role: 'desk', branch: elsewhere } });
    expect((await joining(register.device(), made.code, { branch: own })).problem).toBe('alreadyThere');
  });

  it('in the place of a broken computer takes that one off the register', async () => {
    const broken = await register.desk(office, branch);
    const code = await codeFor({ replaces: broken.id });
    const next = await register.enrol(code);
    expect((await broken.ask('device.self')).problem).toBe('revoked');
    expect((await next.ask('device.self')).status).toBe(200);
  });

  it('under a new id for events goes on as this computer', async () => {
    const desk = await register.desk(office, branch);
    const chain = growingId();
    expect((await desk.ask('device.newChain', { body: { device: chain } })).status).toBe(200);
    await desk.ask('events.push', { body: { events: new Chain(chain, branch).complaint(0).events } });
    const { reply } = await desk.ask('events.pull', { query: { limit: 1000 } });
    expect(reply.events.at(-1)?.cameBy).toBe('own');
    const other = await register.desk(office, branch);
    expect((await other.ask('device.newChain', { body: { device: chain } })).problem).toBe('deviceKnown');
  });

  it('C7 ends when a computer is revoked or moved, or its branch is closed, each with its own name', async () => {
    const elm = await register.branch(office, 'FIR');
    const [revoked, moved, closed] = [1, 2, 3].map(() => register.desk(office, elm));
    await office.ask('devices.revoke', { params: { id: (await revoked!).id }, body: {} });
    expect((await (await revoked!).ask('events.push', { body: { events: [] } })).problem).toBe('revoked');
    await office.ask('devices.move', { params: { id: (await moved!).id }, body: { branch } });
    expect((await (await moved!).ask('events.pull')).body).toMatchObject({ problem: 'moved', branch });
    await office.ask('branches.change', { params: { id: elm }, body: { closed: true } });
    expect((await (await closed!).ask('events.pull')).problem).toBe('branchClosed');
  });
});
