/**
 * How large a picture claims to be, read from its head without opening it. A few kilobytes can claim a billion pixels, and
 * whoever opens such a file first and asks afterwards has lost the memory already.
 */
import { longestClaimedSide, mostPixels } from './bounds';
import { ascii, kindOfBytes } from './kinds';

export interface ClaimedSize {
  /** In pixels. */
  width: number;
  height: number;
}

/** Null where the head doesn't say, or says nothing that can be true. */
export function claimedSize(bytes: Uint8Array): ClaimedSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (kindOfBytes(bytes)) {
      case 'png':
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 'jpeg':
        return jpegSize(view);
      case 'webp':
        return webpSize(bytes, view);
      case 'heic':
      case 'avif':
        return boxedSize(bytes, view);
      default:
        return null;
    }
  } catch {
    // Cut off within its head.
    return null;
  }
}

export function isTooLarge({ width, height }: ClaimedSize): boolean {
  return width * height > mostPixels || Math.max(width, height) > longestClaimedSide;
}

/** The frame header names height and width; segments before it are stepped over by their own lengths. */
function jpegSize(view: DataView): ClaimedSize | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(bytes: Uint8Array, view: DataView): ClaimedSize | null {
  const part = ascii(bytes, 12, 16);
  if (part === 'VP8X') return { width: 1 + u24(view, 24), height: 1 + u24(view, 27) };
  if (part === 'VP8L') {
    const packed = view.getUint32(21, true);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  }
  if (part === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return null;
}

/** HEIF and AVIF: each picture inside has an `ispe` box; the largest one counts. */
function boxedSize(bytes: Uint8Array, view: DataView): ClaimedSize | null {
  let largest: ClaimedSize | null = null;
  const end = Math.min(bytes.length, 64_000) - 16;
  for (let at = 4; at < end; at++) {
    if (bytes[at] !== 0x69 || ascii(bytes, at, at + 4) !== 'ispe') continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}

function u24(view: DataView, at: number): number {
  return view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
}
