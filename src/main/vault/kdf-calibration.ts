// How slow key derivation can be on this computer without keeping anybody waiting: as slow as half a second allows, and
// never quicker than the floor, however slow the computer is.
import { randomBytes } from 'node:crypto';
import { kdfFloor, stretch, type KdfParameters } from './kdf';

/** Milliseconds that one opening may take. */
export const longestStretch = 500;

const mebibytes = (memory: number, passes: number): KdfParameters => ({
  memoryKiB: memory * 1024,
  passes,
  lanes: 1,
});
/** From cheap to dear. More than 128 MiB would push other programs of a small computer out of memory. */
const ladder: readonly KdfParameters[] = [
  kdfFloor,
  mebibytes(32, 2),
  mebibytes(46, 2),
  mebibytes(64, 2),
  mebibytes(64, 3),
  mebibytes(96, 3),
  mebibytes(128, 3),
  mebibytes(128, 4),
];

/** @param time how many milliseconds one derivation takes; measured, where nothing else is given */
export async function calibrateKdf(
  time: (kdf: KdfParameters) => Promise<number> = measure,
): Promise<KdfParameters> {
  // The better of two: the first one also loads the code.
  const spent = Math.min(await time(kdfFloor), await time(kdfFloor));
  const perUnit = spent / costOf(kdfFloor);
  return ladder.findLast((kdf) => costOf(kdf) * perUnit <= longestStretch) ?? kdfFloor;
}

/** Whether a key made with `one` is clearly cheaper to guess than one made with `other`. */
export function isWeaker(one: KdfParameters, other: KdfParameters): boolean {
  return costOf(one) < costOf(other) * 0.9;
}

function costOf({ memoryKiB, passes }: KdfParameters): number {
  return memoryKiB * passes;
}

async function measure(kdf: KdfParameters): Promise<number> {
  const from = performance.now();
  await stretch('how long does it take here?', randomBytes(16), kdf);
  return performance.now() - from;
}
