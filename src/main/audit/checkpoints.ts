// Signed checkpoints of this desk's chain, kept in the store: made when enough has happened and when the shop is closed.
import { z } from 'zod';
import { checkpoint, publicKey, signedText, type Checkpoint } from '#domain/audit/checkpoint';
import { instantIn } from '../incidents/branch-time';
import type { ChainEnd } from '../incidents/device-chain';
import type { Vault } from '../vault/vault';
import { newSigningKey, signText, type SigningKey } from './ed25519';

const signingRecord = z.looseObject({
  v: z.literal(1),
  d: publicKey,
  x: publicKey,
});
const checkpointsRecord = z.looseObject({ v: z.literal(1), checkpoints: z.array(checkpoint) });

/** The newest ones, and every countersigned one: what lies between proves nothing more. */
const mostPlain = 40;

export interface CheckpointsOf {
  branch: string;
  device: string;
  zone: string;
}

export type Countersigning = Pick<Checkpoint, 'device' | 'seq' | 'countersigned'>;

export class Checkpoints {
  private readonly signedAtOpening: number;

  private constructor(
    private readonly vault: Vault,
    private readonly about: CheckpointsOf,
    private readonly key: SigningKey,
    private kept: Checkpoint[],
    private readonly seqAtOpening: number,
  ) {
    this.signedAtOpening = this.lastSeq();
  }

  /** The desk's key is made at the first opening and never leaves the store. */
  static async open(vault: Vault, about: CheckpointsOf, end: ChainEnd): Promise<Checkpoints> {
    const key = await signingKey(vault);
    return new Checkpoints(vault, about, key, await readCheckpoints(vault), end.seq);
  }

  /** At opening this desk's chain was shorter than what it had signed for: its end was cut off. */
  get wasCut(): boolean {
    return this.seqAtOpening < this.signedAtOpening;
  }

  get publicKey(): string {
    return this.key.x;
  }

  all(): readonly Checkpoint[] {
    return this.kept;
  }

  /** A signature over anything else that leaves this desk and has to be recognised later. */
  sign(text: string): string {
    return signText(text, this.key);
  }

  /** Signs how far the chain goes; nothing where nothing was added. @param now epoch milliseconds */
  async make(end: ChainEnd, now: number): Promise<void> {
    const { store, branch, device, zone } = { store: this.vault.storeId, ...this.about };
    if (end.hash === null || end.seq <= this.lastSeq()) return;
    const about = { store, branch, device, seq: end.seq, hash: end.hash };
    const unsigned = { ...about, at: instantIn(zone, now), key: this.key.x };
    const made: Checkpoint = {
      ...{ v: 1, ...unsigned },
      ...{ signature: signText(signedText(unsigned), this.key), countersigned: null },
    };
    const checkpoints = thinned([...this.kept, made]);
    await this.vault.saveRecord('checkpoints', { v: 1, checkpoints });
    this.kept = checkpoints;
  }

  /** The register has signed for these too: from then on not even whoever holds this store's keys can cut behind them. */
  async countersign(signed: readonly Countersigning[]): Promise<void> {
    const by = new Map(signed.map((one) => [`${one.device} ${one.seq}`, one.countersigned]));
    const checkpoints = this.kept.map((one) => {
      const witness = by.get(`${one.device} ${one.seq}`);
      return witness && !one.countersigned ? { ...one, countersigned: witness } : one;
    });
    if (checkpoints.every((one, at) => one === this.kept[at])) return;
    await this.vault.saveRecord('checkpoints', { v: 1, checkpoints });
    this.kept = checkpoints;
  }

  private lastSeq(): number {
    return this.kept.findLast(({ device }) => device === this.about.device)?.seq ?? 0;
  }
}

export async function readCheckpoints(vault: Vault): Promise<Checkpoint[]> {
  return (await vault.readRecord('checkpoints', checkpointsRecord))?.checkpoints ?? [];
}

function thinned(checkpoints: Checkpoint[]): Checkpoint[] {
  const plain = checkpoints.filter(({ countersigned }) => countersigned === null).slice(-mostPlain);
  return checkpoints.filter((one) => one.countersigned !== null || plain.includes(one));
}

/** Another desk signs with another key; what the former one signed stays recognised by it. Counts from the next opening. */
export async function takeNewSigningKey(vault: Vault): Promise<SigningKey> {
  const key = newSigningKey();
  await vault.saveRecord('signing', { v: 1, ...key });
  return key;
}

export async function signingKey(vault: Vault): Promise<SigningKey> {
  const kept = await vault.readRecord('signing', signingRecord);
  if (kept) return { d: kept.d, x: kept.x };
  const key = newSigningKey();
  await vault.saveRecord('signing', { v: 1, ...key });
  return key;
}
