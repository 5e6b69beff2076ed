// The bytes of one attachment as a row of sealed chunks. Each chunk says which one it is and how many there are, so that
// none can be left out, doubled, moved or taken from another file; each opens by itself, for whoever sends them on one by one.
import { sealBytes, unsealBytes, type Seal } from './sealed-bytes';
import { VaultError } from './vault-error';

/** Of the content, in bytes. */
export const chunkLength = 256 * 1024;
/** Index and count, four bytes each, come before the content of a chunk. */
const countLength = 8;
/** Head and tag of a sealed chunk. */
const sealLength = 54 + 16;
const wholeChunk = sealLength + countLength + chunkLength;

export function sealChunks(seal: Seal, content: Uint8Array): Buffer {
  const count = Math.max(1, Math.ceil(content.length / chunkLength));
  const chunks: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    const part = content.subarray(index * chunkLength, (index + 1) * chunkLength);
    const plain = Buffer.alloc(countLength + part.length);
    plain.writeUInt32BE(index, 0);
    plain.writeUInt32BE(count, 4);
    plain.set(part, countLength);
    chunks.push(sealBytes(seal, index + 1, plain));
    plain.fill(0);
  }
  return Buffer.concat(chunks);
}

/** @throws VaultError 'damaged', 'wrong-key', 'newer' */
export function unsealChunks(seal: Seal, file: Uint8Array): Buffer {
  const count = Math.ceil(file.length / wholeChunk);
  const parts: Buffer[] = [];
  try {
    for (let index = 0; index < Math.max(1, count); index++) {
      const sealed = file.subarray(index * wholeChunk, (index + 1) * wholeChunk);
      const { revision, plain } = unsealBytes(seal, sealed);
      parts.push(plain);
      const isInPlace =
        plain.length >= countLength && plain.readUInt32BE(0) === index && plain.readUInt32BE(4) === count;
      if (!isInPlace || revision !== index + 1) throw new VaultError('damaged');
    }
    return Buffer.concat(parts.map((part) => part.subarray(countLength)));
  } finally {
    for (const part of parts) part.fill(0);
  }
}
