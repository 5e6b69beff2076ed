// The binary format of everything the vault keeps under a key. One page about it: docs/decisions/0002-sealed-documents.md.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { VaultError } from './vault-error';

export const kinds = {
  incident: 1,
  record: 2,
  keyTable: 3,
  tiles: 4,
  pinTries: 5,
  shelf: 6,
  attachment: 32,
} as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** What a sealed file is bound to: moved, swapped or grafted from elsewhere, it doesn't open. */
export interface Seal {
  readonly kind: Kind;
  readonly store: string;
  readonly record: string;
  readonly key: Uint8Array;
}

// offset  0 magic(8) · 8 format(2) · 10 kind(1) · 11 cipher(1) · 12 revision(6) · 18 length of ciphertext(4)
//        22 nonce(12) · 34 key check(16) · 50 checksum of the 50 bytes before(4) · 54 ciphertext · tag(16)
const magic = Buffer.from('AMENDS\x1a\n', 'latin1');
const headLength = 54;
const tagLength = 16;
export const sealedFormat = 1;
const cipherAes256Gcm = 1;

export function sealBytes(seal: Seal, revision: number, plain: Uint8Array): Buffer {
  const head = Buffer.alloc(headLength);
  magic.copy(head);
  head.writeUInt16BE(sealedFormat, 8);
  head.writeUInt8(seal.kind, 10);
  head.writeUInt8(cipherAes256Gcm, 11);
  head.writeUIntBE(revision, 12, 6);
  head.writeUInt32BE(plain.length, 18);
  const nonce = randomBytes(12);
  nonce.copy(head, 22);
  keyCheck(seal).copy(head, 34);
  checksum(head.subarray(0, 50)).copy(head, 50);
  const cipher = createCipheriv('aes-256-gcm', seal.key, nonce);
  cipher.setAAD(boundTo(seal, head));
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws VaultError 'damaged', 'newer' (the head is whole and names a later format), 'wrong-key' */
export function unsealBytes(seal: Seal, bytes: Uint8Array): { revision: number; plain: Buffer } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.subarray(0, headLength);
  if (!isWhole(head)) throw new VaultError('damaged');
  if (head.readUInt16BE(8) > sealedFormat || head.readUInt8(11) > cipherAes256Gcm)
    throw new VaultError('newer');
  if (head.readUInt8(10) !== seal.kind || !timingSafeEqual(head.subarray(34, 50), keyCheck(seal)))
    throw new VaultError('wrong-key');
  const end = file.length - tagLength;
  if (end - headLength !== head.readUInt32BE(18)) throw new VaultError('damaged');
  const decipher = createDecipheriv('aes-256-gcm', seal.key, head.subarray(22, 34), {
    authTagLength: tagLength,
  });
  decipher.setAAD(boundTo(seal, head));
  decipher.setAuthTag(file.subarray(end));
  const plain = decipher.update(file.subarray(headLength, end));
  try {
    decipher.final();
  } catch (cause) {
    plain.fill(0);
    throw new VaultError('damaged', { cause });
  }
  return { revision: head.readUIntBE(12, 6), plain };
}

/** The checksum tells a flipped bit in the head from a file of a later version; it protects nothing else. */
function isWhole(head: Buffer): boolean {
  return (
    head.length === headLength &&
    head.subarray(0, 8).equals(magic) &&
    head.subarray(50).equals(checksum(head.subarray(0, 50)))
  );
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, 4);
}

/** GCM alone lets one file open under two keys; this commits it to one, and tells a wrong key from damage. */
function keyCheck(seal: Seal): Buffer {
  return createHmac('sha256', seal.key)
    .update(`amends key check\n${seal.kind}\n${seal.store}\n${seal.record}`)
    .digest()
    .subarray(0, 16);
}

function boundTo(seal: Seal, head: Buffer): Buffer {
  return Buffer.concat([head, Buffer.from(`${seal.store}\n${seal.record}`, 'utf8')]);
}
