// The bytes of a journal segment: docs/decisions/0010-journal.md. A record starts at a 4 KB block and is written whole,
// in one go, once. Every 512-byte sector carries a checksum of its own, so that a sector that never reached the disk
// (still zero) is told apart from one that changed afterwards.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What every record of a segment is bound to. The key is fresh with every opening of the store. */
export interface SegmentSeal {
  readonly store: string;
  /** Names the opening, and with it the key. */
  readonly run: string;
  /** Counts up through all segments a store ever had. */
  readonly number: number;
  readonly key: Uint8Array;
}

export const blockSize = 4096;
export const sectorSize = 512;
const sectorRoom = sectorSize - 4;
const tagLength = 16;
export const journalFormat = 1;

// Block 0: magic(8) · format(2) · number(6) · size of the file(6) · checksum of the 22 bytes before(4) · zeros
const magic = Buffer.from('AMENDSJ\n', 'latin1');

export function encodeSegmentHead(number: number, size: number): Buffer {
  const head = Buffer.alloc(blockSize);
  magic.copy(head);
  head.writeUInt16BE(journalFormat, 8);
  head.writeUIntBE(number, 10, 6);
  head.writeUIntBE(size, 16, 6);
  checksum(head.subarray(0, 22)).copy(head, 22);
  return head;
}

/** null: never finished, or damaged. `isNewer`: whole, and of a later version. */
export function decodeSegmentHead(block: Buffer): { isNewer: boolean; number: number; size: number } | null {
  if (block.length < blockSize || !block.subarray(0, 8).equals(magic)) return null;
  if (!block.subarray(22, 26).equals(checksum(block.subarray(0, 22)))) return null;
  if (!isZero(block.subarray(26, blockSize))) return null;
  const isNewer = block.readUInt16BE(8) > journalFormat;
  return { isNewer, number: block.readUIntBE(10, 6), size: block.readUIntBE(16, 6) };
}

// A record, before it is cut into sectors: magic(4) · sequence(6) · length of ciphertext(4) · ciphertext · tag(16)
const recordMagic = Buffer.from('AJR1', 'latin1');
const recordHead = 14;

/** Bytes on disk of a record with that much content: whole blocks. */
export function recordSize(content: number): number {
  const sectors = Math.ceil((recordHead + content + tagLength) / sectorRoom);
  return Math.ceil((sectors * sectorSize) / blockSize) * blockSize;
}

/** Seals the records of one segment, one after the other, in memory that is used again: every save does it. */
export class RecordSealing {
  private readonly bound: Buffer;
  private readonly head: Buffer;
  private readonly nonce = Buffer.alloc(12);
  private blocks: Buffer = Buffer.alloc(blockSize);
  /** Bytes of `blocks` that the last record used. */
  private used = 0;

  constructor(private readonly seal: SegmentSeal) {
    this.bound = boundTo(seal, Buffer.alloc(recordHead));
    this.head = this.bound.subarray(-recordHead);
    recordMagic.copy(this.head);
    this.nonce.writeUIntBE(seal.number, 0, 6);
  }

  /** Valid until the next one is sealed. @param sequence of the record in its segment; never the same one twice */
  record(sequence: number, content: Uint8Array): Buffer {
    this.head.writeUIntBE(sequence, 4, 6);
    this.head.writeUInt32BE(content.length, 10);
    this.nonce.writeUIntBE(sequence, 6, 6);
    const cipher = createCipheriv('aes-256-gcm', this.seal.key, this.nonce);
    cipher.setAAD(this.bound);
    const blocks = this.room(recordSize(content.length));
    let at = copyIntoSectors(this.head, blocks, 0);
    at = copyIntoSectors(cipher.update(content), blocks, at);
    at = copyIntoSectors(cipher.final(), blocks, at);
    this.used = copyIntoSectors(cipher.getAuthTag(), blocks, at);
    for (let sector = 0; sector < this.used; sector += sectorSize)
      blocks.writeUInt32BE(crc32(blocks.subarray(sector, sector + sectorRoom)), sector + sectorRoom);
    return blocks;
  }

  /** All zeros. */
  private room(size: number): Buffer {
    if (this.blocks.length < size) this.blocks = Buffer.alloc(size);
    else this.blocks.fill(0, 0, Math.ceil(this.used / sectorSize) * sectorSize);
    return this.blocks.length === size ? this.blocks : this.blocks.subarray(0, size);
  }
}

/** @param at where to go on, in sectors that end with their checksum. @returns where the next bytes go */
function copyIntoSectors(bytes: Uint8Array, blocks: Buffer, at: number): number {
  for (let from = 0; from < bytes.length;) {
    const room = sectorRoom - (at % sectorSize);
    const part = Math.min(room, bytes.length - from);
    blocks.set(part === bytes.length ? bytes : bytes.subarray(from, from + part), at);
    from += part;
    at += part === room ? room + 4 : part;
  }
  return at;
}

/** @param sequence of the record in its segment; never the same one twice under one seal */
export function sealRecord(seal: SegmentSeal, sequence: number, content: Uint8Array): Buffer {
  return new RecordSealing(seal).record(sequence, content);
}

export interface OpenedRecord {
  readonly sequence: number;
  readonly content: Buffer;
  readonly size: number;
}

/** null: there is no whole, authentic record at this place. */
export function openRecord(seal: SegmentSeal, segment: Buffer, at: number): OpenedRecord | null {
  if (sectorState(segment, at) !== 'whole') return null;
  const head = segment.subarray(at, at + recordHead);
  if (!head.subarray(0, 4).equals(recordMagic)) return null;
  const [sequence, length] = [head.readUIntBE(4, 6), head.readUInt32BE(10)];
  const size = recordSize(length);
  if (at + size > segment.length) return null;
  const total = recordHead + length + tagLength;
  const used = Math.ceil(total / sectorRoom) * sectorSize;
  if (!isZero(segment.subarray(at + used, at + size))) return null;
  const record = Buffer.alloc(Math.ceil(total / sectorRoom) * sectorRoom);
  for (let from = 0, sector = at; from < record.length; from += sectorRoom, sector += sectorSize) {
    if (sectorState(segment, sector) !== 'whole') return null;
    segment.copy(record, from, sector, sector + sectorRoom);
  }
  if (!isZero(record.subarray(total))) return null;
  const content = unseal(seal, sequence, record.subarray(0, total));
  return content && { sequence, content, size };
}

/** How many sectors the record that begins here says it has. */
export function sectorsOfRecord(blocks: Buffer): number {
  return Math.ceil((recordHead + blocks.readUInt32BE(10) + tagLength) / sectorRoom);
}

/** `untouched`: as it was preallocated. `changed`: it says something that was never written there. */
export function sectorState(segment: Buffer, at: number): 'untouched' | 'whole' | 'changed' {
  const sector = segment.subarray(at, at + sectorSize);
  if (
    sector.length === sectorSize &&
    sector.readUInt32BE(sectorRoom) === crc32(sector.subarray(0, sectorRoom))
  )
    return 'whole';
  return isZero(sector) ? 'untouched' : 'changed';
}

function unseal(seal: SegmentSeal, sequence: number, record: Buffer): Buffer | null {
  const nonce = nonceOf(seal.number, sequence);
  const decipher = createDecipheriv('aes-256-gcm', seal.key, nonce, { authTagLength: tagLength });
  decipher.setAAD(boundTo(seal, record.subarray(0, recordHead)));
  decipher.setAuthTag(record.subarray(-tagLength));
  const content = decipher.update(record.subarray(recordHead, -tagLength));
  try {
    decipher.final();
    return content;
  } catch {
    content.fill(0);
    return null;
  }
}

/** A key lives for one opening; in it every segment has its number and every record its sequence. */
export function nonceOf(number: number, sequence: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 0, 6);
  nonce.writeUIntBE(sequence, 6, 6);
  return nonce;
}

function boundTo({ store, run, number }: SegmentSeal, head: Uint8Array): Buffer {
  const names = `amends journal ${journalFormat}\n${store}\n${run}\n${number}\n`;
  return Buffer.concat([Buffer.from(names, 'utf8'), head]);
}

const zeros = Buffer.alloc(blockSize);
export function isZero(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += blockSize) {
    const part = bytes.subarray(at, at + blockSize);
    if (part.compare(zeros, 0, part.length) !== 0) return false;
  }
  return true;
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, 4);
}
