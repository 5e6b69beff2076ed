import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRoom, largestAttachmentSet, mostAttachments } from '#domain/attachment/bounds';
import { claimedSize, isTooLarge } from '#domain/attachment/claimed-size';
import { kindOfBytes } from '#domain/attachment/kinds';
import { shownName } from '#domain/attachment/shown-name';
import { bidi, controls, markup, scripts, template } from '../../../fixtures/hostile-text';
import { aHeic, aJpegHead, aPdf, aPng } from '../../../support/pictures';

const webp = (part: string, rest: number[]) =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${part}\0\0\0\0`, 'latin1'), Buffer.from(rest)]);

describe('what a file is', () => {
  it('7.4 is told by its first bytes', () => {
    expect(kindOfBytes(aPng(2, 2))).toBe('png');
    expect(kindOfBytes(aJpegHead(4, 4))).toBe('jpeg');
    expect(kindOfBytes(webp('VP8X', [0, 0, 0, 0, 1, 0, 0, 1, 0, 0]))).toBe('webp');
    expect(kindOfBytes(aHeic)).toBe('heic');
    expect(kindOfBytes(Buffer.from('\0\0\0\x1cftypavif', 'latin1'))).toBe('avif');
    expect(kindOfBytes(aPdf)).toBe('pdf');
  });

  it.each([
    ['nothing', ''],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()">'],
    ['a web page', '<!doctype html>'],
    ['a program of Windows', 'MZ\x90\0'],
    ['a program of Linux', '\x7fELF'],
    ['an archive or office file', 'PK\x03\x04'],
    ['a film', '\0\0\0\x18ftypmp42'],
    ['a GIF', 'GIF89a'],
    ['a PDF behind something else', 'x%PDF-1.7'],
  ])('7.4 refuses %s, whatever it is called', (_what, start) => {
    expect(kindOfBytes(Buffer.from(start, 'latin1'))).toBeNull();
  });
});

describe('how large a picture claims to be', () => {
  it('is read from the head of every kind without opening it', () => {
    expect(claimedSize(aPng(2, 2, { claims: { width: 90_000, height: 70_000 } }))).toEqual({
      width: 90_000,
      height: 70_000,
    });
    expect(claimedSize(aJpegHead(4032, 3024))).toEqual({ width: 4032, height: 3024 });
    expect(claimedSize(webp('VP8X', [0, 0, 0, 0, 0xff, 0x0f, 0, 0xff, 0x07, 0]))).toEqual({
      width: 4096,
      height: 2048,
    });
    expect(claimedSize(webp('VP8L', [0x2f, 0x63, 0xc0, 0x18, 0]))).toEqual({ width: 100, height: 100 });
    const ispe = Buffer.from('\0\0\0\x14ispe\0\0\0\0\0\0\x10\0\0\0\x0c\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1');
    expect(claimedSize(Buffer.concat([aHeic.subarray(0, 24), ispe]))).toEqual({ width: 4096, height: 3072 });
  });

  it('a bomb of a few bytes is too large before anybody opens it', () => {
    const claims = (width: number, height: number) => aPng(1, 1, { claims: { width, height } });
    expect(isTooLarge(claimedSize(claims(65_535, 65_535))!)).toBe(true);
    expect(isTooLarge(claimedSize(claims(40_000, 10))!)).toBe(true);
    expect(isTooLarge(claimedSize(claims(9248, 6936))!)).toBe(false);
  });

  it('never throws, whatever the bytes', () => {
    const start = fc.constantFrom(aPng(1, 1), aJpegHead(1, 1), aHeic, webp('VP8 ', []), webp('VP8L', []));
    fc.assert(
      fc.property(start, fc.nat(60), fc.uint8Array({ maxLength: 60 }), (bytes, cut, noise) => {
        claimedSize(Buffer.concat([bytes.subarray(0, cut), noise]));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the name it came with', () => {
  it('S10, S12 is shown without folders, tricks and controls, and keeps every script', () => {
    expect(shownName('C:\\Users\\amira\\receipt 21.11.jpg')).toBe('receipt 21.11.jpg');
    expect(shownName('../../etc/passwd')).toBe('passwd');
    expect(shownName('..')).toBe('');
    expect(shownName('a\u202Egpj.exe')).toBe('agpj.exe');
    expect(shownName('收据 🧾.png')).toBe('收据 🧾.png');
    expect(shownName(`${'x'.repeat(500)}.jpeg`)).toMatch(/^x{100,115}…\.jpeg$/);
  });

  it('S10 every hostile text comes out short, on one line, and the same when cleaned again', () => {
    for (const text of [markup, template, bidi, controls, scripts, '../..', 'CON.jpg', 'é'.repeat(5000)]) {
      const name = shownName(text);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(/[\n\r\t\u0000-\u001f\u202a-\u202e\u2066-\u2069/\\]/);
      expect(shownName(name)).toBe(name);
    }
  });
});

it('one incident holds so many files and so many bytes, and no more', () => {
  const of = (count: number, size: number) => Array.from({ length: count }, () => ({ size }));
  expect(hasRoom([], 10_000_000)).toBe(true);
  expect(hasRoom(of(mostAttachments - 1, 1), 1)).toBe(true);
  expect(hasRoom(of(mostAttachments, 1), 1)).toBe(false);
  expect(hasRoom(of(6, largestAttachmentSet / 6), 1)).toBe(false);
});
