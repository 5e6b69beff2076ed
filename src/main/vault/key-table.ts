// One random key per incident and per record, sealed under the store key in two generations. Taking a key out of
// here is what erases an incident for good, so no key follows from another one.
import { randomBytes } from 'node:crypto';
import type { Low } from 'lowdb';
import { lowOn, type Codec } from './sealed-file';
import type { TwinFile } from './twin-file';
import { VaultError } from './vault-error';

export type Keys = ReadonlyMap<string, Buffer>;

export class KeyTable {
  #keys: Keys;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly table: Low<Keys | null>) {
    this.#keys = table.data ?? new Map();
  }

  /** @throws VaultError 'damaged' when there is none or both generations are beyond reading */
  static async open(file: TwinFile<Keys>): Promise<KeyTable> {
    const table = lowOn(file);
    await table.read();
    if (table.data === null) throw new VaultError('damaged', { subject: 'keys' });
    return new KeyTable(table);
  }

  of(name: string): Buffer | null {
    return this.#keys.get(name) ?? null;
  }

  *names(prefix: string): Iterable<string> {
    for (const name of this.#keys.keys()) if (name.startsWith(prefix)) yield name;
  }

  /** Resolves when the key is on disk in both generations: only then may a file be sealed with it. */
  ensure(name: string): Promise<Buffer> {
    return this.#inTurn(async () => {
      const known = this.#keys.get(name);
      if (known) return known;
      const key = randomBytes(32);
      await this.#write(new Map(this.#keys).set(name, key));
      return key;
    });
  }

  /** All of it or nothing, in one write. What is dropped can't be read by anybody any more. */
  change({ put, drop = [] }: { put?: Keys; drop?: readonly string[] }): Promise<void> {
    return this.#inTurn(async () => {
      const next = new Map(this.#keys);
      for (const name of drop) next.delete(name);
      for (const [name, key] of put ?? []) next.set(name, key);
      await this.#write(next);
    });
  }

  async #write(next: Keys): Promise<void> {
    this.table.data = next;
    await this.table.write();
    this.#keys = next;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  wipe(): void {
    for (const key of this.#keys.values()) key.fill(0);
    this.#keys = new Map();
    this.table.data = null;
  }
}

// version(1) · count(4) · per key: length of name(2), name, key(32). Not JSON: text copies of keys can't be wiped.
export const keyTableCodec: Codec<Keys> = {
  encode(keys) {
    const parts: Buffer[] = [Buffer.from([1]), u32(keys.size)];
    for (const [name, key] of keys) {
      const label = Buffer.from(name, 'utf8');
      const length = Buffer.alloc(2);
      length.writeUInt16BE(label.length);
      parts.push(length, label, key);
    }
    return Buffer.concat(parts);
  },
  decode(bytes) {
    const table = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const keys = new Map<string, Buffer>();
    try {
      if (table.readUInt8(0) > 1) throw new VaultError('newer');
      const count = table.readUInt32BE(1);
      let at = 5;
      for (let i = 0; i < count; i++) {
        const end = at + 2 + table.readUInt16BE(at);
        if (end + 32 > table.length) throw new RangeError('short');
        keys.set(table.toString('utf8', at + 2, end), Buffer.from(table.subarray(end, end + 32)));
        at = end + 32;
      }
      if (at !== table.length) throw new RangeError('long');
    } catch (error) {
      throw error instanceof VaultError ? error : new VaultError('unknown-shape');
    }
    return keys;
  },
};

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
