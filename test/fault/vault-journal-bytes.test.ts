import { expect, test } from 'vitest';
import {
  blockSize,
  encodeSegmentHead,
  sealRecord,
  sectorSize,
  type SegmentSeal,
} from '#main/vault/journal-bytes';
import { openRecord } from '#main/vault/journal-bytes';
import { readSegment, type SegmentRead } from '#main/vault/journal-reading';

const seal: SegmentSeal = { store: 'store', run: 'a'.repeat(24), number: 3, key: Buffer.alloc(32, 9) };
const size = 6 * blockSize;
const contents = ['first', 'x'.repeat(5_000), 'third'].map((text) => Buffer.from(text));

/** Three records, the second two blocks long, and space after them. */
function aSegment(by: SegmentSeal = seal): Buffer {
  const segment = Buffer.alloc(size);
  encodeSegmentHead(by.number, size).copy(segment);
  let at = blockSize;
  contents.forEach((content, sequence) => {
    const record = sealRecord(by, sequence, content);
    record.copy(segment, at);
    at += record.length;
  });
  return segment;
}
const texts = ({ records }: SegmentRead) => records.map(({ content }) => content.toString());
type Reader = (by: SegmentSeal, segment: Buffer) => SegmentRead;

/** Bytes whose change nobody noticed. */
function unnoticed(read: Reader, from = 0): number[] {
  const segment = aSegment();
  const missed: number[] = [];
  for (let at = from; at < segment.length; at++)
    for (const mask of [0x01, 0x80, 0xff]) {
      segment[at]! ^= mask;
      const { state } = read(seal, segment);
      if (state !== 'damaged' && state !== 'newer') missed.push(at);
      segment[at]! ^= mask;
    }
  return missed;
}

test('a segment reads back as it was written', () => {
  const read = readSegment(seal, aSegment());
  expect(read.state).toBe('whole');
  expect(texts(read)).toEqual(contents.map(String));
});

test(
  'B1 every byte of a journal segment flipped with three masks: noticed each time, also in its last record and after it',
  { timeout: 240_000 },
  () => {
    expect(unnoticed(readSegment)).toEqual([]);
  },
);

test('B1 what still authenticates after damage is kept', () => {
  const segment = aSegment();
  segment[2 * blockSize + 700]! ^= 0x10; // inside the second record
  const read = readSegment(seal, segment);
  expect([read.state, read.unbroken, texts(read)]).toEqual(['damaged', 1, ['first', 'third']]);
});

test('B2 a segment cut at every length, or longer by one byte to one megabyte: damaged each time', () => {
  const segment = aSegment();
  const states = new Set<string>();
  for (let length = segment.length - 1; length > 0; length--)
    states.add(readSegment(seal, segment.subarray(0, length)).state);
  for (const more of [1, 511, 512, 4_096, 1_048_576])
    for (const filling of [0, 7])
      states.add(readSegment(seal, Buffer.concat([segment, Buffer.alloc(more, filling)])).state);
  expect([...states]).toEqual(['damaged']);
});

test('A3 a last record of which any part of the sectors never reached the disk is cut, and what came before stays', () => {
  const whole = aSegment();
  const [from, sectors] = [2 * blockSize, 16];
  for (let missing = 0; missing < sectors; missing++) {
    const segment = Buffer.from(whole).fill(0, from + 2 * blockSize); // the third record isn't there yet
    segment.fill(0, from + missing * 512, from + (missing + 1) * 512);
    const read = readSegment(seal, segment);
    // Sectors that hold nothing of the record were never written to: without them it is whole.
    const isNeeded = missing < Math.ceil((14 + 5_000 + 16) / 508);
    expect([read.state, texts(read).length], `sector ${missing}`).toEqual(
      isNeeded ? ['torn', 1] : ['whole', 2],
    );
  }
});

test('B3 records swapped, rolled back, or from another segment, run or store: never read in their place', () => {
  const record = (segment: Buffer, n: number) => segment.subarray(n * blockSize, (n + 1) * blockSize);
  const swapped = aSegment();
  const [first, third] = [Buffer.from(record(swapped, 1)), Buffer.from(record(swapped, 4))];
  third.copy(swapped, blockSize);
  first.copy(swapped, 4 * blockSize);
  expect(readSegment(seal, swapped)).toMatchObject({ state: 'damaged', unbroken: 0 });

  const repeated = aSegment();
  first.copy(repeated, 5 * blockSize);
  expect(readSegment(seal, repeated)).toMatchObject({ state: 'damaged', unbroken: 3 });
  expect(texts(readSegment(seal, repeated))).toHaveLength(3);

  const others: Partial<SegmentSeal>[] = [
    { store: 'other' },
    { run: 'b'.repeat(24) },
    { number: 4 },
    { key: Buffer.alloc(32, 8) },
  ];
  for (const other of others) {
    const grafted = aSegment();
    record(aSegment({ ...seal, ...other }), 1).copy(grafted, blockSize);
    expect(readSegment(seal, grafted), JSON.stringify(other)).toMatchObject({
      state: 'damaged',
      unbroken: 0,
    });
  }
});

test('B3 300 grafts of sectors from another segment, run, store or key, or from another place: never read', () => {
  const whole = aSegment();
  const others: Partial<SegmentSeal>[] = [{ store: 'other' }, { run: 'b'.repeat(24) }, { number: 4 }];
  const foreign = [...others, { key: Buffer.alloc(32, 8) }].map((other) => aSegment({ ...seal, ...other }));
  const written = texts(readSegment(seal, whole));
  const roll = dice(7);
  const sectors = Array.from({ length: size / sectorSize }, (_, at) => at);
  const used = (segment: Buffer, at: number) =>
    segment.subarray(at * sectorSize, (at + 1) * sectorSize).some((byte) => byte !== 0);
  for (let grafts = 0; grafts < 300;) {
    const segment = Buffer.from(whole);
    const [from, to, count] = [8 + roll(32), 8 + roll(32), 1 + roll(8)];
    const isMoved = roll(5) === 4;
    const source = isMoved ? whole : foreign[roll(4)]!;
    const start = (isMoved ? from : to) * sectorSize;
    source.copy(segment, to * sectorSize, start, start + count * sectorSize);
    // Where a record became untouched space again, the segment is as it was before that save.
    const isCleared = sectors.some((at) => used(whole, at) && !used(segment, at));
    if (segment.equals(whole) || isCleared) continue;
    grafts += 1;
    const found = readSegment(seal, segment);
    expect(found.state, `${count} sectors at ${to}`).not.toBe('whole');
    // Whatever is still read is what was written, each once, in its order.
    const read = texts(found);
    expect(read).toEqual(written.filter((text) => read.includes(text)));
  }
});

/** Random, and the same with every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}

test('the test of B1 finds a reader out that cuts whatever it can’t read', () => {
  const careless: Reader = (by, segment) => {
    const records = [];
    for (let at = blockSize; at < segment.length;) {
      const record = openRecord(by, segment, at);
      if (!record) break;
      records.push(record);
      at += record.size;
    }
    return { records, unbroken: records.length, state: records.length === 3 ? 'whole' : 'torn' };
  };
  expect(unnoticed(careless, 4 * blockSize).length).toBeGreaterThan(100);
});
