import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDeviceSecret, type SafeStorage } from '#main/keyring/device-secret';

/** A keyring that seals by XOR: enough to tell one keyring from another. The real one is tried in test/e2e/machine. */
function keyring(backend = 'gnome_libsecret', key = 0x5a): SafeStorage {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => Buffer.concat([Buffer.from([key]), Buffer.from(text).map((byte) => byte ^ key)]),
    decryptString(bytes) {
      if (bytes[0] !== key) throw new Error('not sealed here');
      return Buffer.from(bytes.subarray(1).map((byte) => byte ^ key)).toString();
    },
  };
}
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'amends-keyring-'));
});
const read = (storage: SafeStorage, account = 'uid 1000') =>
  readDeviceSecret(home, storage, { platform: 'linux', account });
const named = (ending: string) => {
  const found = readdirSync(home).find((name) =>
    new RegExp(`^keyring\\.[0-9a-f]{12}\\.${ending}$`).test(name),
  );
  return join(home, found ?? `no.${ending}`);
};
const sealed = () => named('bin');

describe('B4 the secret in the OS keyring', () => {
  it('is made once and is the same at the next start', async () => {
    const first = await read(keyring());
    expect(first).toMatchObject({ name: 'gnome_libsecret', changed: false });
    expect(first.secret).toHaveLength(32);
    expect(await read(keyring())).toEqual({ ...first, secret: Buffer.from(first.secret!) });
  });

  it('lies on disk sealed only, readable by this account only, with the keyring’s name beside it', async () => {
    const { secret } = await read(keyring());
    expect(statSync(sealed()).mode & 0o777).toBe(0o600);
    const everything = Buffer.concat(readdirSync(home).map((name) => readFileSync(join(home, name))));
    expect(everything.includes(Buffer.from(secret!))).toBe(false);
    expect(everything.includes(Buffer.from(secret!).toString('base64'))).toBe(false);
    expect(JSON.parse(readFileSync(named('json'), 'utf8'))).toEqual({
      backend: 'gnome_libsecret',
    });
  });

  it.each(['basic_text', 'unknown'])('a keyring that protects nothing (%s) is none', async (backend) => {
    expect(await read(keyring(backend))).toEqual({ secret: null, name: 'none', changed: false });
    expect(existsSync(sealed())).toBe(false);
  });

  it('a keyring that isn’t there, or throws, is none', async () => {
    const none = { secret: null, name: 'none', changed: false };
    expect(await read({ ...keyring(), isEncryptionAvailable: () => false })).toEqual(none);
    const throwing = () => {
      throw new Error('the bus is gone');
    };
    expect(await read({ ...keyring(), isEncryptionAvailable: throwing })).toEqual(none);
    expect(await read({ ...keyring(), encryptString: throwing })).toEqual(none);
    expect(await read({ ...keyring(), getSelectedStorageBackend: throwing })).toEqual(none);
  });

  it('a keyring that takes a secret and gives nothing back is none', async () => {
    expect(await read({ ...keyring(), decryptString: () => '' })).toMatchObject({
      secret: null,
      name: 'none',
    });
  });

  it('one that has gone since is noticed, and what it sealed stays for the day it is back', async () => {
    const first = await read(keyring());
    const before = readFileSync(sealed());
    expect(await read(keyring('basic_text'))).toEqual({ secret: null, name: 'none', changed: true });
    expect(readFileSync(sealed())).toEqual(before);
    expect(Buffer.from((await read(keyring())).secret!)).toEqual(Buffer.from(first.secret!));
  });

  it('another keyring under the same name is noticed; the old secret goes aside and a new one is made', async () => {
    const first = await read(keyring());
    const before = readFileSync(sealed());
    const second = await read(keyring('gnome_libsecret', 0x33));
    expect(second).toMatchObject({ name: 'gnome_libsecret', changed: true });
    expect(Buffer.from(second.secret!)).not.toEqual(Buffer.from(first.secret!));
    expect(readFileSync(`${sealed()}.unreadable`)).toEqual(before);
    expect(await read(keyring('gnome_libsecret', 0x33))).toMatchObject({ changed: false });
  });

  it('another backend that still opens it is noticed once', async () => {
    await read(keyring());
    expect(await read(keyring('kwallet5'))).toMatchObject({ name: 'kwallet5', changed: true });
    expect(await read(keyring('kwallet5'))).toMatchObject({ name: 'kwallet5', changed: false });
  });

  it('a damaged file is noticed and never an error', async () => {
    await read(keyring());
    for (const bytes of [Buffer.alloc(0), Buffer.from('garbage'), Buffer.alloc(4096, 0x5a)]) {
      writeFileSync(sealed(), bytes);
      expect(await read(keyring())).toMatchObject({ name: 'gnome_libsecret', changed: true });
    }
  });

  it('a folder that can’t be written gives none', async () => {
    expect(await readDeviceSecret('/proc/none', keyring(), { platform: 'linux' })).toMatchObject({
      secret: null,
      name: 'none',
    });
  });

  it('has the system’s own name where the system has one keyring only', async () => {
    const { getSelectedStorageBackend: _, ...own } = keyring();
    expect((await readDeviceSecret(home, own, { platform: 'win32' })).name).toBe('dpapi');
    const mac = mkdtempSync(join(tmpdir(), 'amends-keyring-'));
    expect((await readDeviceSecret(mac, own, { platform: 'darwin' })).name).toBe('keychain');
  });

  it('B4 two OS accounts on one folder each keep a secret of their own, and neither pushes the other’s aside', async () => {
    const [amiras, bens] = [keyring('gnome_libsecret', 0x5a), keyring('gnome_libsecret', 0x33)];
    const first = await read(amiras, 'uid 1001');
    const second = await read(bens, 'uid 1002');
    expect(second).toMatchObject({ name: 'gnome_libsecret', changed: false });
    expect(Buffer.from(second.secret!).equals(Buffer.from(first.secret!))).toBe(false);
    for (let day = 0; day < 2; day++) {
      expect(await read(amiras, 'uid 1001')).toEqual({ ...first, secret: Buffer.from(first.secret!) });
      expect(await read(bens, 'uid 1002')).toEqual({ ...second, secret: Buffer.from(second.secret!) });
    }
    expect(readdirSync(home).filter((name) => name.endsWith('.unreadable'))).toEqual([]);
  });

  it('the one file of earlier versions goes to the account whose keyring opens it, and stays as it was for others', async () => {
    const first = await read(keyring());
    renameSync(sealed(), join(home, 'keyring.bin'));
    renameSync(named('json'), join(home, 'keyring.json'));
    const former = readFileSync(join(home, 'keyring.bin'));
    expect(await read(keyring('gnome_libsecret', 0x33), 'uid 1002')).toMatchObject({ changed: false });
    expect(readFileSync(join(home, 'keyring.bin'))).toEqual(former);
    expect(await read(keyring())).toEqual({ ...first, secret: Buffer.from(first.secret!) });
    expect(existsSync(join(home, 'keyring.bin'))).toBe(false);
  });

  it('uses the asynchronous calls where the runtime has them, and seals anew when the keyring asks', async () => {
    const old = keyring();
    let isStale = true;
    let sealedTimes = 0;
    const modern: SafeStorage = {
      getSelectedStorageBackend: () => 'gnome_libsecret',
      isAsyncEncryptionAvailable: async () => true,
      encryptStringAsync: async (text) => {
        sealedTimes += 1;
        return old.encryptString!(text);
      },
      decryptStringAsync: async (bytes) => ({ result: old.decryptString!(bytes), shouldReEncrypt: isStale }),
    };
    const first = await read(modern);
    expect(sealedTimes).toBe(1);
    expect(await read(modern)).toEqual({ ...first, secret: Buffer.from(first.secret!) });
    expect(sealedTimes).toBe(2);
    isStale = false;
    await read(modern);
    expect(sealedTimes).toBe(2);
    // What one runtime sealed, another opens: people move between versions.
    expect(await read(old)).toMatchObject({ changed: false, secret: Buffer.from(first.secret!) });
  });
});
