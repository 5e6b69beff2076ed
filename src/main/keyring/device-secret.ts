// The secret that the OS keyring keeps for this OS account. With a PIN it opens the store; without a keyring
// that protects anything there is none, and a keyholder's passphrase opens the store instead.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { newDeviceSecret } from '../vault/device-secret';

/** Electron's safeStorage, as far as it is used. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
}

export interface Keyring {
  /** 32 bytes, or null where nothing on this computer could keep them. */
  secret: Uint8Array | null;
  /** What keeps it: 'gnome_libsecret', 'kwallet5', 'dpapi', 'keychain', or 'none'. */
  name: string;
  /** The secret of last time can't be read any more, or something else keeps it now. */
  changed: boolean;
}

const record = z.object({ backend: z.string() });

/** Reads the secret, or makes and keeps one. Never throws, and never keeps it where anybody could read it. */
export function readDeviceSecret(folder: string, storage: SafeStorage, platform = process.platform): Keyring {
  const files = { sealed: join(folder, 'keyring.bin'), record: join(folder, 'keyring.json') };
  const name = backendOf(storage, platform);
  const before = readOr(() => record.parse(JSON.parse(readFileSync(files.record, 'utf8'))).backend);
  const sealed = readOr(() => readFileSync(files.sealed));
  const isOther = before !== null && before !== name;
  if (name === 'none') return { secret: null, name, changed: isOther };

  const kept = sealed && readOr(() => unseal(sealed, storage));
  if (kept) {
    if (isOther) readOr(() => writeRecord(files.record, name));
    return { secret: kept, name, changed: isOther };
  }
  const wasLost = sealed !== null || isOther;
  // The unreadable one goes aside, not away: it opens again where the keyring of that day comes back.
  if (sealed) readOr(() => renameSync(files.sealed, `${files.sealed}.unreadable`));
  const secret = newDeviceSecret();
  const isKept = readOr(() => {
    writeFlushed(files.sealed, storage.encryptString(Buffer.from(secret).toString('base64')));
    writeRecord(files.record, name);
    // Read back before anything is locked with it: some keyrings take a secret and give nothing back.
    return Buffer.from(secret).equals(unseal(readFileSync(files.sealed), storage) ?? Buffer.alloc(0));
  });
  return isKept ? { secret, name, changed: wasLost } : { secret: null, name: 'none', changed: wasLost };
}

/** `basic_text` is a fixed key that every installation shares: that counts as no keyring. */
function backendOf(storage: SafeStorage, platform: NodeJS.Platform): string {
  if (!readOr(() => storage.isEncryptionAvailable())) return 'none';
  if (platform === 'win32') return 'dpapi';
  if (platform === 'darwin') return 'keychain';
  const backend = readOr(() => storage.getSelectedStorageBackend?.()) ?? 'unknown';
  return backend === 'basic_text' || backend === 'unknown' ? 'none' : backend;
}

function unseal(sealed: Buffer, storage: SafeStorage): Buffer | null {
  const secret = Buffer.from(storage.decryptString(sealed), 'base64');
  return secret.length === 32 ? secret : null;
}

function writeRecord(file: string, backend: string): true {
  writeFlushed(file, Buffer.from(JSON.stringify({ backend })));
  return true;
}

/** Flushed before the rename: after a power cut there is the old file or the new one. */
function writeFlushed(file: string, bytes: Buffer): void {
  const fresh = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(fresh, bytes);
    fsyncSync(fresh);
  } finally {
    closeSync(fresh);
  }
  renameSync(`${file}.new`, file);
}

function readOr<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
