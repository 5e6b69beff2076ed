// Where one OS account keeps its sealed secret. The folder may be shared by several accounts of one computer: each has
// files of its own, so that nobody's secret is ever pushed aside by a colleague who logs in.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export class KeyringFiles {
  private readonly sealedFile: string;
  private readonly recordFile: string;
  /** What there was when a folder had one account only. */
  private readonly former: { sealed: string; record: string };

  /** @param account anything that names the OS account and no other; it never stands in the file's name */
  constructor(folder: string, account: string) {
    const name = createHash('sha256').update(`amends os account ${account}`).digest('hex').slice(0, 12);
    this.sealedFile = join(folder, `keyring.${name}.bin`);
    this.recordFile = join(folder, `keyring.${name}.json`);
    this.former = { sealed: join(folder, 'keyring.bin'), record: join(folder, 'keyring.json') };
  }

  sealed(): Buffer | null {
    return readOr(() => readFileSync(this.sealedFile));
  }

  formerSealed(): Buffer | null {
    return readOr(() => readFileSync(this.former.sealed));
  }

  /** The keyring of last time, or null. */
  backend(): string | null {
    return backendIn(this.recordFile);
  }

  formerBackend(): string | null {
    return backendIn(this.former.record);
  }

  keep(sealed: Buffer, backend: string): void {
    writeFlushed(this.sealedFile, sealed);
    this.keepBackend(backend);
  }

  keepBackend(backend: string): void {
    writeFlushed(this.recordFile, Buffer.from(JSON.stringify({ backend })));
  }

  /** Aside, not away: it opens again where the keyring of that day comes back. */
  setAside(): void {
    readOr(() => renameSync(this.sealedFile, `${this.sealedFile}.unreadable`));
  }

  /** It opened for this account, so it is this account's. */
  takeOverFormer(): void {
    readOr(() => renameSync(this.former.sealed, this.sealedFile));
    readOr(() => renameSync(this.former.record, this.recordFile));
  }
}

function backendIn(file: string): string | null {
  const backend = readOr(() => (JSON.parse(readFileSync(file, 'utf8')) as { backend?: unknown }).backend);
  return typeof backend === 'string' ? backend : null;
}

/** Flushed before the rename: after a power cut there is the old file or the new one. */
function writeFlushed(file: string, bytes: Buffer): void {
  const fresh = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(fresh, bytes);
    fsyncSync(fresh);
  } finally {
    closeSync(fresh);
  }
  renameSync(`${file}.new`, file);
}

function readOr<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
