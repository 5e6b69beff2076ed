// Ed25519 of Node's crypto: keys as 32 bytes in base64url, as devices send them.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

export interface KeyPair {
  d: string;
  x: string;
}

export function newKeyPair(): KeyPair {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  if (!d || !x) throw new Error('an Ed25519 key without its two halves');
  return { d, x };
}

/** base64url */
export function signText(text: string, { d, x }: KeyPair): string {
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
  return sign(null, Buffer.from(text, 'utf8'), key).toString('base64url');
}

/** False for anything that isn't this key's signature of exactly this text. Both in base64 or base64url. */
export function isSignedBy(text: string, signature: string, x: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
