// The letterbox on disk, beside the store so that it works while the store can't be opened: one file per letter, and the
// public key they are sealed to. Nothing here can read a letter.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { derivedKey } from '../vault/derived-key';
import { writeDurably } from '../vault/durable-write';
import type { FilePort } from '../vault/file-port';
import { deviceIdOf } from '../vault/key-slots';

/** So that nobody fills the disk through a locked screen. */
export const mostLetters = 40;
export const largestLetter = 128 * 1024;

const boxFile = z.object({
  v: z.literal(1),
  store: z.uuid(),
  publicKey: z.base64(),
  /** Per device secret, by its id: proof that whoever wrote the key had opened the store with it. */
  proofs: z.record(z.string(), z.base64()),
});
type BoxFile = z.infer<typeof boxFile>;
export interface OpenBox {
  store: string;
  publicKey: Buffer;
}
const letterName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.letter$/;

export class LetterFolder {
  constructor(
    private readonly files: FilePort,
    private readonly folder: string,
  ) {}

  /**
   * The key to seal to; null: there is no letterbox. With a keyring a key that it doesn't prove is none: somebody may have
   * put theirs there. Without one nobody can tell before the store is open, where it is compared.
   */
  box(secret: Uint8Array | null): OpenBox | null {
    const kept = this.#box();
    if (!kept) return null;
    const publicKey = Buffer.from(kept.publicKey, 'base64');
    if (secret) {
      const proof = Buffer.from(kept.proofs[deviceIdOf(secret)] ?? '', 'base64');
      const right = proofOf(secret, kept.store, publicKey);
      if (proof.length !== right.length || !timingSafeEqual(proof, right)) return null;
    }
    return { store: kept.store, publicKey };
  }

  /** Puts the store's own key there, proved for this account. Answers whether another key stood there for this store. */
  async keepBox({ store, publicKey }: OpenBox, secret: Uint8Array | null): Promise<boolean> {
    const before = this.#box();
    const isOurs = before?.store === store && before.publicKey === publicKey.toString('base64');
    const proofs = isOurs ? { ...before.proofs } : {};
    if (secret) proofs[deviceIdOf(secret)] = proofOf(secret, store, publicKey).toString('base64');
    if (!isOurs || Object.keys(proofs).some((device) => before.proofs[device] !== proofs[device])) {
      const fresh: BoxFile = { v: 1, store, publicKey: publicKey.toString('base64'), proofs };
      this.files.makeFolder(this.folder);
      await writeDurably(this.files, join(this.folder, 'box.json'), Buffer.from(JSON.stringify(fresh)));
    }
    return before !== null && before.store === store && !isOurs;
  }

  ids(): string[] {
    return this.files
      .list(this.folder)
      .flatMap((name) => letterName.exec(name)?.[1] ?? [])
      .sort();
  }

  read(id: string): Buffer | null {
    const bytes = this.files.read(this.#path(id));
    return bytes && Buffer.from(bytes);
  }

  /** Resolves once it is on disk and flushed. @throws VaultError */
  async write(id: string, bytes: Buffer): Promise<void> {
    this.files.makeFolder(this.folder);
    await writeDurably(this.files, this.#path(id), bytes);
  }

  remove(id: string): void {
    this.files.remove(this.#path(id));
    this.files.syncFolder(this.folder);
  }

  /** Aside, never away: somebody with another key may be able to read it. */
  setAside(id: string): void {
    this.files.rename(this.#path(id), `${this.#path(id)}.unreadable`);
  }

  #box(): BoxFile | null {
    try {
      const bytes = this.files.read(join(this.folder, 'box.json'));
      return bytes && boxFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    } catch {
      return null;
    }
  }

  #path(id: string): string {
    if (!letterName.test(`${id}.letter`)) throw new Error('that id can’t name a letter');
    return join(this.folder, `${id}.letter`);
  }
}

function proofOf(secret: Uint8Array, store: string, publicKey: Uint8Array): Buffer {
  return createHmac('sha256', derivedKey(secret, store, 'letterbox proof'))
    .update(publicKey)
    .digest();
}
