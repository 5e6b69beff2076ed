// The small documents besides incidents: the branch, its people, settings. Each is kept twice under a key of its own.
import { z } from 'zod';
import { join } from 'node:path';
import type { FilePort } from './file-port';
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

export class SealedRecords {
  readonly #turns = new Turns();

  constructor(
    private readonly files: FilePort,
    private readonly layout: StoreLayout,
    private readonly store: string,
    private readonly keys: KeyTable,
  ) {}

  async read<T>(name: RecordName, schema: z.ZodType<T>): Promise<T | null> {
    return this.#turns.take(name, async () => {
      const record = await this.#stored(name);
      if (record === null) return null;
      const parsed = schema.safeParse(record.record);
      if (!parsed.success) throw new VaultError('unknown-shape', { subject: name });
      return parsed.data;
    });
  }

  async save<T>(name: RecordName, value: T): Promise<void> {
    return this.#turns.take(name, async () => {
      const low = lowOn(this.#file(name, await this.keys.ensure(`record:${known(name)}`)));
      await low.read();
      low.data = { ...low.data, v: 1, record: value };
      await low.write();
    });
  }

  async heal<T>(name: RecordName, value: T): Promise<void> {
    return this.#turns.take(name, async () => {
      const key = await this.keys.ensure(`record:${known(name)}`);
      await this.#file(name, key).replace({ v: 1, record: value });
    });
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  async #stored(name: RecordName): Promise<Envelope | null> {
    const key = this.keys.of(`record:${known(name)}`);
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
