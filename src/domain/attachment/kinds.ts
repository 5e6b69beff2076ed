/** What a file is, told by its first bytes. Its name says nothing: anybody can call anything photo.jpg. */
import { z } from 'zod';

export const attachmentKind = z.enum(['jpeg', 'png', 'webp', 'heic', 'avif', 'pdf']);
export type AttachmentKind = z.infer<typeof attachmentKind>;
export type PictureKind = Exclude<AttachmentKind, 'pdf'>;

export const mediaTypes: Record<AttachmentKind, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  avif: 'image/avif',
  pdf: 'application/pdf',
};

/** What a copy of it is called at its end. */
export const fileEndings: Record<AttachmentKind, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  heic: 'heic',
  avif: 'avif',
  pdf: 'pdf',
};

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** Null for everything that isn't taken in: programs, office files, SVG (it can carry scripts), archives, films. */
export function kindOfBytes(bytes: Uint8Array): AttachmentKind | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp') {
    const brand = ascii(bytes, 8, 12);
    if (brand === 'avif' || brand === 'avis') return 'avif';
    if (heicBrands.has(brand)) return 'heic';
  }
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  return null;
}

export function isPicture(kind: AttachmentKind): kind is PictureKind {
  return kind !== 'pdf';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Latin-1, which is what these marks are written in. */
export function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
