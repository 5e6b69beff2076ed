// A request's body as it goes on the wire: JSON packed where that is worth it, bytes as they are.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Smaller ones cost more to pack than to send. */
const worthPacking = 1_000;
/** Bytes: below it beginning costs more than is gained. */
const worthBrotli = 32_768;

export function packed(
  body: unknown,
  takesBrotli: boolean,
): { bytes: Uint8Array | null; headers: Record<string, string> } {
  if (body === undefined) return { bytes: null, headers: {} };
  if (body instanceof Uint8Array)
    return { bytes: body, headers: { 'content-type': 'application/octet-stream' } };
  const plain = Buffer.from(JSON.stringify(body), 'utf8');
  const headers = { 'content-type': 'application/json' };
  if (plain.length < worthPacking) return { bytes: plain, headers };
  // In half the time of gzip at its quickest, and smaller (docs/decisions/0072).
  if (takesBrotli && plain.length >= worthBrotli) {
    const how = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 }, chunkSize: 262_144 };
    return { bytes: brotliCompressSync(plain, how), headers: { ...headers, 'content-encoding': 'br' } };
  }
  return { bytes: gzipSync(plain, { level: 1 }), headers: { ...headers, 'content-encoding': 'gzip' } };
}
