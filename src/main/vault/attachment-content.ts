// What stands inside an attachment's chunks: when it was stored, its thumbnail, and the file itself.
import { VaultError } from './vault-error';

export interface AttachmentContent {
  /** Epoch milliseconds by the clock of that moment. */
  storedAt: number;
  /** Null where there is none. */
  thumbnail: Uint8Array | null;
  whole: Uint8Array;
}

// version(1) · stored at(6) · length of thumbnail(4) · thumbnail · whole
const headLength = 11;

export function encodeContent({ storedAt, thumbnail, whole }: AttachmentContent): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt8(1, 0);
  head.writeUIntBE(Math.min(Math.max(0, Math.floor(storedAt)), 2 ** 48 - 1), 1, 6);
  head.writeUInt32BE(thumbnail?.length ?? 0, 7);
  return Buffer.concat([head, thumbnail ?? new Uint8Array(), whole]);
}

/** The parts are views on `bytes`. @throws VaultError 'newer', 'unknown-shape' */
export function decodeContent(bytes: Buffer): AttachmentContent {
  if (bytes.length < headLength) throw new VaultError('unknown-shape');
  if (bytes.readUInt8(0) > 1) throw new VaultError('newer');
  const end = headLength + bytes.readUInt32BE(7);
  if (end > bytes.length) throw new VaultError('unknown-shape');
  return {
    storedAt: bytes.readUIntBE(1, 6),
    thumbnail: end > headLength ? bytes.subarray(headLength, end) : null,
    whole: bytes.subarray(end),
  };
}
