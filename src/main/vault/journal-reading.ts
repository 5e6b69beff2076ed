// Reads one journal segment back, and tells a save that was cut short from one that was damaged later.
import {
  blockSize,
  decodeSegmentHead,
  isZero,
  openRecord,
  sectorsOfRecord,
  sectorSize,
  sectorState,
  type OpenedRecord,
  type SegmentSeal,
} from './journal-bytes';

export interface SegmentRead {
  /** In their order. After damage those that still authenticate are here too. */
  readonly records: readonly OpenedRecord[];
  /** How many of them stand in an unbroken row from the start. */
  readonly unbroken: number;
  /**
   * `whole` · `torn`: the last record was never finished, so nobody was told that it is safe · `damaged`: something
   * that was once written has changed · `newer`: a later version of Amends wrote this.
   */
  readonly state: 'whole' | 'torn' | 'damaged' | 'newer';
}

export function readSegment(seal: SegmentSeal, segment: Buffer): SegmentRead {
  const none = { records: [], unbroken: 0 };
  if (isZero(segment)) return { ...none, state: 'whole' };
  const head = decodeSegmentHead(segment.subarray(0, blockSize));
  if (head?.isNewer) return { ...none, state: 'newer' };
  // The head comes last in making a segment: without one nothing was ever written here, if nothing else is.
  const isHeadRight = head !== null && head.number === seal.number && head.size === segment.length;
  const records: OpenedRecord[] = [];
  let at = blockSize;
  for (; at < segment.length;) {
    const record = openRecord(seal, segment, at);
    if (record?.sequence !== records.length) break;
    records.push(record);
    at += record.size;
  }
  const unbroken = records.length;
  if (isZero(segment.subarray(at))) return { records, unbroken, state: isHeadRight ? 'whole' : 'damaged' };
  const later = laterRecords(seal, segment, at + blockSize, unbroken);
  const isTorn = isHeadRight && later.length === 0 && isUnfinished(segment.subarray(at));
  return { records: [...records, ...later], unbroken, state: isTorn ? 'torn' : 'damaged' };
}

/** Only what stands at or after its own place in the row: a copy of an earlier record says nothing new. */
function laterRecords(seal: SegmentSeal, segment: Buffer, from: number, sequence: number): OpenedRecord[] {
  const found: OpenedRecord[] = [];
  for (let at = from; at < segment.length; at += blockSize) {
    const record = openRecord(seal, segment, at);
    if (record && record.sequence >= sequence + found.length) found.push(record);
  }
  return found;
}

/** A power cut leaves sectors that were written and sectors that weren't; it never leaves others. */
function isUnfinished(rest: Buffer): boolean {
  let untouched = false;
  const length = sectorState(rest, 0) === 'whole' ? sectorsOfRecord(rest) * sectorSize : rest.length;
  for (let at = 0; at < rest.length; at += sectorSize) {
    const state = sectorState(rest, at);
    if (state === 'changed') return false;
    if (state === 'untouched' && at < length) untouched = true;
    if (state === 'whole' && at >= length) return false;
  }
  return untouched;
}
