// A body as its bytes were sent: kept for the digest, unpacked within bounds, parsed within bounds.
import { brotliDecompress, gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { largestPushUnpacked } from '#contract/register-api/events';
import { refuse } from '../register/problem';
import { pieceOf } from './piece-of';

const unpack = new Map<string, (bytes: Buffer, within: Bounds) => Promise<Buffer>>([
  ['gzip', promisify<Buffer, Bounds, Buffer>(gunzip)],
  ['br', promisify<Buffer, Bounds, Buffer>(brotliDecompress)],
]);
interface Bounds {
  maxOutputLength: number;
  chunkSize: number;
}
/** Nothing we are sent is nested deeper; a playbook comes to about twelve. */
const deepest = 64;
/** Nor made of more parts: a playbook with all its phrases has some thousands, a full push three for each event. */
const mostParts = 200_000;

/** @param largest bytes after unpacking */
export async function unpacked(
  bytes: Buffer,
  encoding: string | undefined,
  largest: number,
): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return bytes;
  const unpackIt = unpack.get(encoding) ?? refuse('notThisKind');
  try {
    const maxOutputLength = Math.min(largest * 4, largestPushUnpacked);
    return await unpackIt(bytes, { maxOutputLength, chunkSize: pieceOf(bytes.length * 8) });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(tooLarge ? 'tooLarge' : 'notValid', { field: 'body' });
  }
}

export function parsed(bytes: Buffer): unknown {
  if (isTooMuch(bytes)) refuse('notValid', { field: 'body' });
  try {
    // Byte order marks and bytes that are no UTF-8 are refused, not guessed at.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as unknown;
  } catch {
    return refuse('notValid', { field: 'body' });
  }
}

/** Counted in the bytes: a parser that follows every level could run out of stack first, and one that makes a million
 *  keys keeps everybody else waiting. */
function isTooMuch(bytes: Buffer): boolean {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfText(bytes, at + 1);
      continue;
    }
    if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) depth -= 1;
    else if (byte === 0x2c) parts += 1;
    if (depth > deepest || parts > mostParts) return true;
  }
  return false;
}

const quote = 0x22;

/** Where the text that began before `from` ends; long ones are most of a body, so they are searched, not walked through. */
function endOfText(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(quote, from); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let escapes = 0;
    while (bytes[at - 1 - escapes] === 0x5c && at - 1 - escapes >= from) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return bytes.length;
}
