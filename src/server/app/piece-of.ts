/**
 * The pieces in which something is packed or unpacked, in bytes: for each of them a thread of its own has to be waited for, and
 * the usual 16 kB make twenty of a full push.
 * @param expected of the whole
 */
export const pieceOf = (expected: number) => Math.min(Math.max(expected, 16_384), 1_048_576);
