// Where a save becomes durable: one sealed record, one write, one flush; those that wait together go together. Only
// then is a save acknowledged. Documents follow later, at a checkpoint.
import type { FilePort } from './file-port';
import { blockSize, recordSize } from './journal-bytes';
import { encodeEntry, type JournalEntry } from './journal-entry';
import { JournalSegment } from './journal-segment';
import { Turns } from './turns';
import { fromSystem, VaultError } from './vault-error';

export interface JournalPlace {
  readonly files: FilePort;
  readonly folder: string;
  readonly store: string;
  /** The number after the highest one found. */
  readonly next: number;
  /** In bytes, a multiple of 4,096. */
  readonly segmentBytes: number;
  /** Names a fresh key that is on disk: one for each opening of the store, made when it is first needed. */
  freshKey(): Promise<{ run: string; key: Uint8Array }>;
  /** After each commit. */
  onSaved(): void;
  /** Whether there was room to keep a segment ahead. */
  onRoom(isThere: boolean): void;
}

interface Waiting {
  readonly bytes: Buffer;
  note(segment: number): void;
  resolve(): void;
  reject(error: unknown): void;
}
/** The most that one record carries, unless a single change is bigger. */
const mostTogether = 256 * 1024;

export class Journal {
  readonly #turns = new Turns();
  #queue: Waiting[] = [];
  #isWoken = false;
  #next: number;
  #fresh: { run: string; key: Uint8Array } | null = null;
  #segment: JournalSegment | null = null;
  /** The next segment, made before it is needed: a full disk is noticed while there still is room to save. */
  #spare: JournalSegment | null = null;
  /** Segments whose last write failed, until a later segment says where they end. */
  #ended: { number: number; records: number }[] = [];

  constructor(private readonly at: JournalPlace) {
    this.#next = at.next;
  }

  /** Resolves when the change is on disk and flushed.
   *  @param note is told the number of its segment before anything else happens: a checkpoint that begins at that
   *  moment must know of the change
   *  @throws VaultError; 'unknown' when the disk may hold it all the same */
  append(entry: JournalEntry, note: (segment: number) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ bytes: encodeEntry(entry), note, resolve, reject });
      if (this.#isWoken) return;
      this.#isWoken = true;
      void this.#turns.take('journal', () => this.#commitAll());
    });
  }

  /** Changes from now on go to a later segment. Answers the number of the last one before; 0 when there is none. */
  rotate(): Promise<number> {
    return this.#turns.take('journal', async () => {
      if (this.#segment && this.#segment.records > 0) this.#leave();
      return (this.#segment?.number ?? this.#spare?.number ?? this.#next) - 1;
    });
  }

  /** Whatever is written from now on is sealed with another key: what is dropped of the segments before can't be read
   *  from the bare disk either, once their key is gone. */
  renew(): Promise<void> {
    return this.#turns.take('journal', async () => {
      this.#leave();
      this.#spare?.close();
      this.#spare = null;
      this.#fresh = null;
    });
  }

  /** Whose key seals what is written from now on; null until something was. */
  get run(): string | null {
    return this.#fresh?.run ?? null;
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  /** Nothing is appended any more. Answers the number of the last segment. */
  async end(): Promise<number> {
    await this.settled();
    this.#segment?.close();
    this.#spare?.close();
    this.#fresh = null;
    return this.#next - 1;
  }

  async #commitAll(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#batch();
      try {
        const segment = await this.#commit(together(batch));
        for (const { note } of batch) note(segment);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isWoken = false;
    this.at.onSaved();
    if (this.#segment && !this.#spare && this.#segment.used > 0.5)
      setImmediate(() => void this.#turns.take('journal', () => this.#makeSpare()));
  }

  #batch(): Waiting[] {
    let bytes = 0;
    const fits = this.#queue.findIndex((one) => (bytes += one.bytes.length) > mostTogether);
    return this.#queue.splice(0, fits < 0 ? this.#queue.length : Math.max(1, fits));
  }

  async #commit(content: Buffer): Promise<number> {
    let segment: JournalSegment;
    try {
      segment = this.#ready(content.length) ?? (await this.#room(content.length));
    } catch (error) {
      // Nothing of the change itself was written, whatever else wasn't.
      throw new VaultError(fromSystem(error).code, { cause: error });
    }
    try {
      return this.#put(segment, content);
    } catch (error) {
      return this.#again(content, error);
    }
  }

  /** What the system did with a block whose write or flush failed can't be known. Another segment says that it doesn't
   *  count, and takes the change; when that fails as well, the change may or may not be there. */
  async #again(content: Buffer, error: unknown): Promise<number> {
    try {
      return this.#put(await this.#room(content.length), content);
    } catch (again) {
      throw new VaultError(fromSystem(again ?? error).code, { outcome: 'unknown', cause: error });
    }
  }

  #put(segment: JournalSegment, content: Buffer): number {
    try {
      segment.append(content);
      return segment.number;
    } catch (error) {
      this.#ended.push({ number: segment.number, records: segment.records });
      this.#segment = null;
      throw error;
    }
  }

  /** The segment that is being written, where it takes that much; null otherwise. */
  #ready(content: number): JournalSegment | null {
    return this.#segment?.fits(content) && this.#ended.length === 0 ? this.#segment : null;
  }

  /** A segment that takes that much, and in which every failed one before has been ended. */
  async #room(content: number): Promise<JournalSegment> {
    const ready = this.#ready(content);
    if (ready) return ready;
    this.#leave();
    const ends = this.#ended.length === 0 ? null : encodeEntry({ kind: 'ends', segments: this.#ended });
    const needed = recordSize(content) + (ends ? recordSize(ends.length) : 0);
    const segment = this.#takeSpare(needed) ?? (await this.#create(needed));
    this.#segment = segment;
    if (ends) {
      this.#put(segment, ends);
      this.#ended = [];
    }
    return segment;
  }

  /** A spare that is too small is passed over, never used later: segments are read in the order of their numbers. */
  #takeSpare(bytes: number): JournalSegment | null {
    const spare = this.#spare;
    this.#spare = null;
    if (!spare || spare.hasRoomFor(bytes)) return spare;
    spare.close();
    return null;
  }

  #leave(): void {
    this.#segment?.close();
    this.#segment = null;
  }

  async #create(needed: number): Promise<JournalSegment> {
    const { files, folder, store, segmentBytes } = this.at;
    this.#fresh ??= await this.at.freshKey();
    const size = Math.max(segmentBytes, blockSize + Math.ceil(needed / blockSize) * blockSize);
    const number = this.#next++;
    return JournalSegment.create(files, folder, { store, ...this.#fresh, number }, size);
  }

  async #makeSpare(): Promise<void> {
    if (this.#spare) return;
    try {
      this.#spare = await this.#create(0);
      this.at.onRoom(true);
    } catch (error) {
      this.at.onRoom(fromSystem(error).code !== 'disk-full');
    }
  }
}

/** One that waits alone, as most do, isn't copied. */
function together(batch: readonly Waiting[]): Buffer {
  const [first, ...others] = batch;
  return first && others.length === 0 ? first.bytes : Buffer.concat(batch.map(({ bytes }) => bytes));
}
