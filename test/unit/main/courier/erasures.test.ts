/** B12 across desks: what one desk erases is unreadable at the register and at every other desk, and each says so. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { Unreachable } from '#main/courier/http-port';
import { ModelDesk } from '../../../support/model-desk';
import { RegisterInMemory } from '../../../support/register-in-memory';
import { aStore } from '../../../support/vault-store';

const note = (text: string) => ({ type: 'noteAdded.v1' as const, payload: { text } });
const canary = 'CANARY-9001';

// Real stores, on whatever computer this is.
vi.setConfig({ testTimeout: 60_000 });

let store: { path: string; recoveryKey: string } | null = null;
afterAll(() => store && rmSync(store.path, { recursive: true, force: true }));
async function theStore() {
  if (store) return store;
  const { path, recoveryKey, folder } = await aStore();
  await folder.release();
  store = { path: mkdtempSync(join(tmpdir(), 'amends-desk-')), recoveryKey };
  cpSync(path, store.path, { recursive: true });
  return store;
}

async function threeDesks() {
  const register = new RegisterInMemory();
  const from = await theStore();
  const desks = await Promise.all(['A', 'B', 'C'].map((letter) => ModelDesk.join(letter, from)));
  const [front, back, away] = desks as [ModelDesk, ModelDesk, ModelDesk];
  const id = await front.begin(`The lamp was charged twice, ${canary}`);
  await front.attach(id, Buffer.from(`%PDF-1.7 ${canary}`));
  for (const desk of [front, ...desks]) await desk.sync(register);
  return { register, front, back, away, id };
}

/** What of it stands on a disk, header by header. */
async function wordsAt(desk: ModelDesk, id: string): Promise<string> {
  const events = (await desk.onDisk()).get(id) ?? [];
  return events.map(({ stored }) => stored.payload ?? '').join('\n');
}
const wordsThere = (register: RegisterInMemory) =>
  register.pull(0, 1_000).then(({ events }) => events.map(({ payload }) => payload ?? '').join('\n'));

test('B12 one desk erases: the register and every other desk can’t read it any more, and each of them says so', async () => {
  const { register, front, back, away, id } = await threeDesks();
  expect(await wordsAt(back, id)).toContain(canary);
  expect(await front.erase(id)).toBe(true);
  for (const desk of [front, back, away, front]) await desk.sync(register);
  expect(await wordsThere(register)).not.toContain(canary);
  expect(await register.attachments(id)).toEqual([]);
  for (const desk of [front, back, away]) {
    expect(await wordsAt(desk, id)).not.toContain(canary);
    expect(await desk.incident(id)).toBeNull();
    expect(desk.side.attachments.all()).toEqual([]);
    expect(desk.listed()).toEqual([]);
    expect(desk.side.memory.now).toMatchObject({ erasuresToConfirm: [], erasuresConfirmed: [id] });
  }
  expect(register.confirmed).toEqual([id, id, id]);
});

test('B12 a desk that was away for long erases when it comes back, before anything else, and sends nothing of it', async () => {
  const { register, front, away, id } = await threeDesks();
  await away.tell(id, note(`written while away, ${canary}`));
  await front.erase(id);
  await front.sync(register);
  // The register can be asked for its list, and then the line breaks again.
  await away.eraseByTheList(register);
  expect(await wordsAt(away, id)).not.toContain(canary);
  const { sent } = register;
  await away.sync(register);
  expect(away.side.outbox.waiting).toBe(0);
  expect(await wordsThere(register)).not.toContain(canary);
  expect(register.sent - sent).toBeLessThanOrEqual(1);
});

test('B12 a copy of before that is put back is held against the register’s list first', async () => {
  const { register, front, back, id } = await threeDesks();
  await back.checkpoint();
  const before = back.copy();
  await front.erase(id);
  for (const desk of [front, back]) await desk.sync(register);
  await back.goOnFrom(before);
  expect(await wordsAt(back, id)).toContain(canary);
  await back.joinAgain('D');
  await back.eraseByTheList(register);
  expect(await wordsAt(back, id)).not.toContain(canary);
  await back.checkpoint();
  await back.crash();
  expect(await wordsAt(back, id)).not.toContain(canary);
  for (const desk of [back, front]) await desk.sync(register);
  expect(await wordsThere(register)).not.toContain(canary);
});

test('B12 the register is put back to before: the desks erase it there once more', async () => {
  const { register, front, back, away, id } = await threeDesks();
  const before = register.snapshot();
  await front.erase(id);
  for (const desk of [front, back]) await desk.sync(register);
  register.restore(before);
  expect(await wordsThere(register)).toContain(canary);
  // The desk that erased it stays away.
  await back.sync(register);
  expect(await wordsThere(register)).not.toContain(canary);
  await away.sync(register);
  expect(await wordsAt(away, id)).not.toContain(canary);
});

test('B12 nothing is confirmed that isn’t done: the line breaks, or the plug is pulled, and it is said afterwards', async () => {
  const { register, front, back, id } = await threeDesks();
  await front.erase(id);
  await front.sync(register);
  const confirm = register.confirmErasure.bind(register);
  register.confirmErasure = () => Promise.reject(new Unreachable());
  await expect(back.sync(register)).rejects.toThrow(Unreachable);
  expect(back.side.memory.now.erasuresToConfirm).toEqual([id]);
  await back.crash();
  register.confirmErasure = confirm;
  const { length } = register.confirmed;
  await back.sync(register);
  expect(register.confirmed.length).toBe(length + 1);
  await back.sync(register);
  expect(register.confirmed.length).toBe(length + 1);
});

test('B12 a desk that never had it confirms at once, and one whose document is damaged erases that too', async () => {
  const { register, front, back, id } = await threeDesks();
  await back.checkpoint();
  await back.damage(id);
  expect(await back.incident(id)).toBeNull();
  await front.erase(id);
  await front.sync(register);
  const fresh = await ModelDesk.join('E', await theStore());
  const { length } = register.confirmed;
  await fresh.eraseByTheList(register);
  await back.eraseByTheList(register);
  expect(register.confirmed.length).toBe(length + 2);
  expect(await wordsAt(back, id)).not.toContain(canary);
});
