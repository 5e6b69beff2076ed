import { describe, expect, test } from 'vitest';
import type { PaperPage } from '#contract/paper';
import { reportOf } from '#contract/printing';
import { yes } from '#contract/refusal';
import { LookJob, readPage } from '#main/printing/look-job';
import { createLooking } from '#main/printing/looking';
import type { PaperPdf, Press } from '#main/printing/press';
import { saysTheSame } from '#main/printing/says-the-same';
import { correctedLater, doubleCharge } from '../../../fixtures/filed-incidents';
import { reportPageOf } from '../../../fixtures/paper-of';
import { aJpegHead, aPng } from '../../../support/pictures';

const from: never = undefined as never;
const complaint = '0197c0de-0000-7000-8000-000000000001';

function answer(text: string, picture: Uint8Array): Uint8Array {
  const words = new TextEncoder().encode(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  return new Uint8Array(Buffer.concat([length, words, picture]));
}

describe('what the looking window answers', () => {
  test('is a picture with the text of its page', () => {
    expect(readPage(answer('Zwrot dla Państwa', aPng(20, 30)))).toMatchObject({
      ...{ width: 20, height: 30, text: 'Zwrot dla Państwa' },
    });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['no picture', answer('text', new Uint8Array())],
    ['another kind of picture', answer('text', aJpegHead(20, 30))],
    ['a picture of a billion dots', answer('', aPng(1, 1, { claims: { width: 60_000, height: 60_000 } }))],
    ['a length that lies', new Uint8Array([255, 255, 255, 255, 1, 2])],
  ])('is nothing when it is %s', (_what, body) => {
    expect(readPage(body)).toBeNull();
  });

  test('comes page by page, in the order in which somebody turned them', async () => {
    const job = new LookJob(new Uint8Array());
    const second = job.page(2);
    const first = job.page(1);
    expect([await job.next(), await job.next()]).toEqual([2, 1]);
    const waiting = job.next();
    void job.page(3);
    expect(await waiting).toBe(3);
    job.takePage(2, answer('two', aPng(2, 2)));
    expect((await second)?.text).toBe('two');
    job.end();
    expect(await first).toBeNull();
    expect(await job.opened).toBe(0);
  });
});

describe('what is looked at', () => {
  const page = reportPageOf(doubleCharge());
  const at = (printing: object): PaperPage => ({
    ...page,
    paper: { ...page.paper, printing: { ...page.paper.printing, ...printing } },
  });

  test('may come out as it is while only the minute of printing is another', () => {
    expect(saysTheSame(page, at({ at: '2026-11-21T15:09:00Z', when: '21 November 2026, 15:09' }))).toBe(true);
  });

  test('is drawn anew when it is another copy, by somebody else, or says something else now', () => {
    expect(saysTheSame(page, at({ copy: 2 }))).toBe(false);
    expect(saysTheSame(page, at({ byName: 'Ben T.' }))).toBe(false);
    expect(saysTheSame(page, reportPageOf(correctedLater()))).toBe(false);
  });

  test('is one paper at a time, and nothing of it stays once somebody has looked or left the desk', async () => {
    const kept: (PaperPdf | null)[] = [];
    let open = 0;
    const press = {
      pdf: async () => yes({ page, size: 'A4', title: 'Report', bytes: new Uint8Array([1]) } as PaperPdf),
      keep: (pdf) => kept.push(pdf),
    } as Pick<Press, 'pdf' | 'keep'>;
    const { handlers, end } = createLooking(press, async () => {
      open += 1;
      return { pages: 2, page: async () => null, close: () => (open -= 1) };
    });
    const look = async () => {
      const answered = await handlers['paper.look']({ paper: reportOf(complaint) }, from);
      if (!answered.ok) throw new Error(answered.refusal.code);
      return answered.value.look;
    };
    const first = await look();
    const second = await look();
    expect(open).toBe(1);
    const gone = { ok: false, refusal: { code: 'noSuchThing' } };
    expect(await handlers['paper.lookPage']({ look: first, page: 1 }, from)).toEqual(gone);
    expect(await handlers['paper.lookPage']({ look: second, page: 3 }, from)).toEqual(gone);
    // The end of an older look ends nothing.
    await handlers['paper.lookEnd']({ look: first }, from);
    expect([open, kept.at(-1)?.title]).toEqual([1, 'Report']);
    end();
    expect([open, kept.at(-1)]).toEqual([0, null]);
  });
});
