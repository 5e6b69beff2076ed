// From what somebody knows or has to the store key, or to a named refusal.
import { assertAcceptable } from './kdf';
import { deviceIdOf, unwrapStoreKey, type SlotSecret } from './key-slots';
import { assertPin } from './pin';
import { recoverySecret } from './recovery-key';
import type { StoreFiles } from './store-files';
import type { KeySlot, StoreHeader } from './store-header';
import { VaultError, type VaultErrorCode } from './vault-error';

/** The store key, and the slot that gave it. */
export interface Unlocked {
  storeKey: Buffer;
  slot: KeySlot;
}

export function unlockWithPassphrase(header: StoreHeader, passphrase: string): Promise<Unlocked> {
  return firstFitting(header, { kind: 'passphrase', passphrase }, 'wrong-passphrase');
}

export function unlockWithRecoveryKey(header: StoreHeader, recoveryKey: string): Promise<Unlocked> {
  recoverySecret(recoveryKey); // a typing mistake is named as one
  return firstFitting(header, { kind: 'recovery', recoveryKey }, 'wrong-recovery-key');
}

export async function unlockWithDevice(
  header: StoreHeader,
  store: StoreFiles,
  key: { deviceSecret: Uint8Array; person: string; pin: string; now: number },
): Promise<Unlocked> {
  const device = deviceIdOf(key.deviceSecret);
  const ofPerson = header.slots.filter((slot) => slot.kind === 'device' && slot.person === key.person);
  const slot = ofPerson.find((one) => one.device === device);
  if (!slot) {
    // Colleagues have PINs under this account of the computer, so its keyring is the one it was.
    const isKnown = header.slots.some((one) => one.kind === 'device' && one.device === device);
    throw new VaultError(ofPerson.length > 0 && !isKnown ? 'device-changed' : 'no-slot');
  }
  assertAcceptableSlots([slot]);
  assertPin(key.pin);
  let storeKey: Buffer | null = null;
  await store.triesOfDevice(header.store, key.deviceSecret).attempt(key.person, key.now, async () => {
    storeKey = await unwrapStoreKey(header.store, slot, { kind: 'device', ...key });
    return storeKey !== null;
  });
  if (storeKey === null) throw new VaultError('wrong-pin');
  return { storeKey, slot };
}

async function firstFitting(
  header: StoreHeader,
  secret: SlotSecret,
  refusal: VaultErrorCode,
): Promise<Unlocked> {
  const slots = header.slots.filter((slot) => slot.kind === secret.kind);
  if (slots.length === 0) throw new VaultError('no-slot');
  assertAcceptableSlots(slots);
  for (const slot of slots) {
    const storeKey = await unwrapStoreKey(header.store, slot, secret);
    if (storeKey) return { storeKey, slot };
  }
  throw new VaultError(refusal);
}

/** All of them, before any work: one absurd slot would stop this computer before another one's turn came. */
function assertAcceptableSlots(slots: readonly KeySlot[]): void {
  for (const slot of slots) if (slot.kind !== 'recovery') assertAcceptable(slot.kdf);
}
