// The one file that is readable without a key: which store this is, its format, and the slots that wrap its key.
// It names people by id only.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod/mini';
import { writeDurably } from './durable-write';
import type { FilePort } from './file-port';
import type { Generation } from './sealed-file';
import { fromSystem, VaultError } from './vault-error';

const bytes = z.base64();
const kdf = z.looseObject({ memoryKiB: z.number(), passes: z.number(), lanes: z.number() });
const wrap = { id: z.uuid(), salt: bytes, nonce: bytes, wrapped: bytes, check: bytes };
const slot = z.discriminatedUnion('kind', [
  z.looseObject({ ...wrap, kind: z.literal('passphrase'), person: z.string(), kdf }),
  z.looseObject({ ...wrap, kind: z.literal('device'), person: z.string(), device: z.string(), kdf }),
  z.looseObject({ ...wrap, kind: z.literal('recovery') }),
]);
const storeHeader = z.looseObject({ store: z.uuid(), slots: z.array(slot) });

export type KeySlot = z.infer<typeof slot>;
export type StoreHeader = z.infer<typeof storeHeader>;
export const storeFormat = 1;

/** The header as bytes, with proof that whoever wrote them had the store key. */
export interface SignedHeader {
  readonly json: Buffer;
  sign(revision: number): Buffer;
  /** The revision it was read at; null when it hasn't been written yet. */
  readonly readAt: number | null;
}

// offset 0 magic(8) · 8 format(2) · 10 revision(6) · 16 length of JSON(4) · 20 JSON · HMAC(32) · SHA-256 of all before(32)
const magic = Buffer.from('AMENDSH\n', 'latin1');
const headLength = 20;

export function signedHeader(header: StoreHeader, macKey: Uint8Array): SignedHeader {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  return { json, sign: (revision) => headerMac(macKey, revision, json), readAt: null };
}

/** False for a header that was put together from parts of older ones: a removed slot can't be pasted back. */
export function isSignedWith(signed: SignedHeader, macKey: Uint8Array): boolean {
  const revision = signed.readAt ?? 0;
  return timingSafeEqual(signed.sign(revision), headerMac(macKey, revision, signed.json));
}

function headerMac(macKey: Uint8Array, revision: number, json: Uint8Array): Buffer {
  return createHmac('sha256', macKey).update(`amends header ${revision}\n`).update(json).digest();
}

/** @throws VaultError 'unknown-shape' */
export function parseHeader(signed: SignedHeader): StoreHeader {
  try {
    return storeHeader.parse(JSON.parse(signed.json.toString('utf8')));
  } catch (cause) {
    throw new VaultError('unknown-shape', { cause });
  }
}

export function encodeHeader(revision: number, signed: SignedHeader, format = storeFormat): Buffer {
  const head = Buffer.alloc(headLength);
  magic.copy(head);
  head.writeUInt16BE(format, 8);
  head.writeUIntBE(revision, 10, 6);
  head.writeUInt32BE(signed.json.length, 16);
  const body = Buffer.concat([head, signed.json, signed.sign(revision)]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

/** @throws VaultError 'damaged', 'newer' */
export function decodeHeader(file: Buffer): { revision: number; value: SignedHeader } {
  const body = file.subarray(0, -32);
  const whole =
    file.length >= headLength + 64 &&
    file.subarray(0, 8).equals(magic) &&
    file.subarray(-32).equals(createHash('sha256').update(body).digest());
  if (!whole) throw new VaultError('damaged');
  if (file.readUInt16BE(8) > storeFormat) throw new VaultError('newer');
  const end = headLength + file.readUInt32BE(16);
  if (end + 64 !== file.length) throw new VaultError('damaged');
  const mac = Buffer.from(file.subarray(end, end + 32));
  const revision = file.readUIntBE(10, 6);
  const json = Buffer.from(file.subarray(headLength, end));
  return { revision, value: { json, sign: () => mac, readAt: revision } };
}

export class HeaderFile implements Generation<SignedHeader> {
  constructor(
    private readonly files: FilePort,
    readonly path: string,
  ) {}

  readGeneration() {
    try {
      const found = this.files.read(this.path);
      return found === null ? null : decodeHeader(Buffer.from(found));
    } catch (error) {
      throw fromSystem(error);
    }
  }

  async writeGeneration(revision: number, value: SignedHeader): Promise<void> {
    await writeDurably(this.files, this.path, encodeHeader(revision, value));
  }
}
