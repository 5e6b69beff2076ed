// A body as its bytes were sent: kept for the digest, unpacked within bounds, parsed within bounds.
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { largestPushUnpacked } from '#contract/register-api/events';
import { refuse } from '../register/problem';

const unpack = promisify(gunzip);
/** Nothing we are sent is nested deeper; a playbook comes to about twelve. */
const deepest = 64;

/** @param largest bytes after unpacking */
export async function unpacked(
  bytes: Buffer,
  encoding: string | undefined,
  largest: number,
): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return bytes;
  if (encoding !== 'gzip') refuse('notThisKind');
  try {
    return await unpack(bytes, { maxOutputLength: Math.min(largest * 4, largestPushUnpacked) });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(tooLarge ? 'tooLarge' : 'notValid', { field: 'body' });
  }
}

export function parsed(bytes: Buffer): unknown {
  if (isTooDeep(bytes)) refuse('notValid', { field: 'body' });
  try {
    // Byte order marks and bytes that are no UTF-8 are refused, not guessed at.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as unknown;
  } catch {
    return refuse('notValid', { field: 'body' });
  }
}

/** Counted in the bytes: a parser that follows every level could run out of stack first. */
function isTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return false;
}
