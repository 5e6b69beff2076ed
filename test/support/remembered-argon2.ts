/**
 * Argon2id itself, asked once for each secret, salt and cost. It is slow on purpose and answers the same every time: what
 * many copies of one store would work out over and over is worked out once. Whatever is new is worked out as ever.
 */
import { argon2id as derive, type IArgon2Options } from 'hash-wasm';

type Asked = IArgon2Options & { outputType: 'binary' };
const known = new Map<string, Promise<Uint8Array>>();

export async function argon2id(asked: Asked): Promise<Uint8Array> {
  const name = JSON.stringify(asked);
  const key = known.get(name) ?? derive(asked);
  known.set(name, key);
  // A copy: whoever asked may wipe it.
  return Uint8Array.from(await key);
}
