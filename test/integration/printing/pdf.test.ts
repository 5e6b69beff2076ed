/** Reports as PDF, by the real printing window in a real Electron, read back with poppler. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encode } from 'uqr';
import { reportOf } from '#contract/printing';
import * as filed from '../../fixtures/filed-incidents';
import { photoId } from '../../fixtures/filed-incidents';
import { reportPageOf } from '../../fixtures/paper-of';
import { openPaperPress, type PaperPress } from '../../support/paper-press';
import { aPng } from '../../support/pictures';
import { idOf, type Telling } from '../../support/telling';

const run = promisify(execFile);
let press: PaperPress;

beforeAll(async () => {
  press = await openPaperPress();
});
afterAll(() => press?.close());

async function about(file: string): Promise<Record<string, string>> {
  const { stdout } = await run('pdfinfo', [file]);
  return Object.fromEntries(stdout.split('\n').map((line) => line.split(/:\s+/, 2) as [string, string]));
}
async function textOf(file: string): Promise<string> {
  return (await run('pdftotext', ['-layout', file, '-'])).stdout;
}
async function structureOf(file: string): Promise<string> {
  return (await run('pdfinfo', ['-struct', file])).stdout;
}
/** The first page, one byte of grey a dot. */
async function pixelsOf(file: string, dotsPerInch: number) {
  const args = ['-r', String(dotsPerInch), '-gray', '-f', '1', '-l', '1', '-singlefile', file];
  await run('pdftoppm', [...args, file.replace('.pdf', '')]);
  const bytes = await readFile(file.replace('.pdf', '.pgm'));
  const [, width = '0', height = '0'] = /^P5\s(\d+) (\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), grey: bytes.subarray(bytes.length - Number(width) * Number(height)) };
}
const page = (telling: Telling, paper: 'A4' | 'Letter' = 'A4') =>
  reportPageOf(telling, { ...filed.millLane, paper });

describe('F5: a settled double charge as a PDF', () => {
  test.each([
    ['A4', 595, 842],
    ['Letter', 612, 792],
  ] as const)('on %s it has its title, its language, its tags and its size', async (paper, width, height) => {
    const file = await press.pdf(page(filed.doubleCharge(), paper), `double-${paper}`);
    const told = await about(file);
    expect(told).toMatchObject({
      Title: 'MIL-2026-A0148, Incident report',
      Tagged: 'yes',
      JavaScript: 'no',
      Encrypted: 'no',
    });
    const [w = 0, h = 0] = (told['Page size']?.match(/[\d.]+/g) ?? []).map(Number);
    expect(Math.abs(w - width)).toBeLessThan(1);
    expect(Math.abs(h - height)).toBeLessThan(1);
    const bytes = (await readFile(file)).toString('latin1');
    expect(bytes).toMatch(/\/Lang \(en\)/);
    expect(bytes).toContain('/Outlines');
  });

  test('fits an ordinary report on one A4 page, numbered, with the mark of its record', async () => {
    const text = await textOf(await press.pdf(page(filed.doubleCharge()), 'one-page'));
    expect(text).toContain('page 1 of 1');
    expect(text).toMatch(/Record [0-9a-f]{4}…[0-9a-f]{4}: can’t be changed unseen/);
    expect(text).toMatch(/Back to Mrs Osei, in all\s+£23\.40/);
  });

  test('tells screen readers of headings and of tables with their row and column headings', async () => {
    const structure = await structureOf(await press.pdf(page(filed.doubleCharge()), 'structure'));
    expect(structure).toMatch(/^\s*H1/m);
    expect(structure.match(/^\s*H2/gm)?.length).toBeGreaterThanOrEqual(5);
    expect(structure.match(/^\s*Table/gm)).toHaveLength(3);
    expect(structure).toContain('/Scope /Column');
    expect(structure).toContain('/Scope /Row');
  });
});

test('the reference stands on the first page as a QR code, every square of it', async () => {
  const file = await press.pdf(page(filed.doubleCharge()), 'qr');
  // Four dots per CSS pixel; the mark is 48 pixels wide, in the corner that the margins leave.
  const dots = 4;
  const corner = { x: 793.7 - (15.9 * 96) / 25.4 - 48, y: (13.5 * 96) / 25.4 };
  const { width, grey } = await pixelsOf(file, 96 * dots);
  const { data, size } = encode('MIL-2026-A0148', { ecc: 'M', border: 0 });
  const wrong = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      const at = (start: number, n: number) => Math.round((start + ((n + 0.5) * 48) / size) * dots);
      return grey[at(corner.y, y) * width + at(corner.x, x)]! < 128 === dark ? [] : [`${x},${y}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('F5: a report of 120 aspects and 120 rows repeats its headings, loses no row and counts its pages', async () => {
  const file = await press.pdf(page(filed.longOne(120)), 'long');
  const text = await textOf(file);
  const pages = Number((await about(file))['Pages']);
  expect(pages).toBeGreaterThan(8);
  const sheets = text.split('\f').slice(0, pages);
  sheets.forEach((sheet, index) => {
    expect(sheet).toContain(`page ${index + 1} of ${pages}`);
    // A loose sheet still says what it belongs to.
    expect(sheet).toContain('MIL-2026-A0148');
    if (/Matter \d+ +“/.test(sheet)) expect(sheet).toMatch(/Aspect +In their words +Facts +They say/);
    if (/by right|putting it right/.test(sheet)) expect(sheet).toMatch(/Remedy +Ground +Amount +Answer/);
  });
  for (let n = 1; n <= 120; n += 1) {
    expect(text).toContain(`Refund ${n} to the card · done 14:20, till 88-${n}`);
    // A row is never cut: its second line stands on the same sheet as its first.
    const sheet = sheets.find((one) => new RegExp(`^ *Matter ${n} +“`, 'm').test(one));
    expect(sheet, `matter ${n}`).toContain(`matter ${n}, and I said it`);
  }
  expect(text).toMatch(/Back to Mrs Osei, in all\s+£192\.60/);
});

test('F5: thirty pages on Letter with photos keep their numbers, their captions and their pictures', async () => {
  const photos = 24;
  const picture = `data:image/png;base64,${aPng(64, 48).toString('base64')}`;
  const pictures = Object.fromEntries(Array.from({ length: photos }, (_, n) => [photoId(n + 1), picture]));
  const long = page(filed.longOne(260, photos), 'Letter');
  const file = await press.pdf({ ...long, pictures }, 'thirty');
  const told = await about(file);
  expect(told['Page size']).toContain('612 x 792');
  const pages = Number(told['Pages']);
  expect(pages).toBeGreaterThanOrEqual(30);
  const sheets = (await textOf(file)).split('\f').slice(0, pages);
  sheets.forEach((sheet, at) => expect(sheet).toContain(`page ${at + 1} of ${pages}`));
  for (let n = 1; n <= photos; n += 1) expect(sheets.join()).toContain(`Receipt ${5000 + n}, folded`);
  expect((await structureOf(file)).match(/^\s*Figure/gm)?.length).toBeGreaterThanOrEqual(photos);
});

test('F5: what came after sealing stands below what was filed, on a numbered second page', async () => {
  const text = await textOf(await press.pdf(page(filed.correctedLater()), 'later'));
  expect(text).toContain('page 2 of 2');
  const [before = '', after = ''] = text.split('Arrived after sealing');
  expect(before).toContain('receipts 5512 and 5513');
  expect(before).not.toContain('5531');
  expect(after).toContain('5531');
  expect(after).toContain('two digits were swapped');
});

test('S9, S10: hostile and far-away words are printed as they were typed', async () => {
  const hostile = '<script>document.title="gone"</script><img src=x onerror=alert(1)> {{7*7}} </style>';
  const telling = filed.sealed(
    filed
      .opened('small')
      .tell('wordsHeard.v1', { text: `${hostile}\nשלום, Grüße, 你好` })
      .tell('aspectNoted.v1', { aspect: idOf('aspect', 1), label: hostile, category: null })
      .tell('outcomeSet.v1', { outcome: 'settled' }),
  );
  const file = await press.pdf(page(telling), 'hostile');
  const text = (await textOf(file)).replace(/\s+/g, '');
  expect((await about(file))['Title']).toBe('MIL-2026-A0148, Incident report');
  expect(text).toContain('<script>document.title="gone"</script>');
  expect(text).toContain('{{7*7}}');
  expect(text).toContain('Grüße');
});

test('the recovery sheet shows every group, in order', async () => {
  const groups = ['K7QF2', 'M9XRA', '3TWPD', 'H6ZNV', 'B4CJE', 'Y8GKS'];
  await press.put({
    recovery: { kind: 'recovery', branchName: 'Mill Lane Hotel', groups, madeAt: '2026-11-21T09:00:00Z' },
  });
  const file = join(press.folder, 'recovery.pdf');
  await press.saveTo(file);
  expect(await press.ask('setup.printRecovery', { how: 'pdf' })).toEqual({
    ok: true,
    value: { printed: false, file },
  });
  const found = (await textOf(file)).match(new RegExp(groups.join('|'), 'g'));
  expect(found).toEqual(groups);
});

describe('F7: saving', () => {
  test('the proposed name is what it is and the reference, and what was saved is noted once', async () => {
    const before = (await press.noted()).length;
    await press.pdf(page(filed.doubleCharge()), 'noted');
    expect((await press.noted()).slice(before)).toEqual([['noted', 'pdf', '', 1]]);
    const asked = await press.app.evaluate(
      ({ dialog }) => (dialog as unknown as { asked?: { defaultPath: string } }).asked?.defaultPath,
    );
    expect(asked).toMatch(/[\\/]Incident report MIL-2026-A0148\.pdf$/);
  });

  test('cancelled, nothing is written and nothing noted', async () => {
    const before = (await press.noted()).length;
    await press.put({ any: page(filed.doubleCharge()) });
    await press.saveTo(null);
    expect(await press.ask('paper.savePdf', { paper: reportOf('any') })).toEqual({
      ok: true,
      value: { file: null },
    });
    expect((await press.noted()).length).toBe(before);
  });

  test('a folder that is gone is a refusal with its name, and no half of a file is left', async () => {
    const before = (await press.noted()).length;
    const folder = join(press.folder, 'stick');
    await mkdir(folder);
    await writeFile(join(folder, 'notes.txt'), 'theirs');
    await press.put({ any: page(filed.doubleCharge()) });
    await press.saveTo(join(folder, 'notes.txt', 'report.pdf'));
    expect(await press.ask('paper.savePdf', { paper: reportOf('any') })).toEqual({
      ok: false,
      refusal: { code: 'pdfNotSaved' },
    });
    expect(await readdir(folder)).toEqual(['notes.txt']);
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('theirs');
    expect((await press.noted()).length).toBe(before);
  });
});

test('no policy of the page is broken, and the one window that stays warm is blank', async () => {
  expect(press.problems).toEqual([]);
  const left = await press.app.evaluate(({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows()
        .filter((one) => one.webContents.getURL().endsWith('/paper.html'))
        .map((one) => one.webContents.executeJavaScript('document.title + document.body.innerText')),
    ),
  );
  expect(left).toEqual(['']);
});

describe('a report of the full length as a PDF', () => {
  const twoAccounts = async () => {
    const { story } = await import('../../fixtures/whole-conversations/06-noise-seen-differently');
    return story().telling;
  };

  test('12.1, 7.4, K7 it has the whole in short first, then the facts with everybody’s version, and roles instead of names', async () => {
    const text = await textOf(await press.pdf(page(await twoAccounts()), 'two-accounts'));
    const flat = text.replace(/\s+/gu, ' ');
    expect(flat.indexOf('In short')).toBeLessThan(flat.indexOf('Who and when'));
    expect(flat).toContain('Mrs Holm came to the desk');
    expect(flat).toContain('Side by side');
    expect(flat).toMatch(/night log and a/u);
    expect(flat).toContain('Heard: Night porter, Night reception.');
    expect(flat).toMatch(/not known yet/u);
    expect(flat).not.toMatch(/\bIvo\b|\bSana\b/u);
  });

  test('K12, 6.4 each aspect has its finding with what it rests on, and the three times stand side by side', async () => {
    const { story } = await import('../../fixtures/whole-conversations/08-deposit-letter');
    const flat = (await textOf(await press.pdf(page(story().telling), 'deposit-letter'))).replace(
      /\s+/gu,
      ' ',
    );
    expect(flat).toMatch(/Fifty pounds held and not given back: partly ours\. Policy/u);
    expect(flat).toContain('No answer to his first letter: ours. Our judgment: the first letter was opened');
    expect(flat).toContain('the weekend of 7 November · 16 November 09:00 · entered 21 November 14:02');
    expect(flat).toContain('by letter');
  });
});
