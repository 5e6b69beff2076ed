// Puts together, for one store folder, which file is sealed with what.
import { z } from 'zod/mini';
import { derivedKey } from './derived-key';
import type { FilePort } from './file-port';
import { jsonCodec } from './json-codec';
import { deviceIdOf } from './key-slots';
import { keyTableCodec, type KeyTableContent } from './key-table-codec';
import { PinTries, pinTriesRecord, type PinTriesRecord } from './pin-tries';
import { kinds, type Kind } from './sealed-bytes';
import { SealedFile, type Codec, type Generation } from './sealed-file';
import { shelfCodec, shelfSizeCodec, type Shelf } from './shelf-codec';
import { HeaderFile, type SignedHeader } from './store-header';
import { StoreLayout } from './store-layout';
import { TwinFile } from './twin-file';
import type { Tile } from './vault';

const tileList = z.looseObject({
  v: z.literal(1),
  tiles: z.array(z.looseObject({ person: z.string(), name: z.string(), role: z.optional(z.string()) })),
});
type TileList = { v: 1; tiles: readonly Tile[] };

export class StoreFiles {
  readonly layout: StoreLayout;
  /** One counter per file: two of them would not see each other's tries. */
  readonly #counters = new Map<string, PinTries>();

  constructor(
    readonly files: FilePort,
    folder: string,
  ) {
    this.layout = new StoreLayout(files, folder);
  }

  header(): TwinFile<SignedHeader> {
    const [a, b] = this.layout.twin('header');
    return this.#twin(new HeaderFile(this.files, a), new HeaderFile(this.files, b));
  }

  keyTable(store: string, storeKey: Uint8Array): TwinFile<KeyTableContent> {
    const key = derivedKey(storeKey, store, 'key table');
    const [a, b] = this.layout.twin('keys');
    const at = (path: string) => this.#sealed(path, kinds.keyTable, store, 'keys', key, keyTableCodec);
    return this.#twin(at(a), at(b));
  }

  /** Derived once for all 256 of them. */
  shelfKey(store: string, storeKey: Uint8Array): Uint8Array {
    return derivedKey(storeKey, store, 'shelf');
  }

  shelf(store: string, key: Uint8Array, number: number): TwinFile<Shelf> {
    const [a, b] = this.layout.shelf(number);
    const at = (path: string) => this.#sealed(path, kinds.shelf, store, `shelf:${number}`, key, shelfCodec);
    return this.#twin(at(a), at(b));
  }

  /** For looking only. */
  shelfSize(store: string, key: Uint8Array, number: number): TwinFile<number> {
    const [a, b] = this.layout.shelf(number);
    const at = (path: string) =>
      this.#sealed(path, kinds.shelf, store, `shelf:${number}`, key, shelfSizeCodec);
    return this.#twin(at(a), at(b));
  }

  /** Where there is no keyring, wrong PINs are counted under the store's own key. */
  triesOfStore(store: string, storeKey: Uint8Array): PinTries {
    return this.#tries(store, 'store', derivedKey(storeKey, store, 'pin tries'));
  }

  triesOfDevice(store: string, deviceSecret: Uint8Array): PinTries {
    return this.#tries(store, deviceIdOf(deviceSecret), derivedKey(deviceSecret, store, 'pin tries'));
  }

  tiles(store: string, deviceSecret: Uint8Array): Generation<TileList> {
    const device = deviceIdOf(deviceSecret);
    const key = derivedKey(deviceSecret, store, 'tiles');
    const path = this.layout.ofDevice('tiles', device);
    return this.#sealed(path, kinds.tiles, store, `tiles:${device}`, key, jsonCodec<TileList>(tileList));
  }

  #tries(store: string, name: string, key: Uint8Array): PinTries {
    const codec = jsonCodec<PinTriesRecord>(pinTriesRecord);
    const path = this.layout.ofDevice('tries', name);
    const known = this.#counters.get(path);
    if (known) return known;
    const tries = new PinTries(this.#sealed(path, kinds.pinTries, store, `tries:${name}`, key, codec));
    this.#counters.set(path, tries);
    return tries;
  }

  #sealed<T>(path: string, kind: Kind, store: string, record: string, key: Uint8Array, codec: Codec<T>) {
    return new SealedFile<T>(this.files, path, { kind, store, record, key }, codec);
  }

  #twin<T>(a: Generation<T>, b: Generation<T>): TwinFile<T> {
    return new TwinFile<T>([a, b], (path) => this.layout.setAside(path));
  }
}
