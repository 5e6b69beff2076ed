// What anybody who holds a copy of a store can read of it: the header, which names the ways in and how they were made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {{ store: string, slots: object[] }} of the newer whole one of the two header files */
export function readSlots(folder) {
  const found = ['header.a', 'header.b'].flatMap((name) => {
    try {
      return [readHeader(readFileSync(join(folder, name)))];
    } catch {
      return [];
    }
  });
  const newest = found.sort((one, other) => other.revision - one.revision)[0];
  if (!newest) throw new Error('There is no header of a store in this folder.');
  return newest.header;
}

// offset 0 magic(8) · 8 format(2) · 10 revision(6) · 16 length of JSON(4) · 20 JSON
function readHeader(file) {
  if (file.toString('latin1', 0, 8) !== 'AMENDSH\n') throw new Error('not a header');
  const end = 20 + file.readUInt32BE(16);
  return { revision: file.readUIntBE(10, 6), header: JSON.parse(file.toString('utf8', 20, end)) };
}
