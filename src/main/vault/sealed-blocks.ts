// Files of sealed chunks that are written once and read chunk by chunk: what the catalogue and search keep. Each file
// has a random key of its own in the key table, so that taking the key away erases all of it.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { blockName, encodeBlocks, headOfBlocks, openChunk, type BlockSeal } from './block-bytes';
import { writeDurably } from './durable-write';
import type { FilePort } from './file-port';
import type { KeyTable } from './key-table';
import { readingPlace } from './lost-places';
import type { OpenedBlocks, SealedBlocks } from './vault';
import { fromSystem, VaultError } from './vault-error';

interface OpenFile {
  readonly file: number;
  readonly blocks: OpenedBlocks;
}

export class BlockFiles implements SealedBlocks {
  readonly #open = new Map<string, OpenFile>();

  constructor(
    private readonly files: FilePort,
    private readonly folder: string,
    private readonly store: string,
    private readonly keys: KeyTable,
  ) {}

  /** The new file is whole and on disk before its key takes the place of the old one's: at every moment one opens. */
  async write(name: string, chunks: readonly Uint8Array[]): Promise<void> {
    assertName(name);
    const former = this.#idOf(name);
    const id = randomBytes(12).toString('hex');
    const key = randomBytes(32);
    try {
      this.files.makeFolder(this.folder);
      const bytes = encodeBlocks({ store: this.store, name, id, key }, chunks);
      await writeDurably(this.files, this.#path(name, id), bytes);
      const drop = former === null ? [] : [keyName(name, former)];
      await this.keys.change({ put: new Map([[keyName(name, id), key]]), drop });
    } catch (error) {
      throw fromSystem(error);
    }
    if (former !== null) this.#forget(name, former);
  }

  open(name: string): OpenedBlocks | null {
    const id = this.#idOf(name);
    if (id === null) return null;
    const known = this.#open.get(name);
    if (known) return known.blocks;
    const key = this.keys.of(keyName(name, id));
    if (key === null) return null;
    const seal = { store: this.store, name, id, key };
    try {
      const file = this.files.open(this.#path(name, id));
      const opened = { file, blocks: this.#reading(file, seal) };
      this.#open.set(name, opened);
      return opened.blocks;
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      const missing = code === 'ENOENT';
      const details = { subject: 'blocks', cause: error };
      throw missing ? new VaultError('damaged', details) : fromSystem(error, details);
    }
  }

  list(): string[] {
    return [...this.keys.names('block:')].map((key) => nameAndId(key)[0]);
  }

  async remove(name: string): Promise<void> {
    const id = this.#idOf(name);
    if (id === null) return;
    await this.keys.change({ drop: [keyName(name, id)] });
    this.#forget(name, id);
  }

  /** Removes files whose keys are gone or never came: a write or a removal that was cut short. */
  sweep(): void {
    const known = new Set([...this.keys.names('block:')].map((key) => nameAndId(key).join('.')));
    for (const entry of this.files.list(this.folder)) {
      const found = blockName.exec(entry);
      if (found && !known.has(`${found[1]}.${found[2]}`)) this.#removeQuietly(join(this.folder, entry));
    }
  }

  close(): void {
    for (const name of [...this.#open.keys()]) this.#letGo(name);
  }

  #reading(file: number, seal: BlockSeal): OpenedBlocks {
    try {
      const readAt = (position: number, length: number) =>
        readingPlace(`${seal.id}:${position}`, () => this.files.readAt(file, position, length));
      const head = headOfBlocks(this.files.size(file), readAt);
      return {
        count: head.count,
        read: (chunk) => {
          const [start, end] = [head.starts[chunk], head.starts[chunk + 1]];
          if (start === undefined || end === undefined)
            throw new VaultError('damaged', { subject: 'blocks' });
          return openChunk(seal, head, chunk, readAt(start, end - start));
        },
      };
    } catch (error) {
      this.files.close(file);
      throw error;
    }
  }

  #idOf(name: string): string | null {
    for (const key of this.keys.names(`block:${name}.`)) return nameAndId(key)[1];
    return null;
  }

  #forget(name: string, id: string): void {
    this.#letGo(name);
    this.#removeQuietly(this.#path(name, id));
  }

  #letGo(name: string): void {
    const opened = this.#open.get(name);
    this.#open.delete(name);
    if (opened) this.files.close(opened.file);
  }

  /** Without its key it tells nothing; the next opening tries again. */
  #removeQuietly(path: string): void {
    try {
      this.files.remove(path);
    } catch {
      // See above.
    }
  }

  #path(name: string, id: string): string {
    return join(this.folder, `${name}.${id}.amends-blocks`);
  }
}

const keyName = (name: string, id: string) => `block:${name}.${id}`;

function nameAndId(key: string): [string, string] {
  const [name = '', id = ''] = key.slice('block:'.length).split('.');
  return [name, id];
}

function assertName(name: string): void {
  if (!/^[a-z0-9-]{1,60}$/.test(name)) throw new VaultError('hostile-id');
}
