// The register's record while the store is open: read once, every change saved before it counts.
import { Turns } from '../vault/turns';
import type { Vault } from '../vault/vault';
import { emptyRegisterRecord, registerRecord, type RegisterRecord } from './register-record';
import { holds } from './sequence-ranges';

export type Records = Pick<Vault, 'readRecord' | 'saveRecord'>;

export class RegisterMemory {
  private readonly turns = new Turns();
  private doubled: ReadonlySet<string>;

  private constructor(
    private readonly records: Records,
    private kept: RegisterRecord,
  ) {
    this.doubled = new Set(kept.doubled);
  }

  /** @throws VaultError where the record is there and can't be read: nothing is sent on a guess */
  static async read(records: Records): Promise<RegisterMemory> {
    const kept = await records.readRecord('register', registerRecord);
    return new RegisterMemory(records, kept ?? emptyRegisterRecord());
  }

  get now(): RegisterRecord {
    return this.kept;
  }

  /** Nothing is saved where `change` answers what it was given. @throws VaultError; then memory stays as it was */
  change(change: (record: RegisterRecord) => RegisterRecord): Promise<void> {
    return this.turns.take('register', async () => {
      const next = change(this.kept);
      if (next === this.kept) return;
      await this.records.saveRecord('register', next);
      if (next.doubled !== this.kept.doubled) this.doubled = new Set(next.doubled);
      this.kept = next;
    });
  }

  /** Whether the register is known to have this event. */
  hasReceipt(event: { device: string; seq: number; hash: string }): boolean {
    return holds(this.kept.has[event.device] ?? [], event.seq) && !this.doubled.has(event.hash);
  }
}
