// The bytes of a block file. Chunks are numbered in their nonces, which is safe because a key seals one file, once.
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { VaultError } from './vault-error';

export interface BlockSeal {
  readonly store: string;
  readonly name: string;
  /** Random, new with every writing of the file. */
  readonly id: string;
  readonly key: Uint8Array;
}

export const blockName = /^([a-z0-9-]{1,60})\.([0-9a-f]{24})\.amends-blocks$/;

// offset 0 magic(8) · 8 format(2) · 10 count(4) · 14 length of each sealed chunk(4 each) · the sealed chunks
const magic = Buffer.from('AMENDSB\n', 'latin1');
const headLength = 14;
const tagLength = 16;
export const blocksFormat = 1;

export function encodeBlocks(seal: BlockSeal, chunks: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(headLength + 4 * chunks.length);
  magic.copy(head);
  head.writeUInt16BE(blocksFormat, 8);
  head.writeUInt32BE(chunks.length, 10);
  chunks.forEach((chunk, n) => head.writeUInt32BE(chunk.length + tagLength, headLength + 4 * n));
  const sealed = chunks.map((chunk, n) => {
    const cipher = createCipheriv('aes-256-gcm', seal.key, nonceOf(n));
    cipher.setAAD(boundTo(seal, chunks.length, n));
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  });
  return Buffer.concat([head, ...sealed]);
}

export interface BlocksHead {
  readonly count: number;
  /** Where each sealed chunk starts, and behind them where the last one ends: there may be many thousands. */
  readonly starts: Float64Array;
}

/** @param size of the whole file, in bytes. @throws VaultError 'damaged', 'newer' */
export function headOfBlocks(
  size: number,
  readAt: (position: number, length: number) => Uint8Array,
): BlocksHead {
  const head = Buffer.from(readAt(0, headLength));
  if (head.length < headLength || !head.subarray(0, 8).equals(magic)) throw damaged();
  const format = head.readUInt16BE(8);
  if (format === 0) throw damaged();
  if (format > blocksFormat) throw new VaultError('newer', { subject: 'blocks' });
  const count = head.readUInt32BE(10);
  if (headLength + 4 * count > size) throw damaged();
  const bytes = new Uint8Array(readAt(headLength, 4 * count));
  if (bytes.length !== 4 * count) throw damaged();
  const starts = startsOf(bytes, headLength + 4 * count);
  if (starts[count] !== size) throw damaged();
  return { count, starts };
}

/** Turned round all at once and added up once: every opening of the store comes by here.
 *  @param lengths four bytes each, the highest first; changed */
function startsOf(lengths: Uint8Array, first: number): Float64Array {
  Buffer.from(lengths.buffer).swap32();
  const each = new Uint32Array(lengths.buffer);
  const starts = new Float64Array(each.length + 1);
  let end = (starts[0] = first);
  for (let n = 0; n < each.length; n++) starts[n + 1] = end += each[n]!;
  return starts;
}

/** @throws VaultError 'damaged' for anything but this very chunk of this very file */
export function openChunk(seal: BlockSeal, head: BlocksHead, n: number, bytes: Uint8Array): Buffer {
  const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = (head.starts[n + 1] ?? 0) - (head.starts[n] ?? 0);
  if (sealed.length !== length || sealed.length < tagLength) throw damaged();
  const decipher = createDecipheriv('aes-256-gcm', seal.key, nonceOf(n), { authTagLength: tagLength });
  decipher.setAAD(boundTo(seal, head.count, n));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  const plain = decipher.update(sealed.subarray(0, -tagLength));
  try {
    decipher.final();
  } catch (cause) {
    plain.fill(0);
    throw damaged(cause);
  }
  return plain;
}

function nonceOf(n: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(n, 8);
  return nonce;
}

/** The count is bound too: a file that was cut, and its head made to fit, opens no chunk. */
function boundTo({ store, name, id }: BlockSeal, count: number, n: number): Buffer {
  return Buffer.from(`amends blocks ${blocksFormat}\n${store}\n${name}\n${id}\n${n}/${count}`, 'utf8');
}

const damaged = (cause?: unknown) => new VaultError('damaged', { subject: 'blocks', cause });
