import { describe, expect, it } from 'vitest';
import { largestAttachment } from '#domain/attachment/bounds';
import { readDrawn, type Drawing } from '#main/attachments/picture-job';
import { takeIn } from '#main/attachments/take-in';
import type { NewAttachment } from '#main/incidents/attaching';
import { no, yes } from '#contract/refusal';
import { aHeic, aJpegHead, aPdf, aPng } from '../../../support/pictures';

const incident = '0190a5f0-1111-7000-8000-000000000148';

/** The kept attachment, or why not; and how often a window was asked to draw. */
async function taken(bytes: Uint8Array, drawing: Drawing = 'undecodable') {
  let drawn = 0;
  let kept: NewAttachment | null = null;
  const answer = await takeIn(
    { incident, fact: null, name: 'x', from: 'drop', bytes },
    {
      draw: async () => ((drawn += 1), drawing),
      office: {
        attach: async (_id, file) => ((kept = file), yes({ savedAt: '', incident: {} as never })),
      },
    },
  );
  return { answer, drawn, kept: kept as NewAttachment | null };
}

const picture: Drawing = {
  ...{ kind: 'jpeg' as const, width: 40, height: 30 },
  whole: aJpegHead(40, 30),
  thumbnail: aJpegHead(8, 6),
};

describe('a file on its way in', () => {
  it('is refused before anything is opened when it is too big, no picture or PDF, or claims a billion pixels', async () => {
    const cases = [
      [Buffer.alloc(largestAttachment + 1, 0xff), 'tooBigToAttach'],
      [Buffer.from('MZ this is a program'), 'notAPicture'],
      [Buffer.from('<svg onload="x()"/>'), 'notAPicture'],
      [aPng(1, 1, { claims: { width: 60_000, height: 60_000 } }), 'pictureTooLarge'],
    ] as const;
    for (const [bytes, code] of cases) {
      const { answer, drawn, kept } = await taken(bytes, picture);
      expect(answer).toEqual(no({ code }));
      expect([drawn, kept]).toEqual([0, null]);
    }
  });

  it('is kept as it was drawn, never as it came, where it is a picture', async () => {
    const original = aPng(100, 80, { text: 'GPS 51.5 N' });
    const { kept } = await taken(original, picture);
    expect(kept).toMatchObject({ kind: 'jpeg', picture: { width: 40, height: 30 } });
    expect(kept?.original).toBe(original);
    expect(Buffer.from(kept!.whole).includes('GPS')).toBe(false);
  });

  it('is kept as it came, without a thumbnail, where it can’t be opened here', async () => {
    for (const [bytes, kind, windows] of [
      [aHeic, 'heic', 0],
      [aPng(3, 3), 'png', 1],
      [aPdf, 'pdf', 0],
    ] as const) {
      const { kept, drawn } = await taken(bytes);
      expect(kept).toMatchObject({ kind, picture: null, thumbnail: null });
      expect(kept?.whole).toBe(bytes);
      expect(drawn).toBe(windows);
    }
  });

  it('is refused when the window crashed over it or never came to an end', async () => {
    const { answer, kept } = await taken(aPng(3, 3), 'unsafe');
    expect(answer).toEqual(no({ code: 'pictureUnsafe' }));
    expect(kept).toBeNull();
  });
});

describe('what the picture window answers', () => {
  const answer = (whole: Buffer, thumbnail: Buffer, says = whole.length) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(says);
    return new Uint8Array(Buffer.concat([length, whole, thumbnail]));
  };
  it('is a picture with a thumbnail, of the sizes that were asked for', () => {
    expect(readDrawn(answer(aJpegHead(2560, 100), aJpegHead(480, 20)))).toMatchObject({
      ...{ kind: 'jpeg', width: 2560, height: 100 },
    });
    expect(readDrawn(answer(aPng(10, 10), aJpegHead(10, 10)))).toMatchObject({ kind: 'png' });
  });
  it.each([
    ['nothing', new Uint8Array()],
    ['no thumbnail', answer(aPng(2, 2), Buffer.alloc(0))],
    ['a length beyond its end', answer(aPng(2, 2), aJpegHead(2, 2), 90_000)],
    ['a larger picture than was asked for', answer(aJpegHead(2561, 10), aJpegHead(2, 2))],
    ['a larger thumbnail', answer(aJpegHead(10, 10), aJpegHead(481, 2))],
    ['a PDF', answer(aPdf, aJpegHead(2, 2))],
    ['a thumbnail that is none', answer(aPng(2, 2), Buffer.from('<svg/>'))],
    ['more than anything that is kept', answer(Buffer.alloc(10_500_000), aJpegHead(2, 2))],
  ])('is not believed when it is %s', (_what, bytes) => {
    expect(readDrawn(bytes)).toBe('unsafe');
  });
});
