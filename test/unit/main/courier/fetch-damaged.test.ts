import { expect, test } from 'vitest';
import { Unreachable } from '#main/courier/http-port';
import { RegisterSaidNo } from '#main/courier/register-port';
import { VaultError } from '#main/vault/vault';
import { ModelDesk } from '../../../support/model-desk';
import { RegisterInMemory } from '../../../support/register-in-memory';

const note = (text: string) => ({ type: 'noteAdded.v1' as const, payload: { text } });
const isDamaged = (desk: ModelDesk, id: string) => desk.damaged().includes(id);

async function twoDesks() {
  const register = new RegisterInMemory();
  const [front, back] = [await ModelDesk.join('A'), await ModelDesk.join('B')];
  const id = await front.begin('The lamp was charged twice');
  for (const desk of [front, back]) await desk.sync(register);
  await front.checkpoint();
  return { register, front, back, id };
}

test('B1 C1 what arrives for a complaint that can’t be read is in it once it is healed from the register', async () => {
  const { register, front, back, id } = await twoDesks();
  await front.damage(id);
  expect(await front.incident(id)).toBeNull();
  expect(isDamaged(front, id)).toBe(true);
  await back.tell(id, note('The till roll says one lamp'));
  await back.sync(register);
  await front.sync(register);
  expect(await front.incident(id)).toEqual(await back.incident(id));
  expect((await front.incident(id))?.notes).toHaveLength(1);
  expect(isDamaged(front, id)).toBe(false);
  expect(front.side.memory.now).toMatchObject({ toFetch: [], hold: null });
  await front.crash();
  expect(await front.incident(id)).toEqual(await back.incident(id));
  await front.tell(id, note('Healed and written on'));
  for (const desk of [front, back]) await desk.sync(register);
  expect((await back.incident(id))?.notes).toHaveLength(2);
});

test('C1 the line is cut before it could be healed: it is known after a restart, although the cursor moved on', async () => {
  const { register, front, back, id } = await twoDesks();
  await front.damage(id);
  await back.tell(id, note('The till roll says one lamp'));
  const other = await back.begin('The soup was cold');
  await back.sync(register);
  const ask = register.incident.bind(register);
  register.incident = () => Promise.reject(new Unreachable());
  await expect(front.sync(register)).rejects.toThrow(Unreachable);
  expect((await front.incident(other))?.words).toBe('The soup was cold');
  register.incident = ask;
  await front.checkpoint();
  await front.crash();
  expect(front.side.memory.now).toMatchObject({ cursor: register.kept.length, toFetch: [{ incident: id }] });
  expect(isDamaged(front, id)).toBe(true);
  await front.sync(register);
  expect(await front.incident(id)).toEqual(await back.incident(id));
});

test('A1 what was written since the last checkpoint and never sent is still there after healing, and is sent', async () => {
  const { register, front, back, id } = await twoDesks();
  await front.tell(id, note('Written while the line was down'));
  await front.damage(id);
  const { device } = front;
  expect(await front.incident(id)).toBeNull();
  await front.sync(register);
  expect((await front.incident(id))?.notes).toHaveLength(1);
  await front.crash();
  expect((await front.incident(id))?.notes).toHaveLength(1);
  for (const desk of [front, back]) await desk.sync(register);
  expect(await back.incident(id)).toEqual(await front.incident(id));
  // Damaged once more, it may hold the end of this chain too: no number is given twice.
  await front.checkpoint();
  await front.tell(id, note('And once more'));
  await front.damage(id);
  expect(front.device).not.toBe(device);
});

test('B1 a document damaged while the desk is open is written anew from memory, with what arrived', async () => {
  const { register, front, back, id } = await twoDesks();
  for (let others = 0; others < 70; others += 1) await front.begin('The soup was cold');
  await front.checkpoint();
  await front.incident(id);
  // So many are read that the store itself no longer remembers the one that stands open.
  await front.onDisk();
  front.damageUnderneath(id);
  await back.tell(id, note('The till roll says one lamp'));
  await back.sync(register);
  await front.sync(register);
  await front.crash();
  expect(await front.incident(id)).toEqual(await back.incident(id));
  expect((await front.incident(id))?.notes).toHaveLength(1);
});

test('a complaint the register never had stays damaged, and the whole register isn’t read for it again and again', async () => {
  const { register, front, back } = await twoDesks();
  const unsent = await front.begin('Nobody rang back');
  await front.checkpoint();
  await front.damage(unsent);
  expect(await front.incident(unsent)).toBeNull();
  await front.sync(register);
  expect(isDamaged(front, unsent)).toBe(true);
  const from: number[] = [];
  const pull = register.pull.bind(register);
  register.pull = (after, limit) => pull((from.push(after), after), limit);
  const asked: string[] = [];
  const ask = register.incident.bind(register);
  register.incident = (id) => ask((asked.push(id), id));
  await back.begin('The soup was cold');
  await back.sync(register);
  from.length = 0;
  await front.sync(register);
  await front.sync(register);
  expect(Math.min(...from)).toBeGreaterThan(0);
  // Once more because there is something new, and then not again.
  expect(asked).toEqual([unsent]);
  expect(front.listed()).toContain(unsent);
});

test('B1 one complaint is healed by asking for it alone; a register that can’t be asked so is read through', async () => {
  const { register, front, back, id } = await twoDesks();
  const from: number[] = [];
  const pull = register.pull.bind(register);
  register.pull = (after, limit) => pull((from.push(after), after), limit);
  await front.damage(id);
  expect(await front.incident(id)).toBeNull();
  await front.sync(register);
  expect(await front.incident(id)).toEqual(await back.incident(id));
  expect(from).not.toContain(0);
  register.incident = () => Promise.reject(new RegisterSaidNo('notFound'));
  await front.checkpoint();
  await front.damage(id);
  expect(await front.incident(id)).toBeNull();
  await back.tell(id, note('The till roll says one lamp'));
  await back.sync(register);
  await front.sync(register);
  expect(from).toContain(0);
  expect(await front.incident(id)).toEqual(await back.incident(id));
});

// What a drive doesn't answer for a moment isn't damaged, and nothing of it is in the list of what waits.
test('C1 a document that can’t be read while the desk opens is looked into once it can: what waits in it is sent', async () => {
  const { register, front } = await twoDesks();
  const id = await front.begin('Nobody rang back');
  await front.checkpoint();
  let isAway = true;
  await front.crash(async (vault) => {
    const read = vault.read.bind(vault);
    vault.read = (incident) =>
      isAway && incident === id ? Promise.reject(new VaultError('io')) : read(incident);
  });
  expect(front.side.outbox.waiting).toBe(0);
  isAway = false;
  await front.checkpoint();
  for (let again = 0; again < 2; again += 1) await front.sync(register);
  expect([...register.hashes].sort()).toEqual(await front.hashes());
  expect(front.side.memory.now.toFetch).toEqual([]);
});
