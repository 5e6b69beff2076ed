// What the journal holds at opening: changes that were acknowledged and not folded into documents yet.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FilePort } from './file-port';
import { decodeEntries, type JournalEntry } from './journal-entry';
import { readSegment, type SegmentRead } from './journal-reading';
import { segmentName, segmentOf } from './journal-segment';
import type { OldSegments } from './old-segments';
import type { KeyTable } from './key-table';
import { decodeHeader } from './store-header';
import { fromSystem, VaultError } from './vault-error';

export interface Replayed {
  /** In the order in which they were acknowledged, each with the number of its segment. */
  readonly changes: readonly { readonly segment: number; readonly entry: JournalEntry }[];
  /** Every segment file that was found, lowest first. */
  readonly segments: readonly FoundSegment[];
  /** The number for the next segment. */
  readonly next: number;
}
export interface FoundSegment {
  readonly number: number;
  readonly run: string;
  readonly path: string;
  readonly isDamaged: boolean;
}

export const runKeyName = (run: string) => `journal:${run}`;

/** A key for the segments of this opening. Keys that no segment needs any more go in the same write. */
export async function newRun(
  keys: KeyTable,
  segments: OldSegments,
  header: Buffer,
): Promise<{ run: string; key: Buffer }> {
  const run = randomBytes(12).toString('hex');
  const key = randomBytes(32);
  const isHeaderNews = !keys.header || decodeHeader(keys.header).revision < decodeHeader(header).revision;
  await keys.change({
    put: new Map([[runKeyName(run), key]]),
    drop: segments.keysWithoutSegments(null),
    ...(isHeaderNews ? { header } : {}),
  });
  return { run, key };
}

/** @throws VaultError 'newer', 'unknown-shape', 'io'. Damage is no error here: what still authenticates is replayed. */
export function replayJournal(
  files: FilePort,
  folder: string,
  about: { store: string; keys: KeyTable },
): Replayed {
  const found = files
    .list(folder)
    .flatMap((name) => segmentOf(name) ?? [])
    .sort((a, b) => a.number - b.number || (a.run < b.run ? -1 : 1))
    .map((segment) => ({ ...segment, path: join(folder, segmentName(segment)) }));
  const read = found.map((segment) => ({ segment, ...readFile(files, segment, about) }));
  if (read.some(({ state }) => state === 'newer')) throw new VaultError('newer', { subject: 'journal' });

  const parsed = read.map(({ records, ...rest }) => ({
    ...rest,
    records: records.map(({ sequence, content }) => ({ sequence, entries: decodeEntries(content) })),
  }));
  const ends = endsOf(parsed.flatMap(({ records }) => records.flatMap(({ entries }) => entries)));
  return {
    changes: parsed.flatMap(({ segment: { number }, records }) =>
      records
        .filter(({ sequence }) => sequence < (ends.get(number) ?? Infinity))
        .flatMap(({ entries }) => entries.map((entry) => ({ segment: number, entry }))),
    ),
    segments: parsed.map(({ segment, state, unbroken }) => ({
      ...segment,
      // Where a failed write ended a segment, whatever lies behind that place was never acknowledged.
      isDamaged: state === 'damaged' && unbroken < (ends.get(segment.number) ?? Infinity),
    })),
    next: (found.at(-1)?.number ?? 0) + 1,
  };
}

function readFile(
  files: FilePort,
  { number, run, path }: { number: number; run: string; path: string },
  { store, keys }: { store: string; keys: KeyTable },
): SegmentRead {
  let bytes: Uint8Array;
  try {
    bytes = files.read(path) ?? new Uint8Array();
  } catch (error) {
    throw fromSystem(error, { subject: 'journal' });
  }
  const segment = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const key = keys.of(runKeyName(run));
  if (key) return readSegment({ store, run, number, key }, segment);
  // The key is on disk before the file is: without one somebody put this here, or put an older key table back.
  const isEmpty = segment.every((byte) => byte === 0);
  return { records: [], unbroken: 0, state: isEmpty ? 'whole' : 'damaged' };
}

function endsOf(entries: readonly JournalEntry[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const entry of entries)
    if (entry.kind === 'ends')
      for (const { number, records } of entry.segments)
        ends.set(number, Math.min(records, ends.get(number) ?? Infinity));
  return ends;
}
