// Adds and removes ways to open the store. Each change is one whole new header, in two generations: at every step
// some slot opens.
import { passphraseStrength } from '#domain/shift/passphrase-strength';
import { derivedKey } from './derived-key';
import type { KdfChoice, KdfParameters } from './kdf';
import { deviceIdOf, wrapStoreKey } from './key-slots';
import { assertPin } from './pin';
import { newRecoveryKey } from './recovery-key';
import {
  encodeHeader,
  signedHeader,
  type KeySlot,
  type SignedHeader,
  type StoreHeader,
} from './store-header';
import { Turns } from './turns';
import type { TwinFile } from './twin-file';
import { unlockWithPassphrase, unlockWithRecoveryKey } from './unlocking';
import type { Slot, Slots } from './vault';
import { VaultError } from './vault-error';

const noFit: ReadonlySet<string> = new Set(['wrong-passphrase', 'wrong-recovery-key', 'no-slot']);

export class StoreSlots implements Slots {
  readonly #turns = new Turns();
  #isClosing = false;

  constructor(
    private readonly file: TwinFile<SignedHeader>,
    private header: StoreHeader,
    private readonly storeKey: () => Uint8Array,
    private readonly kdf: KdfChoice,
    private readonly startCounting: (deviceSecret: Uint8Array) => Promise<void>,
    /** Keeps the newest header where an older one put back doesn't replace it. */
    private readonly remember: (header: Buffer) => Promise<void>,
  ) {}

  list(): Slot[] {
    return this.header.slots.map(describeSlot);
  }

  setPassphrase(person: string, passphrase: string): Promise<void> {
    return this.#whole(async () => {
      const slot = await passphraseSlot(this.header.store, this.storeKey(), person, passphrase, this.kdf.now);
      await this.#change((slots) => [...slots.filter((one) => !replaces(one, slot)), slot]);
    });
  }

  setDevicePin(asked: { deviceSecret: Uint8Array; person: string; pin: string }): Promise<void> {
    return this.#whole(async () => {
      const slot = await deviceSlot(this.header.store, this.storeKey(), asked, this.kdf.now);
      await this.startCounting(asked.deviceSecret);
      await this.#change((slots) => [...slots.filter((one) => !replaces(one, slot)), slot]);
    });
  }

  async ownerOf(key: { passphrase: string } | { recoveryKey: string }): Promise<Slot | null> {
    try {
      const { storeKey, slot } =
        'passphrase' in key
          ? await unlockWithPassphrase(this.header, key.passphrase)
          : await unlockWithRecoveryKey(this.header, key.recoveryKey);
      storeKey.fill(0);
      return describeSlot(slot);
    } catch (error) {
      if (error instanceof VaultError && noFit.has(error.code)) return null;
      throw error;
    }
  }

  async forgetPins(person: string): Promise<void> {
    const isTheirs = (slot: KeySlot) => slot.kind === 'device' && slot.person === person;
    if (this.header.slots.some(isTheirs))
      await this.#whole(() => this.#change((slots) => slots.filter((slot) => !isTheirs(slot))));
  }

  async newRecoveryKey(): Promise<string> {
    const { recoveryKey, keep } = await this.prepareRecoveryKey();
    await keep();
    return recoveryKey;
  }

  prepareRecoveryKey(): Promise<{ recoveryKey: string; keep(): Promise<void> }> {
    return this.#whole(async () => {
      const { slot, recoveryKey } = await recoverySlot(this.header.store, this.storeKey());
      const others = (slots: readonly KeySlot[]) => slots.filter((one) => one.kind !== 'recovery');
      const keep = () => this.#whole(() => this.#change((slots) => [...others(slots), slot]));
      return { recoveryKey, keep };
    });
  }

  async remove(id: string): Promise<void> {
    if (!this.header.slots.some((slot) => slot.id === id)) throw new VaultError('no-slot');
    await this.#whole(() => this.#change((slots) => slots.filter((slot) => slot.id !== id)));
  }

  async removePerson(person: string): Promise<void> {
    const stays = (slot: KeySlot) => slot.kind === 'recovery' || slot.person !== person;
    await this.#whole(() => this.#change((slots) => slots.filter(stays)));
  }

  /** Ends what was asked for and takes nothing more: a slot or a header made after the key is wiped would open nothing. */
  close(): Promise<void> {
    this.#isClosing = true;
    return this.#turns.settled();
  }

  /** From the first look at the store's key to the header on the disk; closing waits for all of it. */
  async #whole<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosing) throw new VaultError('closed');
    return this.#turns.take('slots', work);
  }

  #change(change: (slots: readonly KeySlot[]) => KeySlot[]): Promise<void> {
    return this.#turns.take('header', async () => {
      const next = { ...this.header, slots: change(this.header.slots) };
      if (!next.slots.some((slot) => slot.kind !== 'device')) throw new VaultError('last-slot');
      const signed = signHeader(next, this.storeKey());
      await this.file.write(signed);
      this.header = next;
      await this.remember(encodeHeader(this.file.revision ?? 0, signed));
    });
  }
}

export function signHeader(header: StoreHeader, storeKey: Uint8Array): SignedHeader {
  return signedHeader(header, derivedKey(storeKey, header.store, 'header'));
}

export function describeSlot(slot: KeySlot): Slot {
  return {
    id: slot.id,
    kind: slot.kind,
    person: slot.kind === 'recovery' ? null : slot.person,
    device: slot.kind === 'device' ? slot.device : null,
    kdf: slot.kind === 'recovery' ? null : slot.kdf,
  };
}

/** One passphrase per person, one PIN per person and OS account. */
function replaces(old: KeySlot, fresh: KeySlot): boolean {
  const [before, after] = [describeSlot(old), describeSlot(fresh)];
  return before.kind === after.kind && before.person === after.person && before.device === after.device;
}

export async function passphraseSlot(
  store: string,
  storeKey: Uint8Array,
  person: string,
  passphrase: string,
  kdf: KdfParameters,
): Promise<KeySlot> {
  if (!passphraseStrength(passphrase).acceptable) throw new VaultError('weak-passphrase');
  const owner = { kind: 'passphrase', person, kdf } as const;
  return wrapStoreKey(store, storeKey, owner, { kind: 'passphrase', passphrase });
}

export async function deviceSlot(
  store: string,
  storeKey: Uint8Array,
  { deviceSecret, person, pin }: { deviceSecret: Uint8Array; person: string; pin: string },
  kdf: KdfParameters,
): Promise<KeySlot> {
  assertPin(pin);
  const owner = { kind: 'device', person, device: deviceIdOf(deviceSecret), kdf } as const;
  return wrapStoreKey(store, storeKey, owner, { kind: 'device', deviceSecret, pin });
}

export async function recoverySlot(store: string, storeKey: Uint8Array) {
  const recoveryKey = newRecoveryKey();
  const slot = await wrapStoreKey(store, storeKey, { kind: 'recovery' }, { kind: 'recovery', recoveryKey });
  return { slot, recoveryKey };
}
