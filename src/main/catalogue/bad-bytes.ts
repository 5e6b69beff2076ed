// Bytes of the catalogue that say nothing: damaged, cut off, or of another version. They are told anew from the documents.
// Whatever else is thrown while it reads is a mistake of the program and is shown as one: building anew would hide it.
import { inflateRawSync } from 'node:zlib';
import { safeParse, type z } from 'zod/mini';
import { isOfBytes } from '../vault/vault-error';

export class BadBytes extends RangeError {
  override readonly name = 'BadBytes';
}

/** @throws BadBytes */
export function inflated(bytes: Uint8Array): Buffer {
  return orBad(() => inflateRawSync(bytes), 'not packed');
}

/** @throws BadBytes */
export function parsed(text: string): unknown {
  return orBad(() => JSON.parse(text) as unknown, 'not JSON');
}

/** @throws BadBytes when it isn't a whole one of this format */
export function readAs<Schema extends z.core.$ZodType>(schema: Schema, bytes: Uint8Array): z.infer<Schema> {
  const read = safeParse(schema, parsed(inflated(bytes).toString('utf8')));
  if (!read.success) throw new BadBytes('another format');
  return read.data;
}

/** Bad bytes, or a place of the disk that is lost. Not a moment in which it can't be read: what is whole stays. */
export function isBeyondReading(error: unknown): boolean {
  return error instanceof BadBytes || isOfBytes(error);
}

function orBad<T>(read: () => T, what: string): T {
  try {
    return read();
  } catch (cause) {
    throw saysBad(cause) ? new BadBytes(what, { cause }) : cause;
  }
}

/** No memory for it says nothing about the bytes. */
function saysBad(cause: unknown): boolean {
  const code = String((cause as { code?: unknown } | null)?.code ?? '');
  return cause instanceof SyntaxError || (code.startsWith('Z_') && code !== 'Z_MEM_ERROR');
}
