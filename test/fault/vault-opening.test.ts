import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviceIdOf, newDeviceSecret, recoveryKeyGroups } from '#main/vault/vault';
import { decodeHeader, encodeHeader, type SignedHeader } from '#main/vault/store-header';
import { quickest } from '../support/quickest';
import {
  adding,
  amira,
  anEvent,
  aStore,
  ben,
  bytesBelow,
  deviceSecret,
  hold,
  incidentId,
  passphrase,
  refusal,
  refusedAs,
} from '../support/vault-store';

const pin = '481923';
const wrong = '000000';

/** A closed store of Amira's with a PIN slot for this device. */
async function aClosedStore() {
  const store = await aStore({ pin });
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  await store.folder.release();
  return { ...store, folder: await hold(store.path) };
}

const tryPin = (folder: Awaited<ReturnType<typeof hold>>, now: number, change = {}) =>
  folder.openWithDevice({ deviceSecret, person: amira, pin, now, ...change });

test('a passphrase opens the store however it was typed, and no other does', async () => {
  const { folder } = await aClosedStore();
  expect(await refusedAs(folder.openWithPassphrase({ passphrase: 'quiet lantern over harbor' }))).toBe(
    'wrong-passphrase',
  );
  const vault = await folder.openWithPassphrase({ passphrase: '  quiet  lantern over\tharbour ' });
  expect((await vault.read(incidentId(1)))?.events).toHaveLength(1);
});

test('tile and PIN open the store with the keyring’s secret', async () => {
  const { folder } = await aClosedStore();
  const vault = await tryPin(folder, 0);
  expect((await vault.read(incidentId(1)))?.events).toHaveLength(1);
});

test('a second opening in the same process is refused while the first is open', async () => {
  const { folder } = await aClosedStore();
  const vault = await tryPin(folder, 0);
  expect(await refusedAs(tryPin(folder, 0))).toBe('in-use');
  await vault.close();
  await tryPin(folder, 0);
});

describe('B4', () => {
  test('a wrong PIN is refused and says how many are left', async () => {
    const { folder } = await aClosedStore();
    expect(await refusal(tryPin(folder, 0, { pin: wrong }))).toMatchObject({
      code: 'wrong-pin',
      triesLeft: 9,
    });
  });

  test('something that is no PIN isn’t counted', async () => {
    const { folder, path } = await aClosedStore();
    const before = bytesBelow(path);
    expect(await refusedAs(tryPin(folder, 0, { pin: '12345' }))).toBe('bad-pin');
    expect(bytesBelow(path)).toEqual(before);
  });

  test('a removed member of staff can’t open the store, with or without the right PIN', async () => {
    const store = await aStore({ pin });
    await store.vault.slots.setDevicePin({ deviceSecret, person: ben, pin });
    await store.vault.slots.removePerson(ben);
    await store.folder.release();
    const folder = await hold(store.path);
    expect(await refusedAs(tryPin(folder, 0, { person: ben }))).toBe('no-slot');
  });

  test('a removed slot can’t be pasted back into the header from an older copy', async () => {
    const store = await aStore({ pin });
    await store.vault.slots.setDevicePin({ deviceSecret, person: ben, pin });
    const older = decodeHeader(readFileSync(join(store.path, 'header.a')));
    await store.vault.slots.removePerson(ben);
    await store.folder.release();
    for (const copy of ['a', 'b']) {
      const newer = decodeHeader(readFileSync(join(store.path, `header.${copy}`)));
      const forged: SignedHeader = { ...newer.value, json: older.value.json };
      writeFileSync(join(store.path, `header.${copy}`), encodeHeader(newer.revision, forged));
    }
    const folder = await hold(store.path);
    expect(await refusedAs(tryPin(folder, 0, { person: ben }))).toBe('damaged');
  });

  test('a changed keyring is named and is no wrong PIN', async () => {
    const { folder } = await aClosedStore();
    const changed = { deviceSecret: newDeviceSecret() };
    expect(await refusedAs(tryPin(folder, 0, changed))).toBe('device-changed');
    expect(await refusal(tryPin(folder, 0, { pin: wrong }))).toMatchObject({ triesLeft: 9 });
  });

  test.each([0, 16, 32])(
    'a keyring that answers %i zero bytes never makes or opens a slot',
    async (length) => {
      const { folder } = await aClosedStore();
      const none = { deviceSecret: new Uint8Array(length) };
      expect(await refusedAs(tryPin(folder, 0, none))).toBe('device-changed');
      const vault = await folder.openWithPassphrase({ passphrase });
      expect(await refusedAs(vault.slots.setDevicePin({ ...none, person: ben, pin }))).toBe('device-changed');
    },
  );

  test('a passphrase that was replaced opens nothing any more', async () => {
    const store = await aStore();
    await store.vault.slots.setPassphrase(amira, 'seven grey geese going north');
    await store.folder.release();
    const folder = await hold(store.path);
    expect(await refusedAs(folder.openWithPassphrase({ passphrase }))).toBe('wrong-passphrase');
    await folder.openWithPassphrase({ passphrase: 'seven grey geese going north' });
  });

  test('a mistyped recovery key is told apart from the key of another store', async () => {
    const [store, other] = [await aClosedStore(), await aClosedStore()];
    const typo = store.recoveryKey.replace(/.$/, (sign) => (sign === '7' ? '8' : '7'));
    expect(await refusedAs(store.folder.openWithRecoveryKey({ recoveryKey: typo }))).toBe(
      'mistyped-recovery-key',
    );
    const foreign = store.folder.openWithRecoveryKey({ recoveryKey: other.recoveryKey });
    expect(await refusedAs(foreign)).toBe('wrong-recovery-key');
    const spoken = store.recoveryKey
      .toLowerCase()
      .replaceAll('-', '  ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    await store.folder.openWithRecoveryKey({ recoveryKey: spoken });
  });

  test('ten wrong PINs close the store to every PIN until a passphrase opens it', async () => {
    const { folder } = await aClosedStore();
    let now = 0;
    for (let tries = 1; tries < 10; tries++) {
      const error = await refusal(tryPin(folder, now, { pin: wrong }));
      expect([error.code, error.triesLeft]).toEqual(['wrong-pin', 10 - tries]);
      now = error.retryAt ?? now;
    }
    expect(await refusedAs(tryPin(folder, now, { pin: wrong }))).toBe('closed-by-wrong-pins');
    expect(await refusedAs(tryPin(folder, now + 10 ** 9))).toBe('closed-by-wrong-pins');
    const vault = await folder.openWithPassphrase({ passphrase, deviceSecret });
    await vault.close();
    await tryPin(folder, now);
  });

  test.each(['missing', 'damaged', 'foreign'])('a %s count of tries counts as used up', async (how) => {
    const { folder, path } = await aClosedStore();
    const count = join(path, `tries.${deviceIdOf(deviceSecret)}.amends`);
    if (how === 'missing') rmSync(count);
    else writeFileSync(count, how === 'damaged' ? 'noise' : readFileSync(join(path, 'tries.store.amends')));
    expect(await refusedAs(tryPin(folder, 0))).toBe('closed-by-wrong-pins');
    await (await folder.openWithPassphrase({ passphrase, deviceSecret })).close();
    await tryPin(folder, 0);
  });
});

test('after three wrong PINs every further one costs a wait, which a wrong clock can’t make longer', async () => {
  const { folder } = await aClosedStore();
  for (let tries = 0; tries < 3; tries++) await refusal(tryPin(folder, 1_000_000, { pin: wrong }));
  expect(await refusal(tryPin(folder, 1_004_999))).toMatchObject({ code: 'too-soon', retryAt: 1_005_000 });
  // The clock was ten years ahead and has been put right.
  expect(await refusal(tryPin(folder, 2_000))).toMatchObject({ code: 'too-soon', retryAt: 7_000 });
  await tryPin(folder, 7_000);
});

test('a hundred guesses at once are counted one by one', async () => {
  const { folder } = await aClosedStore();
  const guesses = Array.from({ length: 100 }, (_, n) => String(n).padStart(6, '0'));
  const codes = await Promise.all(guesses.map((guess) => refusedAs(tryPin(folder, 0, { pin: guess }))));
  expect(codes.filter((code) => code === 'wrong-pin')).toHaveLength(3);
  expect(codes.filter((code) => code === 'too-soon')).toHaveLength(97);
});

describe('PINs that switch people', () => {
  test('a right one passes, a wrong one is counted with those of the tile screen', async () => {
    const store = await aStore({ pin });
    const verifier = await store.vault.pins.makeVerifier(pin);
    expect(verifier).not.toContain(pin);
    await store.vault.pins.check({ person: amira, pin, verifier, now: 0 });
    const attempt = { person: amira, pin: wrong, verifier, now: 0 };
    expect((await refusal(store.vault.pins.check(attempt))).triesLeft).toBe(9);
    await store.vault.close();
    expect((await refusal(tryPin(store.folder, 0, { pin: wrong }))).triesLeft).toBe(8);
  });

  test.each([
    ['with', { pin }],
    ['without', {}],
  ])('ten wrong ones close the store, %s a keyring', async (_, options) => {
    const { vault, folder } = await aStore(options);
    const verifier = await vault.pins.makeVerifier(pin);
    let now = 0;
    for (let tries = 1; tries <= 10; tries++) {
      const error = await refusal(vault.pins.check({ person: ben, pin: wrong, verifier, now }));
      expect(error.code).toBe(tries === 10 ? 'closed-by-wrong-pins' : 'wrong-pin');
      now = error.retryAt ?? now;
    }
    expect(await refusedAs(vault.read(incidentId(1)))).toBe('closed');
    const again = await folder.openWithPassphrase({ passphrase, deviceSecret });
    await again.pins.check({ person: ben, pin, verifier, now });
  });

  test('one person’s right PIN doesn’t forgive another’s wrong ones', async () => {
    const { vault } = await aStore({ pin });
    const verifier = await vault.pins.makeVerifier(pin);
    for (const triesLeft of [9, 8]) {
      const guess = vault.pins.check({ person: ben, pin: wrong, verifier, now: 0 });
      expect((await refusal(guess)).triesLeft).toBe(triesLeft);
      await vault.pins.check({ person: amira, pin, verifier, now: 0 });
    }
  });
});

describe('B7 key derivation parameters that weaken the store or stop the computer', () => {
  const asked: [string, Record<string, number>][] = [
    ['one KiB', { memoryKiB: 1 }],
    ['just below the floor', { memoryKiB: 19 * 1024 - 1 }],
    ['64 GiB', { memoryKiB: 64 * 1024 * 1024 }],
    ['no memory', { memoryKiB: 0 }],
    ['half a KiB', { memoryKiB: 20_000.5 }],
    ['one pass', { passes: 1 }],
    ['65 passes', { passes: 65 }],
    ['a million passes', { passes: 1_000_000 }],
    ['no lane', { lanes: 0 }],
    ['less than nothing', { memoryKiB: -65_536 }],
  ];
  test.each(asked)('%s: refused in less than 50 ms', async (_, kdf) => {
    const store = await aClosedStore();
    for (const copy of ['a', 'b']) {
      const file = join(store.path, `header.${copy}`);
      const { revision, value } = decodeHeader(readFileSync(file));
      const header = JSON.parse(value.json.toString());
      for (const slot of header.slots) if (slot.kdf) Object.assign(slot.kdf, kdf);
      const forged: SignedHeader = { ...value, json: Buffer.from(JSON.stringify(header)) };
      writeFileSync(file, encodeHeader(revision, forged));
    }
    const spent = await quickest(5, async () =>
      expect(await refusedAs(store.folder.openWithPassphrase({ passphrase }))).toBe('kdf-refused'),
    );
    expect(spent).toBeLessThan(50);
    expect(await refusedAs(tryPin(store.folder, 0))).toBe('kdf-refused');
  });
});

describe('slots', () => {
  test('the last passphrase and recovery key can’t both go', async () => {
    const { vault } = await aStore({ pin });
    const [first, second] = vault.slots.list().filter(({ kind }) => kind !== 'device');
    await vault.slots.remove(first!.id);
    expect(await refusedAs(vault.slots.remove(second!.id))).toBe('last-slot');
    expect(await refusedAs(vault.slots.remove(first!.id))).toBe('no-slot');
    expect(vault.slots.list().map(({ kind }) => kind)).toContain(second!.kind);
  });

  test('a new recovery key replaces the former one', async () => {
    const store = await aStore();
    const fresh = await store.vault.slots.newRecoveryKey();
    expect(recoveryKeyGroups(fresh).map((group) => group.length)).toEqual(Array(9).fill(4));
    expect(await refusedAs(store.reopen())).toBe('wrong-recovery-key');
    await store.folder.release();
  });

  test('a weak passphrase and a PIN that is none make no slot', async () => {
    const { vault } = await aStore();
    const before = vault.slots.list();
    expect(await refusedAs(vault.slots.setPassphrase(ben, 'millgate'))).toBe('weak-passphrase');
    expect(await refusedAs(vault.slots.setDevicePin({ deviceSecret, person: ben, pin: 'abcdef' }))).toBe(
      'bad-pin',
    );
    expect(vault.slots.list()).toEqual(before);
  });

  test('what is on disk names neither passphrase nor PIN nor recovery key nor device secret', async () => {
    const { path, recoveryKey } = await aStore({ pin });
    const all = readdirSync(path).filter((name) => /\.(a|b|amends)$/.test(name));
    const secrets = [passphrase, recoveryKey, recoveryKey.replaceAll('-', ''), Buffer.from(deviceSecret)];
    for (const name of all)
      for (const secret of secrets) expect(readFileSync(join(path, name)).includes(secret), name).toBe(false);
  });
});

describe('tiles', () => {
  const tiles = [
    { person: amira, name: 'Amira', role: 'manager' },
    { person: ben, name: 'Ben' },
  ];

  test('are readable before opening with the keyring’s secret, and with no other', async () => {
    const { folder, path } = await aClosedStore();
    expect(await folder.readTiles(deviceSecret)).toBeNull();
    await folder.writeTiles(deviceSecret, tiles);
    expect(await folder.readTiles(deviceSecret)).toEqual(tiles);
    expect(await folder.readTiles(newDeviceSecret())).toBeNull();
    const written = readFileSync(join(path, `tiles.${deviceIdOf(deviceSecret)}.amends`));
    expect(written.includes('Amira')).toBe(false);
  });

  test('that are damaged are as good as none, and are written anew', async () => {
    const { folder, path } = await aClosedStore();
    writeFileSync(join(path, `tiles.${deviceIdOf(deviceSecret)}.amends`), 'noise');
    expect(await folder.readTiles(deviceSecret)).toBeNull();
    await folder.writeTiles(deviceSecret, tiles);
    expect(await folder.readTiles(deviceSecret)).toEqual(tiles);
  });
});
