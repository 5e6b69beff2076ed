/**
 * C5, C6, C7 and C12 through a desk's own courier and real stores: the register put back, desks put back or cloned, desks
 * that head office let go, and versions that don't know each other's words.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sealEvent } from '#domain/event/envelope';
import { Courier } from '#main/courier/courier';
import { Unreachable } from '#main/courier/http-port';
import { RegisterSaidNo } from '#main/courier/register-port';
import { eventCrypto } from '#main/incidents/event-crypto';
import { ModelDesk, amira } from '../support/model-desk';
import { RegisterInMemory, theBranch } from '../support/register-in-memory';
import { aStore } from '../support/vault-store';

const note = (text: string) => ({ type: 'noteAdded.v1' as const, payload: { text } });

let store: { path: string; recoveryKey: string } | null = null;
afterAll(() => store && rmSync(store.path, { recursive: true, force: true }));
async function aDesk(letter: string): Promise<ModelDesk> {
  if (!store) {
    const { path, recoveryKey, folder } = await aStore();
    await folder.release();
    store = { path: mkdtempSync(join(tmpdir(), 'amends-desk-')), recoveryKey };
    cpSync(path, store.path, { recursive: true });
  }
  return ModelDesk.join(letter, store);
}

/** Numbers that look like chance and are the same at every run. @returns 0 up to `most` − 1 */
function dice(seed: number): (most: number) => number {
  let state = seed * 7_919 + 17;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

async function work(desks: readonly ModelDesk[], register: RegisterInMemory, roll: (most: number) => number) {
  const ids: string[] = [];
  for (let deed = 0; deed < 12; deed += 1) {
    const desk = desks[roll(desks.length)]!;
    const kind = roll(4);
    if (kind === 0 || ids.length === 0) ids.push(await desk.begin(`Charged twice, ${deed}`));
    else if (kind === 1) await desk.tell(ids[roll(ids.length)]!, note(`note ${deed}`));
    else await desk.sync(register);
  }
  return ids;
}
const isOnce = (all: readonly string[]) => new Set(all).size === all.length;
const numbersAt = (register: RegisterInMemory) =>
  register.kept.map(({ event }) => `${event.header.device}/${event.header.seq}`);

describe('the register is put back to an hour ago', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'C5 everything it had acknowledged since re-appears, once, whoever made it (%i)',
    async (seed) => {
      const register = new RegisterInMemory();
      const desks = await Promise.all(['A', 'B', 'C'].map(aDesk));
      const roll = dice(seed);
      await work(desks, register, roll);
      const hourAgo = register.snapshot();
      await work(desks, register, roll);
      for (const desk of [...desks, ...desks]) await desk.sync(register);
      const acknowledged = [...register.hashes];
      expect(acknowledged.length).toBeGreaterThan(hourAgo.kept.length);
      register.restore(hourAgo);
      // One of them stays away: the others pass on what it made.
      const away = desks[roll(3)]!;
      for (const desk of desks) if (desk !== away) await desk.sync(register);
      expect([...register.hashes].sort()).toEqual([...acknowledged].sort());
      await work(desks, register, roll);
      for (const desk of [...desks, ...desks]) await desk.sync(register);
      expect(isOnce(register.hashes) && isOnce(numbersAt(register))).toBe(true);
      const [one, ...others] = await Promise.all(desks.map((desk) => desk.retold()));
      for (const other of others) expect(other).toEqual(one);
    },
  );
});

describe('the register is put back, and finding out what it lacks is disturbed', () => {
  async function putBack() {
    const register = new RegisterInMemory();
    const desk = await aDesk('A');
    const empty = register.snapshot();
    await desk.begin('Charged twice');
    await desk.sync(register);
    await desk.checkpoint();
    const acknowledged = [...register.hashes].sort();
    register.restore(empty);
    /** As the register, with something happening before each page. */
    const disturbed = (happens: () => Promise<unknown>) =>
      Object.assign(Object.create(register) as RegisterInMemory, {
        pull: async (after: number, limit: number) => {
          const page = await register.pull(after, limit);
          if (after === 0) await happens();
          return page;
        },
      });
    return { register, desk, acknowledged, disturbed };
  }

  test('C5 by a checkpoint of the store: nothing is thought to be there that isn’t', async () => {
    const { register, desk, acknowledged, disturbed } = await putBack();
    await desk.sync(disturbed(() => desk.begin('Meanwhile').then(() => desk.checkpoint())));
    await desk.crash();
    await desk.sync(register);
    expect(register.hashes).toEqual(expect.arrayContaining(acknowledged));
  });

  test('C5 by the line: it is found out at the next try, without a restart', async () => {
    const { register, desk, acknowledged, disturbed } = await putBack();
    const cut = disturbed(() => Promise.reject(new Unreachable()));
    await expect(desk.sync(cut)).rejects.toThrow(Unreachable);
    await desk.sync(register);
    expect([...register.hashes].sort()).toEqual(acknowledged);
  });
});

describe('a desk is put back from an old copy, or its disk is cloned', () => {
  test.each([1, 2, 3, 4, 5])(
    'C6 put back: noticed before it sends, no number twice, what it had sent comes back, new work goes on (%i)',
    async (seed) => {
      const register = new RegisterInMemory();
      const [desk, other] = [await aDesk('A'), await aDesk('B')];
      const roll = dice(seed);
      await work([desk, other], register, roll);
      await desk.begin('Before the copy');
      await desk.sync(register);
      const copy = desk.copy();
      await work([desk, other], register, roll);
      await desk.begin('After the copy');
      for (const one of [desk, other]) await one.sync(register);
      const sent = [...register.hashes];
      await desk.goOnFrom(copy);
      const since = roll(2) === 0 ? null : await desk.begin('Made on the copy');
      await desk.sync(register);
      expect(desk.side.memory.now.hold).toBe('copied');
      expect(register.hashes).toEqual(sent);
      await desk.joinAgain('C');
      const fresh = await desk.begin('Made after joining anew');
      for (const one of [desk, other, desk]) await one.sync(register);
      expect(isOnce(register.hashes) && isOnce(numbersAt(register))).toBe(true);
      expect(register.hashes.slice(0, sent.length)).toEqual(sent);
      expect((await other.incident(fresh))?.words).toBe('Made after joining anew');
      const here = new Set([...(await desk.onDisk()).values()].flat().map(({ hash }) => hash));
      for (const hash of sent) expect(here.has(hash)).toBe(true);
      if (since) expect((await desk.incident(since))?.words).toBe('Made on the copy');
    },
  );

  test.each([1, 2, 3, 4, 5])(
    'C6 cloned: both go on, the register takes no number twice, and the second is asked to join anew (%i)',
    async (seed) => {
      const register = new RegisterInMemory();
      const desk = await aDesk('A');
      const roll = dice(seed);
      await desk.begin('Before the clone');
      await work([desk], register, roll);
      await desk.sync(register);
      const twin = await desk.twin();
      await desk.begin('Made on the first');
      await desk.sync(register);
      const there = [...register.hashes];
      const mine = await twin.begin('Made on the clone');
      await twin.sync(register);
      expect(twin.side.memory.now.hold).toBe('copied');
      expect(register.hashes).toEqual(there);
      expect(twin.side.outbox.waiting).toBeGreaterThan(0);
      await twin.joinAgain('B');
      const fresh = await twin.begin('Made after joining anew');
      for (const one of [twin, desk]) await one.sync(register);
      expect(isOnce(register.hashes) && isOnce(numbersAt(register))).toBe(true);
      expect((await desk.incident(fresh))?.words).toBe('Made after joining anew');
      // What the clone made under the first one's numbers is named, and is still there.
      const named = twin.side.memory.now.notTaken.map(({ incident }) => incident);
      expect(new Set(named)).toEqual(new Set([mine]));
      expect((await twin.incident(mine))?.words).toBe('Made on the clone');
    },
  );
});

describe('head office lets a desk go with work that wasn’t sent', () => {
  const kinds = ['revoked', 'moved', 'branchClosed'] as const;
  test.each(
    kinds.flatMap((code) => [[code, 'while it is open'] as const, [code, 'before it opens'] as const]),
  )('C7 %s %s: the work is kept and shown, and goes on', async (code, when) => {
    const register = new RegisterInMemory();
    const desk = await aDesk('A');
    const early = await desk.begin('The lamp was charged twice');
    await desk.sync(register);
    const id = await desk.begin('Never sent');
    if (when === 'before it opens') await desk.crash();
    const { waiting } = desk.side.outbox;
    const no = () => Promise.reject(new RegisterSaidNo(code));
    register.pull = register.push = register.self = no;
    const held = new Promise<void>((done) => {
      const changed = () =>
        void (courier.status().hold === code && courier.status().line === 'reached' && done());
      const courier = new Courier({
        ...desk.exchangeParts(register),
        clock: {
          random: () => 0.5,
          wait: (_, signal) => new Promise((end) => signal.addEventListener('abort', () => end())),
        },
        clockAheadBy: () => null,
        prepare: () => Promise.resolve(),
        freshen: () => Promise.resolve(),
        changed,
      });
      courier.start();
    });
    await held;
    expect(desk.side.outbox.waiting).toBe(waiting);
    await desk.tell(id, note('Written after it was let go'));
    expect((await desk.incident(id))?.notes).toHaveLength(1);
    expect(desk.listed()).toEqual([early, id].sort());
    await desk.crash();
    expect(desk.side.memory.now.hold).toBe(code);
    expect(desk.side.outbox.waiting).toBeGreaterThan(waiting);
    // Head office gives a new code: nothing was lost on the way.
    const anew = new RegisterInMemory();
    await desk.joinAgain('B');
    await desk.sync(anew);
    expect(desk.side.outbox.waiting).toBe(0);
    expect(anew.kept.filter(({ event }) => event.header.incident === id).length).toBeGreaterThan(2);
  });
});

describe('an older desk and a newer register, and the other way round', () => {
  /** As a later Amends would write it. */
  function newer(incident: string, device: string, after: string[]) {
    const header = {
      ...{
        id: '0197c000-0000-7000-8000-00000000c012',
        incident,
        branch: theBranch,
        device,
        seq: 1,
        prev: null,
      },
      ...{
        actor: { id: amira.id, name: amira.name },
        at: '2026-11-21T14:02:00+00:00',
        zone: 'Europe/London',
      },
      ...{ after, type: 'kettleDescaled.v7', mood: 'calm' },
    };
    return sealEvent(header as never, { by: { what: [1, 2, { deep: true }] } }, eventCrypto);
  }
  const later = '0197c000-0000-7000-8000-00000000d0c1';

  test('C12 an event of a kind this version doesn’t know is kept and passed on byte for byte', async () => {
    const register = new RegisterInMemory();
    const [front, back] = [await aDesk('A'), await aDesk('B')];
    const before = register.snapshot();
    const id = await front.begin('The lamp was charged twice');
    await front.sync(register);
    const event = newer(id, later, (await front.incident(id))!.heads);
    await register.push({ events: [event], checkpoints: [] });
    await front.sync(register);
    await front.checkpoint();
    await front.crash();
    expect((await front.incident(id))?.newer).toBe(1);
    await front.tell(id, note('Written on after it'));
    register.restore(before);
    for (const desk of [front, back]) await desk.sync(register);
    const { stored } = register.kept.find(({ event: one }) => one.header.type === 'kettleDescaled.v7')!.event;
    expect(stored).toEqual(event);
    expect((await back.incident(id))?.newer).toBe(1);
  });

  test('C12 a register that can’t be asked the newer questions yet: events go to and fro all the same', async () => {
    const register = new RegisterInMemory();
    const [front, back] = [await aDesk('A'), await aDesk('B')];
    const no = () => Promise.reject(new RegisterSaidNo('notFound'));
    register.incident = register.attachments = register.confirmErasure = no;
    register.announce = register.putPiece = no;
    const id = await front.begin('The lamp was charged twice');
    await front.attach(id, Buffer.from('%PDF-1.7'));
    await front.checkpoint();
    for (const desk of [front, back]) await desk.sync(register);
    expect((await back.incident(id))?.words).toBe('The lamp was charged twice');
    await back.checkpoint();
    await back.damage(id);
    expect(await back.incident(id)).toBeNull();
    await back.sync(register);
    expect((await back.incident(id))?.words).toBe('The lamp was charged twice');
    expect(front.side.memory.now.attachmentsToSend).toHaveLength(1);
  });

  test('C12 a refusal that only a newer register knows: named, kept, and in nobody’s way', async () => {
    const register = new RegisterInMemory();
    const desk = await aDesk('A');
    const id = await desk.begin('The lamp was charged twice');
    await desk.tell(id, note('of a kind'));
    const other = await desk.begin('The soup was cold');
    const push = register.push.bind(register);
    register.push = async ({ events, checkpoints }) => {
      const odd = events.filter(({ payload }) => payload?.includes('of a kind'));
      const { results, ...reply } = await push({
        events: events.filter((one) => !odd.includes(one)),
        checkpoints,
      });
      const refused = odd.map(({ header }) => ({
        ...{ answer: 'refused' as const, hash: eventCrypto.sha256(header), refusal: 'mustBeCountersigned' },
      }));
      return { ...reply, results: [...results, ...refused] };
    };
    await desk.sync(register);
    expect(desk.side.memory.now.notTaken).toMatchObject([{ incident: id, code: 'mustBeCountersigned' }]);
    expect(register.kept.some(({ event }) => event.header.incident === other)).toBe(true);
    expect((await desk.incident(id))?.notes).toHaveLength(1);
  });

  test('C12 what an earlier version remembered of its register is read, and what a later one added stays', async () => {
    const register = new RegisterInMemory();
    const desk = await aDesk('A');
    const bytes = Buffer.from('%PDF-1.7 before');
    const id = await desk.begin('The lamp was charged twice');
    const attachment = await desk.attach(id, bytes);
    await desk.rewriteRegisterRecord((record) => {
      const { attachmentsToSend: _, attachmentsToFetch: __, erasuresToConfirm: ___, ...older } = record;
      return { ...older, ofALaterVersion: { kept: true } };
    });
    await desk.sync(register);
    expect(desk.side.memory.now).toMatchObject({ ofALaterVersion: { kept: true }, attachmentsToSend: [] });
    const other = await aDesk('B');
    await other.sync(register);
    expect(await other.attached(id, attachment!)).toEqual(bytes);
  });
});
