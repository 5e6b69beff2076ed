// One segment of the journal while it is written: space taken beforehand, then one block after the other, each with
// one write and one flush. After any failure nothing more is written to it, because its last record may or may not be
// there, and no place in it may be sealed twice.
import { join } from 'node:path';
import type { FilePort } from './file-port';
import { blockSize, encodeSegmentHead, RecordSealing, recordSize, type SegmentSeal } from './journal-bytes';
import { fromSystem, VaultError } from './vault-error';

const zeros = Buffer.alloc(256 * 1024);

export class JournalSegment {
  #at = blockSize;
  #records = 0;
  #isOpen = true;
  readonly #sealing: RecordSealing;

  private constructor(
    private readonly files: FilePort,
    private readonly file: number,
    private readonly seal: SegmentSeal,
    private readonly size: number,
  ) {
    this.#sealing = new RecordSealing(seal);
  }

  /** @param size in bytes, a multiple of 4,096. @throws VaultError; nothing is left behind that could count */
  static create(files: FilePort, folder: string, seal: SegmentSeal, size: number): JournalSegment {
    const path = join(folder, segmentName(seal));
    let file: number | null = null;
    try {
      file = files.create(path);
      for (let at = 0; at < size; at += zeros.length)
        writeAll(files, file, zeros.subarray(0, Math.min(zeros.length, size - at)), at);
      files.sync(file);
      // A full disk has been seen to report success and leave a short file.
      if (files.size(file) !== size) throw new VaultError('disk-full');
      writeAll(files, file, encodeSegmentHead(seal.number, size), 0);
      files.sync(file);
      files.syncFolder(folder);
      return new JournalSegment(files, file, seal, size);
    } catch (error) {
      quietly(() => file !== null && files.close(file));
      quietly(() => files.remove(path));
      throw fromSystem(error);
    }
  }

  get number(): number {
    return this.seal.number;
  }
  /** Records that were acknowledged. */
  get records(): number {
    return this.#records;
  }
  get used(): number {
    return this.#at / this.size;
  }
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** @param content of a record, in bytes */
  fits(content: number): boolean {
    return this.#isOpen && this.#at + recordSize(content) <= this.size;
  }
  hasRoomFor(bytes: number): boolean {
    return this.#isOpen && this.#at + bytes <= this.size;
  }

  /** Returns when the record is on disk and flushed. @throws what the system said; the segment is closed then */
  append(content: Uint8Array): void {
    const blocks = this.#sealing.record(this.#records, content);
    try {
      writeAll(this.files, this.file, blocks, this.#at);
      this.files.syncData(this.file);
    } catch (error) {
      this.close();
      throw error;
    }
    this.#at += blocks.length;
    this.#records += 1;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    quietly(() => this.files.close(this.file));
  }
}

export const segmentName = ({ number, run }: Pick<SegmentSeal, 'number' | 'run'>) =>
  `${String(number).padStart(8, '0')}.${run}.amends-journal`;
const namePattern = /^(\d{8,15})\.([0-9a-f]{24})\.amends-journal$/;

/** null for a file that is none of ours. */
export function segmentOf(name: string): { number: number; run: string } | null {
  const found = namePattern.exec(name);
  return found ? { number: Number(found[1]), run: found[2] ?? '' } : null;
}

function writeAll(files: FilePort, file: number, bytes: Uint8Array, position: number): void {
  let nothingWritten = 0;
  for (let offset = 0; offset < bytes.length;) {
    const written = files.writeAt(file, bytes, offset, position + offset);
    nothingWritten = written === 0 ? nothingWritten + 1 : 0;
    if (nothingWritten > 8) throw new VaultError('io');
    offset += written;
  }
}

/** The first error is the one to report. */
function quietly(work: () => unknown): void {
  try {
    work();
  } catch {
    // See above.
  }
}
