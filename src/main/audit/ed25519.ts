// This desk's own signature, of Node's crypto: keys as 32 bytes, all of it in base64url.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/** Both as JWK has them: `d` signs, `x` recognises. */
export interface SigningKey {
  d: string;
  x: string;
}

export function newSigningKey(): SigningKey {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  if (!d || !x) throw new Error('an Ed25519 key without its two halves');
  return { d, x };
}

export function signText(text: string, { d, x }: SigningKey): string {
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
  return sign(null, Buffer.from(text, 'utf8'), key).toString('base64url');
}

/** False for anything that isn't this key's signature of exactly this text, also for what is no key at all. */
export function isSignedBy(text: string, signature: string, x: string): boolean {
  try {
    const key: KeyObject = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
