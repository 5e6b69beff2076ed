// Seals a letter to the store's public key: whoever writes one can't read it again, nor any other. X25519 with a fresh
// key per letter and save, HKDF-SHA-256, AES-256-GCM.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { derivedKey } from '../vault/derived-key';
import { VaultError } from '../vault/vault';

/** Both in DER: 44 bytes SPKI and 48 bytes PKCS 8. */
export interface BoxKeys {
  publicKey: Buffer;
  privateKey: Buffer;
}
/** A letter put under another name or into another store's box doesn't open. */
export interface LetterSeal {
  store: string;
  letter: string;
}

// offset 0 magic(8) · 8 format(2) · 10 ephemeral public key(44) · 54 nonce(12) · 66 ciphertext · tag(16)
const magic = Buffer.from('AMENDSL\n', 'latin1');
const publicLength = 44;
const headLength = 66;
const tagLength = 16;
export const letterFormat = 1;

/** @throws where the runtime has no X25519: then there is no letterbox */
export function newBoxKeys(): BoxKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

export function sealLetter(seal: LetterSeal, boxKey: Uint8Array, plain: Uint8Array): Buffer {
  const own = generateKeyPairSync('x25519');
  const head = Buffer.alloc(headLength);
  magic.copy(head);
  head.writeUInt16BE(letterFormat, 8);
  own.publicKey.export({ type: 'spki', format: 'der' }).copy(head, 10);
  randomBytes(12).copy(head, 54);
  const key = letterKey(own.privateKey, publicKeyOf(boxKey), head.subarray(10, 54), boxKey);
  const cipher = createCipheriv('aes-256-gcm', key, head.subarray(54, headLength));
  cipher.setAAD(boundTo(seal, head));
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws VaultError 'newer', 'damaged' (also for a letter that was sealed to another key) */
export function openLetter(seal: LetterSeal, keys: BoxKeys, file: Buffer): Buffer {
  const head = file.subarray(0, headLength);
  if (file.length < headLength + tagLength || !head.subarray(0, 8).equals(magic))
    throw new VaultError('damaged');
  if (head.readUInt16BE(8) > letterFormat) throw new VaultError('newer');
  try {
    const ephemeral = head.subarray(10, 10 + publicLength);
    const own = createPrivateKey({ key: keys.privateKey, type: 'pkcs8', format: 'der' });
    const key = letterKey(own, publicKeyOf(ephemeral), ephemeral, keys.publicKey);
    const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(54), { authTagLength: tagLength });
    decipher.setAAD(boundTo(seal, head));
    decipher.setAuthTag(file.subarray(-tagLength));
    return Buffer.concat([decipher.update(file.subarray(headLength, -tagLength)), decipher.final()]);
  } catch (cause) {
    throw new VaultError('damaged', { cause });
  }
}

function letterKey(own: KeyObject, other: KeyObject, ephemeral: Uint8Array, boxKey: Uint8Array): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: other });
  return derivedKey(shared, Buffer.concat([ephemeral, boxKey]), 'letter 1');
}

function publicKeyOf(der: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(der), type: 'spki', format: 'der' });
}

function boundTo({ store, letter }: LetterSeal, head: Buffer): Buffer {
  return Buffer.concat([head, Buffer.from(`${store}\n${letter}`, 'utf8')]);
}
