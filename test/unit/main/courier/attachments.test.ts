/** C10: photos and files between desks through the register: each arrives whole or not at all, and none keeps another waiting. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { pieceSize } from '#contract/register-api/attachments';
import { largestAttachment } from '#domain/attachment/bounds';
import { Unreachable } from '#main/courier/http-port';
import { RegisterSaidNo } from '#main/courier/register-port';
import { ModelDesk } from '../../../support/model-desk';
import { aPng } from '../../../support/pictures';
import { RegisterInMemory } from '../../../support/register-in-memory';
import { aStore } from '../../../support/vault-store';

const note = (text: string) => ({ type: 'noteAdded.v1' as const, payload: { text } });
/** A PDF of this many bytes, like no other. */
const aFile = (size = 5_000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);
const large = 3 * pieceSize + 100;
const piecesOf = (size: number) => Math.ceil(size / pieceSize);

// Real stores, on whatever computer this is.
vi.setConfig({ testTimeout: 60_000 });

/** Making a store takes longer than all the rest: one, copied for each desk. */
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

/** A comparison byte by byte that says why not takes minutes for a large one. */
async function sameAs(bytes: Buffer, found: Promise<Buffer | string>): Promise<boolean | string> {
  const attached = await found;
  return typeof attached === 'string' ? attached : attached.equals(bytes);
}

async function twoDesks() {
  const register = new RegisterInMemory();
  const from = await theStore();
  const [front, back] = [await ModelDesk.join('A', from), await ModelDesk.join('B', from)];
  const id = await front.begin('The lamp was charged twice');
  for (const desk of [front, back]) await desk.sync(register);
  return { register, front, back, id };
}

/** The line is cut at the n-th call, once. */
function cutAt<A extends unknown[], R>(ask: (...asked: A) => Promise<R>, at: number) {
  let count = 0;
  return (...asked: A): Promise<R> => {
    count += 1;
    return count === at ? Promise.reject(new Unreachable()) : ask(...asked);
  };
}

describe('from one desk to another', () => {
  test('C10 a file comes whole to the other desk, and the register’s manifest names as many with the same hashes', async () => {
    const { register, front, back, id } = await twoDesks();
    const files = [aFile(), aFile(large), aFile(1_000)];
    const ids = [];
    for (const bytes of files) ids.push(await front.attach(id, bytes));
    for (const desk of [front, back]) await desk.sync(register);
    for (const [at, one] of ids.entries())
      expect(await sameAs(files[at]!, back.attached(id, one!))).toBe(true);
    const said = (await back.incident(id))!.attachments.map((one) => [one.id, one.size, one.sha256]);
    const manifest = await register.attachments(id);
    expect(manifest.map((card) => [card.attachment, card.size, card.sha256])).toEqual(said);
    expect(manifest.every(({ complete, missing }) => complete && missing.length === 0)).toBe(true);
    expect(back.arrived.at(-1)).toBe(id);
    expect(front.side.memory.now).toMatchObject({ attachmentsToSend: [], attachmentsToFetch: [] });
    expect(back.side.memory.now).toMatchObject({ attachmentsToSend: [], attachmentsToFetch: [] });
  });

  test('C10 the same bytes twice in one complaint are one file, and are sent once', async () => {
    const { register, front, id } = await twoDesks();
    const bytes = aFile(large);
    const [one, again] = [await front.attach(id, bytes), await front.attach(id, bytes)];
    expect(again).toBe(one);
    await front.sync(register);
    await front.sync(register);
    expect(await register.attachments(id)).toHaveLength(1);
    expect(register.files.taken).toBe(piecesOf(large));
  });

  test('C10 the same bytes in two complaints are two files, and erasing one leaves the other', async () => {
    const { register, front, back, id } = await twoDesks();
    const other = await front.begin('The soup was cold');
    const bytes = aFile();
    const [one, two] = [await front.attach(id, bytes), await front.attach(other, bytes)];
    expect(one).not.toBe(two);
    for (const desk of [front, back]) await desk.sync(register);
    register.erase(id);
    expect(await register.attachments(id)).toEqual([]);
    expect(await sameAs(bytes, back.attached(other, two!))).toBe(true);
  });

  test('C10 the same bytes attached at both desks while the line was down are two files, and both desks have both', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile();
    await front.attach(id, bytes);
    await back.attach(id, bytes);
    for (const desk of [front, back, front]) await desk.sync(register);
    const { attachments } = (await front.incident(id))!;
    expect(attachments).toHaveLength(2);
    for (const desk of [front, back])
      for (const { id: one } of attachments) expect(await sameAs(bytes, desk.attached(id, one))).toBe(true);
  });

  test('C10 a picture is shown by the other desk, small ones too', async () => {
    const { register, front, back, id } = await twoDesks();
    const whole = aPng(40, 30);
    const drawn = { kind: 'png' as const, picture: { width: 40, height: 30 }, thumbnail: aPng(4, 3) };
    const one = await front.attach(id, whole, drawn);
    for (const desk of [front, back]) await desk.sync(register);
    expect(await sameAs(whole, back.attached(id, one!))).toBe(true);
    expect(await sameAs(whole, back.attached(id, one!, 'thumbnail'))).toBe(true);
    expect(await sameAs(drawn.thumbnail, front.attached(id, one!, 'thumbnail'))).toBe(true);
  });

  test('C10 the largest there may be goes in its pieces', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile(largestAttachment);
    const one = await front.attach(id, bytes);
    for (const desk of [front, back]) await desk.sync(register);
    expect(register.files.taken).toBe(39);
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });
});

describe('what goes wrong on the way', () => {
  test('C10 one of three isn’t taken: the others arrive, and sending again completes it', async () => {
    const { register, front, back, id } = await twoDesks();
    const files = [aFile(), aFile(), aFile()];
    const ids: string[] = [];
    for (const bytes of files) ids.push((await front.attach(id, bytes))!);
    const announce = register.announce.bind(register);
    register.announce = (place, about) =>
      place.attachment === ids[1]
        ? Promise.reject(new RegisterSaidNo('notConsistent'))
        : announce(place, about);
    for (const desk of [front, back]) await desk.sync(register);
    expect(await sameAs(files[0]!, back.attached(id, ids[0]!))).toBe(true);
    expect(await back.attached(id, ids[1]!)).toBe('attachmentNotHere');
    expect(await sameAs(files[2]!, back.attached(id, ids[2]!))).toBe(true);
    expect(front.side.memory.now.attachmentsToSend).toEqual([{ incident: id, attachment: ids[1] }]);
    expect(back.side.memory.now.attachmentsToFetch).toEqual([id]);
    register.announce = announce;
    for (const desk of [front, back]) await desk.sync(register);
    expect(await sameAs(files[1]!, back.attached(id, ids[1]!))).toBe(true);
  });

  test.each([1, 2, 4])('C10 cut at piece %i on the way there, it goes on where it was', async (at) => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile(large);
    const one = await front.attach(id, bytes);
    register.putPiece = cutAt(register.putPiece.bind(register), at);
    await expect(front.sync(register)).rejects.toThrow(Unreachable);
    expect(register.files.taken).toBe(at - 1);
    await front.crash();
    for (const desk of [front, back]) await desk.sync(register);
    expect(register.files.taken).toBe(piecesOf(large));
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });

  test.each([1, 2, 4])('C10 cut at piece %i on the way here, it goes on where it was', async (at) => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile(large);
    const one = await front.attach(id, bytes);
    await front.sync(register);
    register.piece = cutAt(register.piece.bind(register), at);
    await expect(back.sync(register)).rejects.toThrow(Unreachable);
    expect(await back.attached(id, one!)).toBe('attachmentNotHere');
    await back.sync(register);
    expect(register.files.given).toBe(piecesOf(large));
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });

  test('C10 a piece that came otherwise than it was sent is asked for again, all of them with it', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile(large);
    const one = await front.attach(id, bytes);
    const put = register.putPiece.bind(register);
    register.putPiece = (place, piece, part) =>
      put(place, piece, piece === 1 ? Buffer.alloc(part.length) : part);
    for (const desk of [front, back]) await desk.sync(register);
    expect(await back.attached(id, one!)).toBe('attachmentNotHere');
    register.putPiece = put;
    for (const desk of [front, back]) await desk.sync(register);
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });

  test('C10 bytes that aren’t what the event says are never kept', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile(large);
    const one = await front.attach(id, bytes);
    const give = register.piece.bind(register);
    register.piece = async (place, piece) => (await give(place, piece)).fill(0);
    for (const desk of [front, back]) await desk.sync(register);
    expect(await back.attached(id, one!)).toBe('attachmentNotHere');
    register.piece = give;
    await back.sync(register);
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });

  test('C10 something else under its name at the register is left there', async () => {
    const { register, front, back, id } = await twoDesks();
    const one = await front.attach(id, aFile());
    const place = { incident: id, attachment: one! };
    await register.announce(place, { size: 7, sha256: 'x'.repeat(43) });
    for (const desk of [front, back]) await desk.sync(register);
    expect(await back.attached(id, one!)).toBe('attachmentNotHere');
    expect(front.side.memory.now.attachmentsToSend).toEqual([place]);
  });

  test('C10 the receipt is on disk before the bytes are sent: the plug pulled between them loses nothing', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile();
    const one = await front.attach(id, bytes);
    register.announce = () => Promise.reject(new Unreachable());
    await expect(front.sync(register)).rejects.toThrow(Unreachable);
    expect(front.side.outbox.waiting).toBe(0);
    await front.crash();
    delete (register as Partial<RegisterInMemory>).announce;
    for (const desk of [front, back]) await desk.sync(register);
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });

  test('C10 the answer to the event is lost: its bytes are sent all the same', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile();
    const one = await front.attach(id, bytes);
    const push = register.push.bind(register);
    register.push = async (asked) => {
      await push(asked);
      throw new Unreachable();
    };
    await expect(front.sync(register)).rejects.toThrow(Unreachable);
    register.push = push;
    for (const desk of [front, back]) await desk.sync(register);
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });

  test('C10 what is new goes first: a large file stops for it, and goes on where it was', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile(large);
    const one = await front.attach(id, bytes);
    let isCalled = false;
    const put = register.putPiece.bind(register);
    register.putPiece = async (...asked) => {
      isCalled = true;
      return put(...asked);
    };
    await front.sync(register, { isCalled: () => isCalled });
    expect(register.files.taken).toBe(1);
    await front.tell(id, note('She has the receipt with her'));
    await front.sync(register);
    await back.sync(register);
    expect(register.files.taken).toBe(piecesOf(large));
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });
});

describe('what is here and what isn’t', () => {
  test('C10 the desk that attached it is switched off: it is on its way until that desk is back', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile();
    const one = await front.attach(id, bytes);
    const announce = register.announce.bind(register);
    register.announce = () => Promise.reject(new Unreachable());
    await expect(front.sync(register)).rejects.toThrow(Unreachable);
    await back.sync(register);
    expect(await back.attached(id, one!)).toBe('attachmentNotHere');
    expect(back.side.memory.now.attachmentsToFetch).toEqual([id]);
    register.announce = announce;
    for (const desk of [front, back]) await desk.sync(register);
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });

  test('C10 files of a complaint that is closed come when somebody opens it, and not before', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile();
    const one = await front.attach(id, bytes);
    await front.tell(id, { type: 'incidentVoided.v1', payload: { reason: 'Opened twice' } });
    expect((await front.incident(id))?.state).toBe('void');
    for (const desk of [front, back]) await desk.sync(register);
    expect(register.files.given).toBe(0);
    expect(back.side.memory.now.attachmentsToFetch).toEqual([]);
    back.side.errands.want(id);
    await back.sync(register);
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
    expect(back.side.errands.wanted()).toEqual([]);
  });

  test('C10 what was lost or damaged here comes back from the register when somebody opens it', async () => {
    const { register, front, id } = await twoDesks();
    const [lost, damaged] = [aFile(), aFile()];
    const ids = [await front.attach(id, lost), await front.attach(id, damaged)];
    await front.sync(register);
    front.loseAttached(id, ids[0]!, null);
    front.loseAttached(id, ids[1]!, 'noise');
    await expect(front.attached(id, ids[1]!)).rejects.toMatchObject({ code: 'damaged' });
    front.side.errands.want(id);
    await front.sync(register);
    expect(await sameAs(lost, front.attached(id, ids[0]!))).toBe(true);
    expect(await sameAs(damaged, front.attached(id, ids[1]!))).toBe(true);
  });

  test('C5 C10 the register was put back to before: whoever has the bytes sends them again', async () => {
    const { register, front, back, id } = await twoDesks();
    const before = register.snapshot();
    const bytes = aFile();
    const one = await front.attach(id, bytes);
    for (const desk of [front, back]) await desk.sync(register);
    register.restore(before);
    // The desk that attached it stays away.
    await back.sync(register);
    const third = await ModelDesk.join('C', await theStore());
    await third.sync(register);
    expect(await sameAs(bytes, third.attached(id, one!))).toBe(true);
  });

  test('C10 what was attached before the desk joined goes there too', async () => {
    const { register, front, back, id } = await twoDesks();
    const bytes = aFile();
    const one = await front.attach(id, bytes);
    await front.checkpoint();
    await front.joinAgain('D');
    expect(front.side.memory.now.attachmentsToSend).toBeNull();
    for (const desk of [front, back]) await desk.sync(register);
    expect(front.side.memory.now.attachmentsToSend).toEqual([]);
    expect(await sameAs(bytes, back.attached(id, one!))).toBe(true);
  });

  test('B12 C10 erased everywhere before its bytes went: they are sent nowhere', async () => {
    const { register, front, id } = await twoDesks();
    await front.attach(id, aFile());
    register.erase(id);
    await front.sync(register);
    expect(register.files.taken).toBe(0);
    expect(front.side.memory.now.attachmentsToSend).toEqual([]);
  });
});
