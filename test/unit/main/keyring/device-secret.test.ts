import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
const read = (storage: SafeStorage) => readDeviceSecret(home, storage, 'linux');
const sealed = () => join(home, 'keyring.bin');

describe('B4 the secret in the OS keyring', () => {
  it('is made once and is the same at the next start', () => {
    const first = read(keyring());
    expect(first).toMatchObject({ name: 'gnome_libsecret', changed: false });
    expect(first.secret).toHaveLength(32);
    expect(read(keyring())).toEqual({ ...first, secret: Buffer.from(first.secret!) });
  });

  it('lies on disk sealed only, readable by this account only, with the keyring’s name beside it', () => {
    const { secret } = read(keyring());
    expect(statSync(sealed()).mode & 0o777).toBe(0o600);
    const everything = Buffer.concat(readdirSync(home).map((name) => readFileSync(join(home, name))));
    expect(everything.includes(Buffer.from(secret!))).toBe(false);
    expect(everything.includes(Buffer.from(secret!).toString('base64'))).toBe(false);
    expect(JSON.parse(readFileSync(join(home, 'keyring.json'), 'utf8'))).toEqual({
      backend: 'gnome_libsecret',
    });
  });

  it.each(['basic_text', 'unknown'])('a keyring that protects nothing (%s) is none', (backend) => {
    expect(read(keyring(backend))).toEqual({ secret: null, name: 'none', changed: false });
    expect(existsSync(sealed())).toBe(false);
  });

  it('a keyring that isn’t there, or throws, is none', () => {
    const none = { secret: null, name: 'none', changed: false };
    expect(read({ ...keyring(), isEncryptionAvailable: () => false })).toEqual(none);
    const throwing = () => {
      throw new Error('the bus is gone');
    };
    expect(read({ ...keyring(), isEncryptionAvailable: throwing })).toEqual(none);
    expect(read({ ...keyring(), encryptString: throwing })).toEqual(none);
    expect(read({ ...keyring(), getSelectedStorageBackend: throwing })).toEqual(none);
  });

  it('a keyring that takes a secret and gives nothing back is none', () => {
    expect(read({ ...keyring(), decryptString: () => '' })).toMatchObject({ secret: null, name: 'none' });
  });

  it('one that has gone since is noticed, and what it sealed stays for the day it is back', () => {
    const first = read(keyring());
    const before = readFileSync(sealed());
    expect(read(keyring('basic_text'))).toEqual({ secret: null, name: 'none', changed: true });
    expect(readFileSync(sealed())).toEqual(before);
    expect(Buffer.from(read(keyring()).secret!)).toEqual(Buffer.from(first.secret!));
  });

  it('another keyring under the same name is noticed; the old secret goes aside and a new one is made', () => {
    const first = read(keyring());
    const before = readFileSync(sealed());
    const second = read(keyring('gnome_libsecret', 0x33));
    expect(second).toMatchObject({ name: 'gnome_libsecret', changed: true });
    expect(Buffer.from(second.secret!)).not.toEqual(Buffer.from(first.secret!));
    expect(readFileSync(`${sealed()}.unreadable`)).toEqual(before);
    expect(read(keyring('gnome_libsecret', 0x33))).toMatchObject({ changed: false });
  });

  it('another backend that still opens it is noticed once', () => {
    read(keyring());
    expect(read(keyring('kwallet5'))).toMatchObject({ name: 'kwallet5', changed: true });
    expect(read(keyring('kwallet5'))).toMatchObject({ name: 'kwallet5', changed: false });
  });

  it('a damaged file is noticed and never an error', () => {
    read(keyring());
    for (const bytes of [Buffer.alloc(0), Buffer.from('garbage'), Buffer.alloc(4096, 0x5a)]) {
      writeFileSync(sealed(), bytes);
      expect(read(keyring())).toMatchObject({ name: 'gnome_libsecret', changed: true });
    }
  });

  it('a folder that can’t be written gives none', () => {
    expect(readDeviceSecret('/proc/none', keyring(), 'linux')).toMatchObject({ secret: null, name: 'none' });
  });

  it('has the system’s own name where the system has one keyring only', () => {
    const { getSelectedStorageBackend: _, ...own } = keyring();
    expect(readDeviceSecret(home, own, 'win32').name).toBe('dpapi');
    expect(readDeviceSecret(mkdtempSync(join(tmpdir(), 'amends-keyring-')), own, 'darwin').name).toBe(
      'keychain',
    );
  });
});
