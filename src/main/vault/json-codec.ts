// JSON that is checked on the way in and on the way out: what can't be read back is never written.
import { safeParse, type ZodMiniType } from 'zod/mini';
import type { Codec } from './sealed-file';
import { VaultError } from './vault-error';

/** @param version the newest `v` this code knows: authentic content with a higher one is 'newer', not broken. */
export function jsonCodec<T>(schema: ZodMiniType<T>, version = 1): Codec<T> {
  const checked = (value: unknown): T => {
    const parsed = safeParse(schema, value);
    if (parsed.success) return parsed.data;
    const v = (value as { v?: unknown } | null)?.v;
    // The issues of a failed check quote what people wrote: they stay out of the error.
    throw new VaultError(typeof v === 'number' && v > version ? 'newer' : 'unknown-shape');
  };
  return {
    encode: (value) => Buffer.from(JSON.stringify(checked(value)), 'utf8'),
    decode: (bytes) => checked(parse(bytes)),
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch {
    throw new VaultError('unknown-shape');
  }
}
