// The bytes of a backup, each file under the hash of what is in it: a run that is cut short changes nothing of the one
// before, and what two runs have in common lies there once.
import { join } from 'node:path';
import { writeDurably } from '../vault/durable-write';
import type { FilePort } from '../vault/file-port';
import { sha256 } from './backup-manifest';

const pooled = /^[0-9a-f]{64}$/;

export class BackupPool {
  private readonly have: Set<string>;

  constructor(
    private readonly files: FilePort,
    private readonly folder: string,
  ) {
    this.have = new Set(this.names());
  }

  has(hash: string): boolean {
    return this.have.has(hash);
  }

  /** Written, flushed and read back before it answers. @throws VaultError, NotAsWritten */
  async put(hash: string, bytes: Uint8Array): Promise<void> {
    this.files.makeFolder(this.subfolder(hash));
    await writeDurably(this.files, this.path(hash), bytes);
    if (this.get(hash) === null) throw new NotAsWritten(hash);
    this.have.add(hash);
  }

  /** Null when it isn't there or isn't what it was. */
  get(hash: string): Uint8Array | null {
    const bytes = this.files.read(this.path(hash));
    return bytes && sha256(bytes) === hash ? bytes : null;
  }

  /** Lets go of everything that the newest run doesn't name. */
  keepOnly(hashes: ReadonlySet<string>): void {
    for (const hash of this.names()) if (!hashes.has(hash)) this.files.remove(this.path(hash));
  }

  private names(): string[] {
    return this.files
      .list(this.folder)
      .filter((name) => /^[0-9a-f]{2}$/.test(name))
      .flatMap((name) => this.files.list(join(this.folder, name)))
      .filter((name) => pooled.test(name));
  }
  private subfolder(hash: string): string {
    return join(this.folder, hash.slice(0, 2));
  }
  private path(hash: string): string {
    return join(this.subfolder(hash), hash);
  }
}

/** The drive answered other bytes than it was given. */
export class NotAsWritten extends Error {}
