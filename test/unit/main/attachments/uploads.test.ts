import { beforeEach, describe, expect, it } from 'vitest';
import { createUploads } from '#main/attachments/uploads';
import { copyName } from '#main/attachments/copy-name';
import { largestAttachment } from '#domain/attachment/bounds';

const desk = {};
let clock = 0;
let uploads = createUploads<string>(() => clock);
beforeEach(() => {
  clock = 0;
  uploads = createUploads<string>(() => clock);
});
const begin = (size = 6) => uploads.begin(desk, 'about', size)!;

describe('a file that is handed over in pieces', () => {
  it('is whole once all of it came in order', () => {
    const id = begin();
    expect(uploads.add(desk, id, 0, Buffer.from('abc'))).toBe(true);
    expect(uploads.add(desk, id, 3, Buffer.from('def'))).toBe(true);
    const whole = uploads.finish(desk, id);
    expect(whole?.about).toBe('about');
    expect(Buffer.from(whole!.bytes).toString()).toBe('abcdef');
    expect(uploads.finish(desk, id)).toBeNull();
  });

  it('is forgotten when a piece comes out of order, twice, or beyond what was said', () => {
    for (const [at, text] of [
      [2, 'ab'],
      [0, 'abcdefg'],
      [0, ''],
    ] as const) {
      const id = begin();
      expect(uploads.add(desk, id, at, Buffer.from(text))).toBe(false);
      expect(uploads.finish(desk, id)).toBeNull();
    }
    const twice = begin();
    uploads.add(desk, twice, 0, Buffer.from('abc'));
    expect(uploads.add(desk, twice, 0, Buffer.from('abc'))).toBe(false);
  });

  it('belongs to the window that began it', () => {
    const id = begin();
    expect(uploads.add({}, id, 0, Buffer.from('abcdef'))).toBe(false);
    expect(uploads.finish({}, id)).toBeNull();
    expect(uploads.add(desk, id, 0, Buffer.from('abcdef'))).toBe(true);
  });

  it('is refused when it says it is larger than 10 MB, or too many are under way', () => {
    expect(uploads.begin(desk, '', largestAttachment + 1)).toBeNull();
    expect(uploads.begin(desk, '', 0)).toBeNull();
    const ids = [begin(), begin(), begin(), begin()];
    expect(uploads.begin(desk, '', 5)).toBeNull();
    uploads.finish(desk, ids[0]!);
    expect(begin()).not.toBeNull();
  });

  it('makes room after two minutes without an end, and at once when nobody is at the desk', () => {
    for (let n = 0; n < 4; n++) begin();
    clock = 120_001;
    const id = begin();
    expect(id).not.toBeNull();
    uploads.forgetAll();
    expect(uploads.add(desk, id, 0, Buffer.from('abc'))).toBe(false);
  });
});

it('S12: a saved copy has a name that every system can have, and the ending of what it is', () => {
  expect(copyName('receipt 21.11.exe', 'jpg')).toBe('receipt 21-11.jpg');
  expect(copyName('../../x.pdf', 'pdf')).toBe('x.pdf');
  expect(copyName('', 'png')).toBe('Photo or file.png');
  expect(copyName('CON.txt', 'png')).not.toMatch(/^CON/);
});
