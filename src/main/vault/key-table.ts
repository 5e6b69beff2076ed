// The random keys of everything that isn't an incident: records, journal, search and catalogue files, sealed under the
// store key in two generations. Incidents' keys lie beside it in 256 shelves (see key-shelves.ts). The table also
// knows how new the header and each shelf are at least, so that an older copy put back is noticed.
import { randomBytes } from 'node:crypto';
import type { Low } from 'lowdb';
import { keyTableFormat, type KeyTableContent, type Keys } from './key-table-codec';
import { lowOn } from './sealed-file';
import { Turns } from './turns';
import type { TwinFile } from './twin-file';
import { VaultError } from './vault-error';

export interface KeyChanges {
  readonly put?: Keys;
  readonly drop?: readonly string[];
  /** The whole header file as it is now. */
  readonly header?: Buffer;
  /** Revisions of shelves by their number. */
  readonly shelves?: ReadonlyMap<number, number>;
}

export class KeyTable {
  #content: KeyTableContent;
  readonly #turns = new Turns();
  #isClosing = false;
  #isClosed = false;

  private constructor(private readonly table: Low<KeyTableContent | null>) {
    if (table.data === null) throw new VaultError('damaged', { subject: 'keys' });
    this.#content = table.data;
  }

  /** @throws VaultError 'damaged' when there is none or both generations are beyond reading */
  static async open(file: TwinFile<KeyTableContent>): Promise<KeyTable> {
    const table = lowOn(file);
    await table.read();
    return new KeyTable(table);
  }

  /** Written by a version that kept incidents' keys in this table. */
  get isOld(): boolean {
    return this.#content.format < keyTableFormat;
  }
  /** The header file as it was last known, null in a store that was just made. */
  get header(): Buffer | null {
    return this.#content.header;
  }
  /** The revision that this shelf has at least. */
  shelf(number: number): number {
    return this.#content.shelves[number] ?? 0;
  }

  /** @throws VaultError 'closed', as all of this does then: a table that forgot its keys knows nothing, and must never say so */
  of(name: string): Buffer | null {
    this.#assertOpen();
    return this.#content.keys.get(name) ?? null;
  }

  *names(prefix: string): Iterable<string> {
    this.#assertOpen();
    for (const name of this.#content.keys.keys()) if (name.startsWith(prefix)) yield name;
  }

  /** Resolves when the key is on disk in both generations: only then may a file be sealed with it. */
  async ensure(name: string): Promise<Buffer> {
    this.#assertTakesMore();
    return this.#turns.take('table', async () => {
      const known = this.of(name);
      if (known) return known;
      const key = randomBytes(32);
      await this.#write({ put: new Map([[name, key]]) });
      return key;
    });
  }

  /** All of it or nothing, in one write. What is dropped can't be read by anybody any more. */
  async change(changes: KeyChanges): Promise<void> {
    this.#assertTakesMore();
    return this.#turns.take('table', () => this.#write(changes));
  }

  async #write({ put, drop = [], header, shelves }: KeyChanges): Promise<void> {
    const keys = new Map(this.#content.keys);
    for (const name of drop) keys.delete(name);
    for (const [name, key] of put ?? []) keys.set(name, key);
    const revisions = [...this.#content.shelves];
    for (const [number, revision] of shelves ?? []) revisions[number] = revision;
    const format = keyTableFormat;
    const next = { format, keys, header: header ?? this.#content.header, shelves: revisions };
    this.table.data = next;
    await this.table.write();
    this.#content = next;
  }

  /** Ends what was asked for, takes nothing more, and forgets every key. What comes later would be written over all of them. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#turns.settled();
    this.#isClosed = true;
    for (const key of this.#content.keys.values()) key.fill(0);
    this.#content = { ...this.#content, keys: new Map() };
    this.table.data = null;
  }

  #assertTakesMore(): void {
    if (this.#isClosing) throw new VaultError('closed');
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new VaultError('closed');
  }
}
