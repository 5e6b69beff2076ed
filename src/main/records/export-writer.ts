// Writes an export line by line to a file that is there whole and signed, or not at all.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { signedEndText, type ExportedIncident, type ExportHead } from '#domain/audit/export-file';

export interface Signer {
  publicKey: string;
  sign(text: string): string;
}

export class ExportWriter {
  private readonly temporary: string;
  private readonly file: number;
  private readonly hash = createHash('sha256');
  private incidents = 0;

  /** @throws what the system says */
  constructor(
    private readonly path: string,
    head: ExportHead,
  ) {
    // Short whatever the name: one that fits beside its temporary name must not fail because of it.
    const start = [...basename(path)].slice(0, 20).join('');
    this.temporary = join(dirname(path), `.${start}.${randomBytes(6).toString('hex')}.part`);
    this.file = openSync(this.temporary, 'wx', 0o600);
    this.line(head);
  }

  add(incident: ExportedIncident): void {
    this.line(incident);
    this.incidents += 1;
  }

  /** Signed, flushed, and in its place. */
  finish(signer: Signer): void {
    const end = { incidents: this.incidents, sha256: this.hash.digest('base64url'), key: signer.publicKey };
    const signature = signer.sign(signedEndText(end));
    this.write(`${JSON.stringify({ end: 'amends-export', ...end, signature })}\n`);
    fsyncSync(this.file);
    closeSync(this.file);
    renameSync(this.temporary, this.path);
  }

  /** Leaves nothing behind. */
  drop(): void {
    try {
      closeSync(this.file);
    } catch {
      // It was closed already; what counts is that it goes.
    }
    rmSync(this.temporary, { force: true });
  }

  private line(value: unknown): void {
    const text = `${oneLine(value)}\n`;
    this.hash.update(text, 'utf8');
    this.write(text);
  }

  /** The system may take less than it is given. */
  private write(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    for (let offset = 0; offset < bytes.length;) {
      const taken = writeSync(this.file, bytes, offset, bytes.length - offset);
      if (taken === 0) throw Object.assign(new Error('nothing was taken'), { code: 'ENOSPC' });
      offset += taken;
    }
  }
}

/** JSON lets two line separators stand as they are, and readers of lines would cut there. */
function oneLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
}
