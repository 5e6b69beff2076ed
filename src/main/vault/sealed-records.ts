// The small documents besides incidents: the branch, its people, settings. Each is kept twice under a key of its own;
// a change goes to the journal first, like an incident's.
import { z } from 'zod/mini';
import { join } from 'node:path';
import type { FilePort } from './file-port';
import type { Journal } from './journal';
import { jsonCodec } from './json-codec';
import type { KeyTable } from './key-table';
import { kinds } from './sealed-bytes';
import { lowOn, SealedFile } from './sealed-file';
import type { StoreLayout } from './store-layout';
import { Turns } from './turns';
import { TwinFile } from './twin-file';
import { recordNames, type RecordName } from './record-names';
import { VaultError } from './vault-error';

const envelope = z.looseObject({ v: z.literal(1), record: z.unknown() });
type Envelope = { v: 1; record?: unknown };
const codec = jsonCodec<Envelope>(envelope);

/** A record as the journal knows it, and the last segment that says so. */
export interface JournalledRecord {
  readonly value: unknown;
  readonly segment: number;
}

export class SealedRecords {
  readonly #turns = new Turns();

  constructor(
    private readonly files: FilePort,
    private readonly layout: StoreLayout,
    private readonly store: string,
    private readonly keys: KeyTable,
    private readonly journal: Pick<Journal, 'append'>,
    private readonly journalled: Map<string, JournalledRecord>,
  ) {}

  async read<T>(name: RecordName, schema: z.core.$ZodType<T>): Promise<T | null> {
    return this.#turns.take(name, async () => {
      const record = await this.#stored(name);
      if (record === null) return null;
      const parsed = z.safeParse(schema, record.record);
      if (!parsed.success) throw new VaultError('unknown-shape', { subject: name });
      return parsed.data;
    });
  }

  async save<T>(name: RecordName, value: T): Promise<void> {
    return this.#turns.take(name, async () => {
      // What can't be read (damaged, newer) is not written over.
      await this.#stored(name);
      const json = JSON.stringify(value) as string | undefined;
      if (json === undefined) throw new VaultError('unknown-shape', { subject: name });
      const note = (segment: number) =>
        void this.journalled.set(name, { value: JSON.parse(json) as unknown, segment });
      await this.journal.append({ kind: 'record', name, json }, note);
    });
  }

  async heal<T>(name: RecordName, value: T): Promise<void> {
    return this.#turns.take(name, async () => {
      const key = await this.keys.ensure(`record:${known(name)}`);
      await this.#file(name, key).replace({ v: 1, record: value });
    });
  }

  /** Writes what the journal knows up to that segment into the records' own files. */
  async fold(upTo: number): Promise<void> {
    for (const [name, { segment }] of this.journalled)
      if (segment <= upTo) await this.#turns.take(name, () => this.#fold(name as RecordName, upTo));
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  async #fold(name: RecordName, upTo: number): Promise<void> {
    const change = this.journalled.get(name);
    if (!change) return;
    const key = await this.keys.ensure(`record:${known(name)}`);
    const low = lowOn(this.#file(name, key));
    await low.read();
    low.data = { ...low.data, v: 1, record: change.value };
    await low.write();
    const back = await this.#file(name, key).look();
    if (JSON.stringify(back?.record) !== JSON.stringify(change.value)) throw new VaultError('io');
    if (change.segment <= upTo) this.journalled.delete(name);
  }

  async #stored(name: RecordName): Promise<Envelope | null> {
    const change = this.journalled.get(known(name));
    if (change) return { v: 1, record: change.value };
    const key = this.keys.of(`record:${name}`);
    if (key === null) {
      if (this.#paths(name).every((path) => this.files.read(path) === null)) return null;
      throw new VaultError('missing-key', { subject: name });
    }
    const low = lowOn(this.#file(name, key));
    await low.read();
    return low.data;
  }

  #file(name: RecordName, key: Uint8Array): TwinFile<Envelope> {
    const seal = { kind: kinds.record, store: this.store, record: `record:${name}`, key };
    const [a, b] = this.#paths(name);
    return new TwinFile<Envelope>(
      [new SealedFile(this.files, a, seal, codec), new SealedFile(this.files, b, seal, codec)],
      (path) => this.layout.setAside(path),
    );
  }

  #paths(name: RecordName): [string, string] {
    return this.layout.twin(join('records', name));
  }
}

function known(name: string): string {
  if (!(recordNames as readonly string[]).includes(name)) throw new VaultError('hostile-id');
  return name;
}
