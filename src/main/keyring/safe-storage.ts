// The OS keyring through Electron's safeStorage: the asynchronous calls where the runtime has them, because on some
// systems the first one waits for a person to unlock a keyring; the older ones elsewhere.

/** Electron's safeStorage, as far as it is used. Older runtimes lack the asynchronous calls, newer ones may lose the others. */
export interface SafeStorage {
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Buffer;
  decryptString?(bytes: Buffer): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
}

export async function isAvailable(storage: SafeStorage): Promise<boolean> {
  if (storage.isAsyncEncryptionAvailable) return storage.isAsyncEncryptionAvailable();
  return storage.isEncryptionAvailable?.() ?? false;
}

/** @throws whatever the keyring says */
export async function seal(storage: SafeStorage, text: string): Promise<Buffer> {
  if (storage.encryptStringAsync) return storage.encryptStringAsync(text);
  if (!storage.encryptString) throw new Error('this runtime has no keyring');
  return storage.encryptString(text);
}

/** @returns the text, and whether the keyring asks to seal it anew (its own key was changed) @throws as `seal` */
export async function unseal(
  storage: SafeStorage,
  bytes: Buffer,
): Promise<{ text: string; isStale: boolean }> {
  if (storage.decryptStringAsync) {
    const { result, shouldReEncrypt } = await storage.decryptStringAsync(bytes);
    return { text: result, isStale: shouldReEncrypt };
  }
  if (!storage.decryptString) throw new Error('this runtime has no keyring');
  return { text: storage.decryptString(bytes), isStale: false };
}
