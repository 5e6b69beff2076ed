// Brings a backup back on an empty computer: found, opened with a key, copied beside the place of the store, read back,
// and only then put there, as a desk of its own. Stopped anywhere, the computer is as empty as before.
import { no, yes, type Answer, type Refusal } from '#contract/refusal';
import type { BackupFound, BroughtBack } from '#contract/restore';
import { findBackup, tryKey, type FoundBackup } from '../backup/find-backup';
import { NotAsWritten } from '../backup/backup-pool';
import { ChangedMeanwhile, checkBackup, restoreBackup } from '../backup/restore';
import { clearRestore, putInPlace, restoringStore } from '../backup/restore-place';
import { vaultRefusal } from '../office/vault-refusal';
import type { JobSlot } from '../records/job';
import type { FilePort } from '../vault/file-port';
import { nodeFiles } from '../vault/node-files';
import { openVaultFolder, VaultError, type Vault, type VaultFolder } from '../vault/vault';
import type { Key, Opening } from './opening';
import { becomeNewHere, readDesk } from './restored-desk';
import { lossesOf } from './restore-losses';
import { nextLetter, readEverything } from './reading-back';
import type { Situation } from './situation';

interface Staged {
  found: FoundBackup;
  folder: VaultFolder;
  vault: Vault;
  /** What opened it, until it stands in its place and is opened there. */
  key: Key;
  taken: string[];
}
type OnProgress = (done: number, total: number) => boolean;

export class Restoring {
  private found: FoundBackup | null = null;
  private staged: Staged | null = null;

  constructor(
    private readonly now: Situation,
    private readonly opening: Opening,
    private readonly job: JobSlot,
  ) {}

  /** @param chosen the folder that somebody pointed at */
  async look(chosen: string): Promise<Answer<BackupFound>> {
    const refusal = this.notHere();
    if (refusal) return no(refusal);
    await this.drop();
    const found = this.reading(() => findBackup(this.files, chosen));
    if (found === 'newer') return no({ code: 'newerBackup' });
    if (found === 'none') return no({ code: 'noBackupHere' });
    this.found = found;
    const { branch, madeAt, files } = found.manifest;
    return yes({ branch, madeAt, files: files.length });
  }

  /** Checks, copies and reads back. Null: it was stopped, and nothing is left of it. */
  async copy(key: Key): Promise<Answer<BroughtBack | null>> {
    const { found } = this;
    const refusal = this.notHere();
    if (refusal || !found) return no(refusal ?? { code: 'noSuchThing' });
    await this.unstage();
    try {
      await tryKey(this.files, found, key);
      const done = await this.job.run('restore', (onProgress) => this.stage(found, key, onProgress));
      if (!done) await this.unstage();
      return yes(done);
    } catch (error) {
      await this.unstage();
      return no(whyNot(error));
    }
  }

  /** Puts it in its place under a letter of its own, and opens it. */
  async finish(letter: string): Promise<Answer<null>> {
    const { staged } = this;
    const refusal = this.notHere();
    if (refusal || !staged) return no(refusal ?? { code: 'noSuchThing' });
    if (staged.taken.includes(letter)) return no({ code: 'letterTaken', letter });
    const { vault, folder, found, key } = staged;
    await becomeNewHere(vault, { letter, backup: found, ...this.now.options });
    await folder.release();
    this.staged = this.found = null;
    await this.opening.leave();
    try {
      putInPlace(this.files, this.now.options.home);
    } finally {
      await this.opening.goToReal();
    }
    return this.opening.openWith(key);
  }

  /** Nothing of it stays on this computer. */
  async drop(): Promise<void> {
    this.found = null;
    await this.unstage();
  }

  private async stage(found: FoundBackup, key: Key, onProgress: OnProgress): Promise<BroughtBack | null> {
    const { home, kdf } = this.now.options;
    const total = found.manifest.files.length * 3;
    const part = (number: number) => (done: number, of: number) =>
      onProgress(Math.round((total / 3) * (number + (of > 0 ? done / of : 1))), total);
    const checked = await checkBackup(this.files, found.folder, part(0));
    if (!checked) return null;
    const losses = lossesOf(checked.bad);
    if (losses.isBeyond) throw new VaultError('damaged', { subject: 'backup' });
    const store = restoringStore(home);
    const copied = await restoreBackup(this.files, { ...checked, folder: found.folder }, store, part(1));
    if (copied === null) return null;
    const folder = await openVaultFolder(store, { files: this.files, ...(kdf ? { kdf } : {}) });
    try {
      const vault =
        'passphrase' in key ? await folder.openWithPassphrase(key) : await folder.openWithRecoveryKey(key);
      const read = await readEverything(vault, part(2));
      if (!read) {
        await folder.release();
        return null;
      }
      const { letter, formerLetters } = await readDesk(vault);
      const taken = [...new Set([...read.letters, letter, ...formerLetters])];
      this.staged = { found, folder, vault, key, taken };
      return {
        ...{ branch: found.manifest.branch, madeAt: found.manifest.madeAt, letter: nextLetter(taken), taken },
        ...{ complaints: read.complaints, lost: { ...losses.counts, complaints: read.unreadable } },
      };
    } catch (error) {
      await folder.release();
      throw error;
    }
  }

  private async unstage(): Promise<void> {
    const { staged } = this;
    this.staged = null;
    await staged?.folder.release();
    clearRestore(this.files, this.now.options.home);
  }

  /** Only where nothing is: a backup never takes the place of records that are there. */
  private notHere(): Refusal | null {
    const { premises, opened, isSample } = this.now;
    if (isSample || opened || premises.report?.state !== 'empty') return { code: 'recordsAreHere' };
    return null;
  }

  private reading<T>(look: () => T | 'none'): T | 'none' {
    try {
      return look();
    } catch {
      // A drive that can't be read holds nothing for us.
      return 'none';
    }
  }

  private get files(): FilePort {
    return this.now.options.files ?? nodeFiles;
  }
}

function whyNot(error: unknown): Refusal {
  if (error instanceof ChangedMeanwhile || error instanceof NotAsWritten) return { code: 'restoreFailed' };
  if (!(error instanceof VaultError)) throw error;
  switch (error.code) {
    case 'newer':
    case 'unknown-shape':
      return { code: 'newerBackup' };
    case 'damaged':
    case 'wrong-key':
    case 'missing-key':
    case 'not-a-store':
      return { code: 'damagedBackup' };
    case 'no-slot':
      return { code: 'wrongPassphrase' };
    case 'disk-full':
      return { code: 'restoreFull' };
    case 'io':
    case 'busy':
      return { code: 'restoreFailed' };
    default:
      return vaultRefusal(error);
  }
}
