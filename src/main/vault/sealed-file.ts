// lowdb's adapter for one sealed file. lowdb keeps its default data when an adapter answers null and writes it over
// whatever is there, so null is answered for a missing file only; everything else is a named error, and a file that
// could not be read can't be written over.
import { Low, type Adapter } from 'lowdb';
import { writeDurably } from './durable-write';
import type { FilePort } from './file-port';
import { sealBytes, unsealBytes, type Seal } from './sealed-bytes';
import { fromSystem } from './vault-error';

export interface Codec<T> {
  encode(value: T): Uint8Array;
  /** @throws VaultError 'unknown-shape' or 'newer' */
  decode(bytes: Uint8Array): T;
}

/** The lowdb document on a sealed file. Null means that there is no such file, and lowdb never writes null. */
export function lowOn<T>(file: Adapter<T>): Low<T | null> {
  return new Low<T | null>(file as Adapter<T | null>, null);
}

/** One of two places that hold the same value, see TwinFile. */
export interface Generation<T> {
  readonly path: string;
  /** null when missing. @throws VaultError */
  readGeneration(): { revision: number; value: T } | null;
  writeGeneration(revision: number, value: T): Promise<void>;
}

export class SealedFile<T> implements Adapter<T>, Generation<T> {
  /** Revision of what is on disk; unknown until a read succeeded or the file was seen to be missing. */
  #revision: number | null = null;

  constructor(
    private readonly files: FilePort,
    readonly path: string,
    private readonly seal: Seal,
    private readonly codec: Codec<T>,
  ) {}

  /** The next write gets the revision after this one, whatever lies on disk: the caller knows what does. */
  continuingFrom(revision: number): this {
    this.#revision = revision;
    return this;
  }

  async read(): Promise<T | null> {
    const found = this.readGeneration();
    this.#revision = found?.revision ?? 0;
    return found === null ? null : found.value;
  }

  async write(value: T): Promise<void> {
    if (this.#revision === null) await this.read();
    const next = (this.#revision ?? 0) + 1;
    this.#revision = null;
    await this.writeGeneration(next, value);
    this.#revision = next;
  }

  readGeneration(): { revision: number; value: T } | null {
    this.#revision = null;
    let bytes: Uint8Array | null;
    try {
      bytes = this.files.read(this.path);
    } catch (error) {
      throw fromSystem(error);
    }
    if (bytes === null) return null;
    const { revision, plain } = unsealBytes(this.seal, bytes);
    try {
      return { revision, value: this.codec.decode(plain) };
    } finally {
      plain.fill(0);
    }
  }

  async writeGeneration(revision: number, value: T): Promise<void> {
    const plain = this.codec.encode(value);
    try {
      await writeDurably(this.files, this.path, sealBytes(this.seal, revision, plain));
    } finally {
      plain.fill(0);
    }
  }
}
