// The secret that the OS keyring keeps for this OS account. With a PIN it opens the store; without a keyring
// that protects anything there is none, and a keyholder's passphrase opens the store instead.
import { userInfo } from 'node:os';
import { newDeviceSecret } from '../vault/device-secret';
import { KeyringFiles } from './keyring-files';
import { isAvailable, seal, unseal, type SafeStorage } from './safe-storage';

export type { SafeStorage } from './safe-storage';

export interface Keyring {
  /** 32 bytes, or null where nothing on this computer could keep them. */
  secret: Uint8Array | null;
  /** What keeps it: 'gnome_libsecret', 'kwallet5', 'dpapi', 'keychain', or 'none'. */
  name: string;
  /** The secret of last time can't be read any more, or something else keeps it now. */
  changed: boolean;
}

interface Around {
  platform?: NodeJS.Platform;
  /** Names the OS account; a folder may be shared by several. */
  account?: string;
}

/** Reads the secret, or makes and keeps one. Never throws, and never keeps it where anybody could read it. */
export async function readDeviceSecret(
  folder: string,
  storage: SafeStorage,
  { platform = process.platform, account = osAccount() }: Around = {},
): Promise<Keyring> {
  const files = new KeyringFiles(folder, account);
  const name = await backendOf(storage, platform);
  await adoptFormer(files, storage, name);
  const before = files.backend();
  const sealed = files.sealed();
  const isOther = before !== null && before !== name;
  if (name === 'none') return { secret: null, name, changed: isOther };

  const kept = sealed && (await open(sealed, storage));
  if (kept) {
    if (kept.isStale) await tryTo(async () => files.keep(await sealedCopy(kept.secret, storage), name));
    else if (isOther) await tryTo(() => files.keepBackend(name));
    return { secret: kept.secret, name, changed: isOther };
  }
  const wasLost = sealed !== null || isOther;
  if (sealed) files.setAside();
  const secret = newDeviceSecret();
  const isKept = await tryTo(async () => {
    files.keep(await sealedCopy(secret, storage), name);
    // Read back before anything is locked with it: some keyrings take a secret and give nothing back.
    const again = files.sealed();
    return (
      again !== null && Buffer.from(secret).equals((await open(again, storage))?.secret ?? Buffer.alloc(0))
    );
  });
  return isKept ? { secret, name, changed: wasLost } : { secret: null, name: 'none', changed: wasLost };
}

/** The user's name tells accounts of one computer apart on Windows, the number everywhere else. */
function osAccount(): string {
  try {
    const { uid, username } = userInfo();
    return uid >= 0 ? `uid ${uid}` : `name ${username.toLowerCase()}`;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

/** The one file of earlier versions goes to the account that can open it, and stays untouched for every other. */
async function adoptFormer(files: KeyringFiles, storage: SafeStorage, name: string): Promise<void> {
  if (files.sealed() !== null) return;
  const former = files.formerSealed();
  if (former && name !== 'none' && (await open(former, storage))) files.takeOverFormer();
}

/** `basic_text` is a fixed key that every installation shares: that counts as no keyring. */
async function backendOf(storage: SafeStorage, platform: NodeJS.Platform): Promise<string> {
  if (!(await tryTo(() => isAvailable(storage)))) return 'none';
  if (platform === 'win32') return 'dpapi';
  if (platform === 'darwin') return 'keychain';
  const backend = (await tryTo(() => storage.getSelectedStorageBackend?.())) ?? 'unknown';
  return backend === 'basic_text' || backend === 'unknown' ? 'none' : backend;
}

async function sealedCopy(secret: Uint8Array, storage: SafeStorage): Promise<Buffer> {
  return seal(storage, Buffer.from(secret).toString('base64'));
}

async function open(
  sealed: Buffer,
  storage: SafeStorage,
): Promise<{ secret: Buffer; isStale: boolean } | null> {
  return tryTo(async () => {
    const { text, isStale } = await unseal(storage, sealed);
    const secret = Buffer.from(text, 'base64');
    return secret.length === 32 ? { secret, isStale } : null;
  });
}

async function tryTo<T>(work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
