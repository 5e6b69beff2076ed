// Sets of documents of one segment, one bit each: joining and counting 65,536 of them takes microseconds.

export type Bits = Uint32Array;

export function noBits(docs: number): Bits {
  return new Uint32Array((docs + 31) >>> 5);
}

export function allBits(docs: number): Bits {
  const bits = noBits(docs).fill(0xffff_ffff);
  if (docs & 31) bits[bits.length - 1] = 2 ** (docs & 31) - 1;
  return bits;
}

export function addBit(bits: Bits, doc: number): void {
  bits[doc >>> 5]! |= 1 << (doc & 31);
}

export function hasBit(bits: Bits, doc: number): boolean {
  return ((bits[doc >>> 5] ?? 0) & (1 << (doc & 31))) !== 0;
}

/** Changes `bits`. */
export function keepOnly(bits: Bits, those: Bits): Bits {
  for (let at = 0; at < bits.length; at += 1) bits[at]! &= those[at]!;
  return bits;
}

/** Changes `bits`. */
export function addAll(bits: Bits, those: Bits): Bits {
  for (let at = 0; at < bits.length; at += 1) bits[at]! |= those[at]!;
  return bits;
}

/** Changes `bits`. */
export function takeAway(bits: Bits, those: Bits): Bits {
  for (let at = 0; at < bits.length; at += 1) bits[at]! &= ~those[at]!;
  return bits;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at]!;
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return count;
}

/** In order. */
export function* docsIn(bits: Bits): Generator<number> {
  for (let at = 0; at < bits.length; at += 1)
    for (let word = bits[at]!; word !== 0; word &= word - 1) yield (at << 5) + 31 - Math.clz32(word & -word);
}
