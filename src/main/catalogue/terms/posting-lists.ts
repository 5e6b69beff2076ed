// Which documents a term is in: the gaps between their numbers, or one bit a document, whichever is shorter.
import { BadBytes } from '../bad-bytes';
import { addBit, type Bits } from './bits';
import { ByteReader, ByteWriter } from './bytes';

const gaps = 0;
const bitmap = 1;

/** @param list document numbers, ascending, none twice */
export function encodeList(list: readonly number[], docs: number): Uint8Array {
  const writer = new ByteWriter();
  writer.byte(gaps);
  let last = -1;
  for (const doc of list) {
    writer.number(doc - last - 1);
    last = doc;
  }
  const width = (docs + 7) >>> 3;
  if (writer.length <= width + 1) return writer.take();
  const bytes = new Uint8Array(width + 1);
  bytes[0] = bitmap;
  for (const doc of list) bytes[1 + (doc >>> 3)]! |= 1 << (doc & 7);
  return bytes;
}

/** Adds the documents of a list to `into`. @throws BadBytes when it isn't one */
export function readList(bytes: Uint8Array, count: number, into: Bits): void {
  if (bytes[0] === bitmap) {
    const wanted = Math.min(bytes.length - 1, into.length * 4);
    for (let at = 0; at < wanted; at += 1) into[at >>> 2]! |= bytes[at + 1]! << ((at & 3) * 8);
    return;
  }
  const reader = new ByteReader(bytes, 1);
  let doc = -1;
  for (let left = count; left > 0; left -= 1) {
    doc += reader.number() + 1;
    if (doc >>> 5 >= into.length) throw new BadBytes('no such document');
    addBit(into, doc);
  }
}
