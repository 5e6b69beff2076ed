/**
 * A desk's own word for how far its chain goes: "my event number n has this hash". Signed with the desk's key, so that
 * nobody can shorten or rewrite the chain behind it, and countersigned by somebody else, so that not even whoever holds
 * this store's keys can.
 */
import { z } from 'zod';
import { hash, instant } from '../event/values';

/** 64 bytes of Ed25519, base64url. */
const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);
/** 32 bytes, base64url. */
export const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const checkpoint = z.object({
  v: z.literal(1),
  /** The store it was made in: a checkpoint of another one proves nothing here. */
  store: z.string().max(60),
  branch: z.string().max(60),
  device: z.string().max(60),
  /** The device's own count, and the hash of that event. Everything before hangs on it by `prev`. */
  seq: z.number().int().min(1),
  hash,
  /** By the desk's clock: shown, never trusted. */
  at: instant,
  key: publicKey,
  signature,
  countersigned: z
    .object({ by: z.string().max(120), key: publicKey, signature })
    .nullable()
    .default(null),
});
export type Checkpoint = z.infer<typeof checkpoint>;
export type Unsigned = Omit<Checkpoint, 'v' | 'signature' | 'countersigned'>;

/** What is signed: one line each, in this order, so that no two checkpoints share their bytes. */
export function signedText({ store, branch, device, seq, hash: end, at, key }: Unsigned): string {
  return ['amends checkpoint 1', store, branch, device, seq, end, at, key].join('\n');
}

/** A countersignature binds the desk's signature too. */
export function countersignedText(about: Unsigned & { signature: string }): string {
  return `${signedText(about)}\n${about.signature}\ncountersigned`;
}
