// One shelf of incidents' keys as bytes: sorted, all of one length, so that one is found without reading the others.
import { uuidOf } from './journal-entry';
import type { Codec } from './sealed-file';
import { VaultError } from './vault-error';

/** What the store knows of one incident's document. */
export interface ShelfEntry {
  readonly key: Buffer;
  /** Its document has at least this revision: an older one was put back from a copy. */
  readonly revision: number;
  /** Where in the shelf's pack it lies; null: in a file of its own. */
  readonly packed: PlaceInPack | null;
}
export interface PlaceInPack {
  readonly pack: string;
  readonly offset: number;
  readonly length: number;
}
export interface Shelf {
  /** Names the file of the packed ones, null when none is packed. */
  readonly pack: string | null;
  readonly entries: ReadonlyMap<string, ShelfEntry>;
}
export const emptyShelf: Shelf = { pack: null, entries: new Map() };

export const shelfFormat = 1;
const headLength = 17;
const entryLength = 62;
// format(1) · pack(12) · count(4) · per incident: id(16) key(32) revision(6) offset(4) length(4; 0: not packed)
/** How many incidents a shelf names: for counting them without having any of their keys in memory. */
export const shelfSizeCodec: Codec<number> = {
  encode: () => {
    throw new VaultError('unknown-shape');
  },
  decode: (plain) => countIn(Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)),
};

export const shelfCodec: Codec<Shelf> = {
  encode({ pack, entries }) {
    const bytes = Buffer.alloc(headLength + entryLength * entries.size);
    bytes.writeUInt8(shelfFormat, 0);
    bytes.write(pack ?? '', 1, 'hex');
    bytes.writeUInt32BE(entries.size, 13);
    let at = headLength;
    for (const id of [...entries.keys()].sort()) {
      const entry = entries.get(id) as ShelfEntry;
      bytes.write(id.replaceAll('-', ''), at, 'hex');
      entry.key.copy(bytes, at + 16);
      bytes.writeUIntBE(entry.revision, at + 48, 6);
      bytes.writeUInt32BE(entry.packed?.offset ?? 0, at + 54);
      bytes.writeUInt32BE(entry.packed?.length ?? 0, at + 58);
      at += entryLength;
    }
    return bytes;
  },
  decode(plain) {
    const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
    countIn(bytes);
    const named = bytes.toString('hex', 1, 13);
    const pack = /^0+$/.test(named) ? null : named;
    const entries = new Map<string, ShelfEntry>();
    for (let at = headLength; at < bytes.length; at += entryLength) {
      const length = bytes.readUInt32BE(at + 58);
      entries.set(uuidOf(bytes.subarray(at, at + 16)), {
        key: Buffer.from(bytes.subarray(at + 16, at + 48)),
        revision: bytes.readUIntBE(at + 48, 6),
        packed: length === 0 || !pack ? null : { pack, offset: bytes.readUInt32BE(at + 54), length },
      });
    }
    return { pack, entries };
  },
};

/** @throws VaultError 'unknown-shape', 'newer' */
function countIn(bytes: Buffer): number {
  if (bytes.length < headLength) throw new VaultError('unknown-shape');
  if (bytes.readUInt8(0) > shelfFormat) throw new VaultError('newer');
  const count = bytes.readUInt32BE(13);
  if (bytes.length !== headLength + entryLength * count) throw new VaultError('unknown-shape');
  return count;
}
