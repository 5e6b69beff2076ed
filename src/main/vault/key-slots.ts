// How the random store key is wrapped, once per way of opening the shop. Each wrap is bound to its store, slot, kind
// and KDF parameters, and carries a key check of its own, because GCM alone doesn't commit to one key.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto';
import { derivedKey } from './derived-key';
import { sameTyping, stretch, type KdfParameters } from './kdf';
import { recoverySecret } from './recovery-key';
import type { KeySlot } from './store-header';
import { VaultError } from './vault-error';

/** Who asks for a slot, besides what only they know. */
export type SlotOwner =
  | { readonly kind: 'passphrase'; readonly person: string; readonly kdf: KdfParameters }
  | { readonly kind: 'device'; readonly person: string; readonly device: string; readonly kdf: KdfParameters }
  | { readonly kind: 'recovery' };

export type SlotSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'device'; readonly deviceSecret: Uint8Array; readonly pin: string }
  | { readonly kind: 'recovery'; readonly recoveryKey: string };

/** Thirty-two bytes or more that aren't all alike, or the PIN would be all that protects the disk. */
export function isDeviceSecret(bytes: Uint8Array): boolean {
  return bytes.length >= 32 && bytes.some((byte) => byte !== bytes[0]);
}

/** Names a device secret without telling anything about it, so that a changed keyring is no wrong PIN. */
export function deviceIdOf(deviceSecret: Uint8Array): string {
  if (!isDeviceSecret(deviceSecret)) throw new VaultError('device-changed');
  return createHmac('sha256', deviceSecret).update('amends device id').digest('hex').slice(0, 24);
}

export async function wrapStoreKey(
  store: string,
  storeKey: Uint8Array,
  owner: SlotOwner,
  secret: SlotSecret,
): Promise<KeySlot> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const named = { ...owner, id: randomUUID(), salt: salt.toString('base64') };
  const slotKey = await slotKeyOf(store, named, secret);
  const cipher = createCipheriv('aes-256-gcm', wrapKeyOf(slotKey), nonce);
  cipher.setAAD(boundTo(store, named));
  const wrapped = Buffer.concat([cipher.update(storeKey), cipher.final(), cipher.getAuthTag()]);
  return {
    ...named,
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    check: keyCheck(slotKey, store, named).toString('base64'),
  };
}

/** null: the secret isn't this slot's. @throws VaultError 'damaged', 'kdf-refused' before any work is done */
export async function unwrapStoreKey(
  store: string,
  slot: KeySlot,
  secret: SlotSecret,
): Promise<Buffer | null> {
  const slotKey = await slotKeyOf(store, slot, secret);
  const check = Buffer.from(slot.check, 'base64');
  const expected = keyCheck(slotKey, store, slot);
  if (check.length !== expected.length || !timingSafeEqual(check, expected)) return null;
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  const nonce = Buffer.from(slot.nonce, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapKeyOf(slotKey), nonce, { authTagLength: 16 });
    decipher.setAAD(boundTo(store, slot));
    decipher.setAuthTag(wrapped.subarray(-16));
    return Buffer.concat([decipher.update(wrapped.subarray(0, -16)), decipher.final()]);
  } catch (cause) {
    throw new VaultError('damaged', { cause });
  }
}

type NamedSlot = SlotOwner & { readonly id: string; readonly salt: string };

async function slotKeyOf(store: string, slot: NamedSlot, secret: SlotSecret): Promise<Buffer> {
  const salt = Buffer.from(slot.salt, 'base64');
  if (slot.kind === 'passphrase' && secret.kind === 'passphrase') {
    const stretched = await stretch(sameTyping(secret.passphrase), salt, slot.kdf);
    return derivedKey(stretched, store, 'slot passphrase 1');
  }
  if (slot.kind === 'device' && secret.kind === 'device') {
    // The key is the device's; the PIN only flavours it.
    const stretched = await stretch(secret.pin, salt, slot.kdf);
    return derivedKey(secret.deviceSecret, stretched, `slot device 1 ${store}`);
  }
  if (slot.kind === 'recovery' && secret.kind === 'recovery')
    return derivedKey(recoverySecret(secret.recoveryKey), salt, `slot recovery 1 ${store}`);
  throw new VaultError('no-slot');
}

const wrapKeyOf = (slotKey: Uint8Array) => derivedKey(slotKey, '', 'slot wrap');

function keyCheck(slotKey: Uint8Array, store: string, slot: NamedSlot): Buffer {
  return createHmac('sha256', derivedKey(slotKey, '', 'slot check'))
    .update(boundTo(store, slot))
    .digest();
}

function boundTo(store: string, slot: NamedSlot): Buffer {
  const kdf = slot.kind === 'recovery' ? null : [slot.kdf.memoryKiB, slot.kdf.passes, slot.kdf.lanes];
  const person = slot.kind === 'recovery' ? null : slot.person;
  const device = slot.kind === 'device' ? slot.device : null;
  return Buffer.from(JSON.stringify(['slot 1', store, slot.id, slot.kind, person, device, slot.salt, kdf]));
}
