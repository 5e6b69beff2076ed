import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newBoxKeys } from '#main/letterbox/letter-seal';
import { mostLetters } from '#main/letterbox/letter-folder';
import { aHome, Desk, deviceSecret, refused, value } from '../../support/office-desk';

const keyring = { secret: deviceSecret, name: 'gnome_libsecret', changed: false };
const words = 'They charged me twice and nobody rang back';
const letter = { words, name: 'Grace Osei', number: '07700 900142' };
const letters = (desk: Desk) => join(desk.settings.home, 'letters');
const files = (desk: Desk) => readdirSync(letters(desk)).filter((name) => name.endsWith('.letter'));
const all = async (desk: Desk) =>
  value(await desk.ask('register.list', { state: 'all', query: '', limit: 50 }));

/** A locked desk with one letter in its box. */
async function withALetter(over: Parameters<typeof Desk.setUp>[1] = {}) {
  const desk = await Desk.setUp(aHome(), over);
  value(await desk.ask('shift.lock', {}));
  const { id } = value(await desk.ask('letterbox.begin', {}));
  value(await desk.ask('letterbox.write', { id, ...letter }));
  return { desk, id };
}

describe('the letterbox', () => {
  it('becomes an incident with its real times for whoever opens the desk next, and says who took it in', async () => {
    const { desk, id } = await withALetter();
    const begun = desk.clock;
    desk.clock += 7 * 60_000;
    expect((await desk.state()).letterbox).toEqual({ isOpen: true, waiting: 1 });
    await desk.enter('ben');
    const { incident } = await desk.open(id);
    expect(incident).toMatchObject({
      ...{ words, channel: 'walkIn', holder: { name: 'Ben T.' }, reference: 'MIL-2026-A0001' },
      customer: { name: 'Grace Osei', phone: '07700 900142' },
      heardBeforeOpening: { byName: 'Ben T.' },
    });
    expect(Date.parse(incident.receivedAt!)).toBe(begun);
    expect(Date.parse(incident.heardBeforeOpening!.begunAt)).toBe(begun);
    expect(files(desk)).toEqual([]);
    await desk.enter('chen');
    expect(value(await desk.ask('settings.read', {})).events[0]).toMatchObject({
      ...{ kind: 'letterTakenIn', byName: 'Ben T.', aboutName: null },
    });
  });

  it('works while the records are closed and after a kill, and grows with each save', async () => {
    const { desk, id } = await withALetter({ keyring });
    await desk.restart();
    expect((await desk.state()).letterbox).toEqual({ isOpen: true, waiting: 1 });
    const second = value(await desk.ask('letterbox.begin', {}));
    for (const text of ['T', 'The', 'The zip broke'])
      value(await desk.ask('letterbox.write', { ...second, words: text, name: '', number: '' }));
    expect(files(desk)).toHaveLength(2);
    await desk.enter('amira');
    expect((await desk.open(id)).incident.words).toBe(words);
    expect((await desk.open(second.id)).incident.words).toBe('The zip broke');
  });

  it('works while the store can’t be opened at all', async () => {
    const { desk } = await withALetter();
    await desk.ask('stop', null);
    const store = join(desk.settings.home, 'store');
    const kept = ['a', 'b'].map(
      (copy) => [join(store, `header.${copy}`), readFileSync(join(store, `header.${copy}`))] as const,
    );
    for (const [path] of kept) writeFileSync(path, 'noise');
    await desk.restart();
    expect((await desk.state()).phase).toBe('stuck');
    const { id } = value(await desk.ask('letterbox.begin', {}));
    value(await desk.ask('letterbox.write', { id, words: 'The zip broke', name: '', number: '' }));
    await desk.ask('stop', null);
    for (const [path, bytes] of kept) writeFileSync(path, bytes);
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('amira');
    expect((await all(desk)).total).toBe(2);
  });

  it('B9 holds nothing that anybody could read, neither in files nor in answers', async () => {
    const { desk } = await withALetter();
    for (const name of readdirSync(letters(desk))) {
      const bytes = readFileSync(join(letters(desk), name));
      for (const text of [words, 'Grace', '900142'])
        for (const form of [
          Buffer.from(text),
          Buffer.from(text, 'utf16le'),
          Buffer.from(Buffer.from(text).toString('base64')),
        ])
          expect(bytes.includes(form), name).toBe(false);
    }
    expect(JSON.stringify(desk.states)).not.toContain('Grace');
  });

  it('B10 is the only thing within reach on a locked screen, and takes nothing while somebody is at the desk', async () => {
    const { desk, id } = await withALetter();
    const other = '0190a5f0-1111-7000-8000-000000000148';
    expect(refused(await desk.ask('letterbox.write', { id: other, ...letter })).code).toBe('noSuchThing');
    expect(refused(await desk.ask('incident.open', { id })).code).toBe('nobodyAtTheDesk');
    await desk.enter('amira');
    expect(refused(await desk.ask('letterbox.begin', {})).code).toBe('notForThisWindow');
    expect(refused(await desk.ask('letterbox.write', { id, ...letter })).code).toBe('noSuchThing');
    value(await desk.ask('shift.lock', {}));
    // What was taken in can't be written over from a locked screen any more.
    expect(refused(await desk.ask('letterbox.write', { id, ...letter })).code).toBe('noSuchThing');
    await desk.enter('amira');
    expect((await all(desk)).total).toBe(1);
  });

  it('is taken in exactly once, whatever step is cut short, and also when an old copy is put back', async () => {
    const { desk, id } = await withALetter();
    const copy = join(aHome(), 'letters');
    cpSync(letters(desk), copy, { recursive: true });
    await desk.enter('amira');
    await desk.ask('stop', null);
    // As after an end between the incident's save and the removal of the letter.
    cpSync(copy, letters(desk), { recursive: true });
    for (const who of ['ben', 'amira'] as const) {
      await desk.restart();
      await desk.openWithPassphrase();
      await desk.enter(who);
      expect((await all(desk)).total).toBe(1);
      expect(files(desk)).toEqual([]);
      expect((await desk.open(id)).incident.heardBeforeOpening?.byName).toBe('Amira K.');
      cpSync(copy, letters(desk), { recursive: true });
    }
  });

  it('is limited in letters and in length, and keeps what was there', async () => {
    const { desk } = await withALetter();
    for (let n = 1; n < mostLetters; n++) {
      const { id } = value(await desk.ask('letterbox.begin', {}));
      value(await desk.ask('letterbox.write', { id, words: `${n}`, name: '', number: '' }));
    }
    const { id } = value(await desk.ask('letterbox.begin', {}));
    expect(refused(await desk.ask('letterbox.write', { id, ...letter })).code).toBe('letterboxFull');
    const long = '\u0800'.repeat(60_000);
    expect(refused(await desk.ask('letterbox.write', { id, ...letter, words: long })).code).toMatch(
      /letterboxFull|tooLong/,
    );
    expect(files(desk)).toHaveLength(mostLetters);
  });

  it('a letter that can’t be read is put aside, not away, and stops nobody', async () => {
    const { desk, id } = await withALetter();
    const path = join(letters(desk), `${id}.letter`);
    const bytes = readFileSync(path);
    bytes[bytes.length - 20]! ^= 1;
    writeFileSync(path, bytes);
    expect((await desk.enter('amira')).phase).toBe('desk');
    expect((await all(desk)).total).toBe(0);
    expect(readFileSync(`${path}.unreadable`)).toEqual(bytes);
  });

  it('with a keyring no letter is sealed to a key that somebody else put there; without one it is noticed and written down', async () => {
    const forge = (desk: Desk) => {
      const file = join(letters(desk), 'box.json');
      const box = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...box, publicKey: newBoxKeys().publicKey.toString('base64') }));
    };
    const { desk } = await withALetter({ keyring });
    forge(desk);
    expect((await desk.ask('app.state', {})) && (await desk.state()).letterbox.isOpen).toBe(false);
    const other = (await withALetter()).desk;
    forge(other);
    await other.restart();
    expect((await other.state()).letterbox.isOpen).toBe(true);
    await other.openWithPassphrase();
    await other.enter('chen');
    const kinds = value(await other.ask('settings.read', {})).events.map(({ kind }) => kind);
    expect(kinds).toContain('letterboxKeyWasForeign');
  });

  it('there is none before a branch is set up', async () => {
    const desk = await Desk.at();
    expect((await desk.state()).letterbox.isOpen).toBe(false);
    expect(refused(await desk.ask('letterbox.begin', {})).code).toBe('notForThisWindow');
    expect(existsSync(letters(desk))).toBe(false);
    rmSync(letters(desk), { recursive: true, force: true });
  });
});
