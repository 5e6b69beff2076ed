/**
 * A desk is put back from an old copy and the register from an old backup, with no word between the two: numbers are given a
 * second time, and only a third desk still has what they stood for first.
 */
import { expect, test } from 'vitest';
import { exchange } from '#main/courier/exchange';
import { Unreachable } from '#main/courier/http-port';
import { VaultError } from '#main/vault/vault';
import { ModelDesk } from '../../../support/model-desk';
import { RegisterInMemory } from '../../../support/register-in-memory';

const note = (text: string) => ({ type: 'noteAdded.v1' as const, payload: { text } });
const namedAt = (desk: ModelDesk) => desk.side.memory.now.notTaken.map(({ hash }) => hash).sort();
const notThere = async (desk: ModelDesk, register: RegisterInMemory) =>
  (await desk.hashes()).filter((hash) => !register.hashes.includes(hash));

/** `desk` has made events under numbers it gave before; `third` has those of before, and so has `fourth`. */
async function putBackBoth() {
  const register = new RegisterInMemory();
  const [desk, third, fourth] = [
    await ModelDesk.join('A'),
    await ModelDesk.join('B'),
    await ModelDesk.join('C'),
  ];
  const id = await desk.begin('The lamp was charged twice');
  for (const one of [desk, third, fourth]) await one.sync(register);
  const backup = register.snapshot();
  const old = desk.copy();
  await third.checkpoint();
  await desk.tell(id, note('Said before both were put back'));
  const lost = await desk.begin('The soup was cold');
  for (const one of [desk, third, fourth]) await one.sync(register);
  const before = register.snapshot();
  register.restore(backup);
  await desk.goOnFrom(old);
  await desk.tell(id, note('Said since'));
  const since = await desk.begin('Nobody rang back');
  await desk.tell(since, note('Twice'));
  await desk.sync(register);
  return { register, desk, third, fourth, id, lost, since, backup, before };
}

test('C1 C5 C6 numbers given twice: what a third desk has of before is named there, and never taken for received', async () => {
  const { register, desk, third, lost, since } = await putBackBoth();
  await third.sync(register);
  const named = await notThere(third, register);
  expect(named.length).toBeGreaterThan(1);
  expect(namedAt(third)).toEqual(named);
  expect(third.side.memory.now.notTaken[0]).toMatchObject({ code: 'chainForked' });
  expect(third.side.outbox.waiting).toBe(0);
  // Another desk’s events say nothing of whether this one is a copy: it goes on sending.
  expect(third.side.memory.now.hold).toBeNull();
  const fresh = await third.begin('The tap drips');
  for (const one of [third, desk]) await one.sync(register);
  expect((await desk.incident(fresh))?.words).toBe('The tap drips');
  // Both are whole where they lie.
  expect((await third.incident(lost))?.words).toBe('The soup was cold');
  expect((await third.incident(since))?.words).toBe('Nobody rang back');
  expect(await notThere(desk, register)).toEqual([]);
});

test('C1 nor where the shop is closed in the midst of reading the register anew', async () => {
  const { register, third } = await putBackBoth();
  let isStopped = false;
  await third.sync(register, { arrived: () => void (isStopped = true), isStopped: () => isStopped });
  expect(third.side.memory.now).toMatchObject({ readsAnew: true, notTaken: [] });
  await third.checkpoint();
  await third.crash();
  await third.sync(register);
  expect(namedAt(third)).toEqual(await notThere(third, register));
  expect(namedAt(third).length).toBeGreaterThan(1);
  expect(third.side.memory.now.readsAnew).toBe(false);
});

test('C1 what is there after all, because another desk could pass it on, is named no longer', async () => {
  const { register, desk, third, before } = await putBackBoth();
  await third.sync(register);
  const named = namedAt(third);
  // A later backup is found, with what was there before.
  register.restore(before);
  await third.sync(register);
  expect(namedAt(third)).toEqual(await notThere(third, register));
  expect(namedAt(third).some((hash) => named.includes(hash))).toBe(false);
  expect(third.side.memory.now.doubled.some((hash) => named.includes(hash))).toBe(false);
  // And the desk that gave the numbers twice hears of it.
  await desk.sync(register);
  expect(desk.side.memory.now.hold).toBe('copied');
});

test('C1 both wait under one number: the one that comes from the register settles the other by no means', async () => {
  const { register, third, fourth, backup } = await putBackBoth();
  await third.sync(register);
  register.restore(backup);
  const away = Object.assign(Object.create(register) as RegisterInMemory, {
    push: () => Promise.reject(new Unreachable()),
  });
  await expect(third.sync(away)).rejects.toThrow();
  await fourth.sync(register);
  await third.sync(register);
  expect(namedAt(third)).toEqual(await notThere(third, register));
  expect(namedAt(third).length).toBeGreaterThan(1);
});

test('C1 trying again what was refused for its number names it again, also after a restart', async () => {
  const { register, third, backup } = await putBackBoth();
  await third.sync(register);
  register.restore(backup);
  // Both at once; the line breaks when both are answered.
  await third.side.memory.change((record) => ({ ...record, notTaken: [], doubled: [] }));
  let isSent = false;
  const breaking = Object.assign(Object.create(register) as RegisterInMemory, {
    push: async (...asked: Parameters<RegisterInMemory['push']>) => {
      isSent = true;
      return register.push(...asked);
    },
    pull: async (...asked: Parameters<RegisterInMemory['pull']>) => {
      if (isSent) throw new Unreachable();
      return register.pull(...asked);
    },
  });
  await expect(third.sync(breaking)).rejects.toThrow();
  const named = namedAt(third);
  expect(named).toEqual(await notThere(third, register));
  await third.crash();
  await third.side.memory.change((record) => ({ ...record, notTaken: [] }));
  await third.crash();
  await third.sync(register);
  expect(namedAt(third)).toEqual(named);
});

test('B1 C1 nor what the journal still has of a complaint whose document can’t be read, also where the plug is pulled', async () => {
  const { register, third, id } = await putBackBoth();
  await third.damage(id);
  const { takeIn } = third.side;
  const parts = third.exchangeParts(register);
  // It is healed, and nothing after that.
  await expect(
    exchange({
      ...parts,
      async takeIn(arrivals, how) {
        const taken = await takeIn(arrivals, how);
        if (how?.areAll) throw new Unreachable();
        return taken;
      },
    }),
  ).rejects.toThrow(Unreachable);
  expect((await third.incident(id))?.notes).toHaveLength(2);
  await third.crash();
  for (let again = 0; again < 2; again += 1) await third.sync(register);
  expect(namedAt(third)).toEqual(await notThere(third, register));
  expect(third.side.memory.now.notTaken.some(({ incident }) => incident === id)).toBe(true);
});

test('C1 nor what can’t be read while all is held against the register, and can be again later', async () => {
  const { register, third, lost } = await putBackBoth();
  let isAway = false;
  await third.checkpoint();
  await third.crash(async (vault) => {
    const read = vault.read.bind(vault);
    vault.read = (incident) =>
      isAway && incident === lost ? Promise.reject(new VaultError('io')) : read(incident);
  });
  isAway = true;
  await third.sync(register);
  expect(third.side.memory.now).toMatchObject({ readsAnew: false, toFetch: [{ incident: lost }] });
  await third.checkpoint();
  await third.crash();
  for (let again = 0; again < 2; again += 1) await third.sync(register);
  expect(namedAt(third)).toEqual(await notThere(third, register));
  expect(third.side.memory.now.notTaken.some(({ incident }) => incident === lost)).toBe(true);
});
