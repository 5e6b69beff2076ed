/** What somebody takes home, on a roll of 80 or 58 mm: by the real printing window to a real CUPS queue, and as a PDF. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperPage } from '#contract/paper';
import { agreementPage } from '#domain/customer-view/display-page';
import type { Incident } from '#domain/incident/state';
import * as filed from '../../fixtures/filed-incidents';
import { shippedPlaybook } from '../../fixtures/playbook';
import { openPaperPress, type PaperPress } from '../../support/paper-press';
import { startPrintQueue, type PrintQueue } from '../../support/print-queue';

const run = promisify(execFile);
let queue: PrintQueue;
let press: PaperPress;

beforeAll(async () => {
  queue = await startPrintQueue();
  press = await openPaperPress(queue.env);
});
afterAll(async () => {
  await press?.close();
  await queue?.stop();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
function slip(width: 80 | 58, language = 'en'): PaperPage {
  const sealed = filed.doubleCharge().sealed();
  const incident = { ...sealed, ways: { language } as Incident['ways'] };
  const page = agreementPage({
    incident,
    branch: 'Mill Lane Hotel',
    playbook: shippedPlaybook('hotel'),
    sha256,
  });
  return { kind: 'slip', page, width, at: '2026-11-21T14:31:00+00:00', zone: 'Europe/London' };
}

const paper = { kind: 'slip', id: 'one' } as const;
/** As it is set for the slip printer of this computer. */
const roll = (width: 80 | 58, printer: string | null = null) =>
  press.ask('printing.settle', {
    settings: {
      report: { printer: null, label: '', place: '', sides: 'one' },
      slip: { printer, label: 'Till', place: 'beside the till', roll: width },
    },
  });

async function pdf(page: PaperPage, name: string) {
  const file = join(press.folder, `${name}.pdf`);
  await press.put({ one: page });
  await press.saveTo(file);
  await roll(page.kind === 'slip' ? page.width : 80);
  expect(await press.ask('paper.savePdf', { paper })).toEqual({ ok: true, value: { file } });
  const { stdout: info } = await run('pdfinfo', [file]);
  const { stdout: text } = await run('pdftotext', ['-layout', file, '-']);
  const [w = 0, h = 0] = (/Page size: +([\d.]+) x ([\d.]+)/.exec(info) ?? []).slice(1).map(Number);
  return { info, text, w, h };
}

describe('the slip they take home', () => {
  test.each([
    [80, 227],
    [58, 164],
  ] as const)('on a roll of %d mm it is one page, as long as it has to be', async (width, points) => {
    const { info, text, w, h } = await pdf(slip(width), `slip-${width}`);
    expect(info).toMatch(/Pages: +1\b/);
    expect(Math.abs(w - points)).toBeLessThan(2);
    expect(h).toBeGreaterThan(200);
    expect(h).toBeLessThan(842);
    for (const said of ['Mill Lane Hotel', 'MIL-2026-A0148', '£18.40', '£23.40', 'You may ask to read it'])
      expect(text.replace(/\s+/g, ' ')).toContain(said);
  });

  test('K6, K7 it comes out in their language, and holds no name, number or proof', async () => {
    const { text } = await pdf(slip(80, 'pl'), 'slip-polish');
    expect(text).toContain('Zwrot dla Państwa');
    for (const kept of ['Osei', '07700', '88-1204', 'Amira K.']) expect(text).not.toContain(kept);
  });

  test.each([
    [80, 227],
    [58, 164],
  ] as const)(
    'from a roll of %d mm it comes out by itself at that width, with its text',
    async (width, points) => {
      await press.put({ one: slip(width) });
      await roll(width, queue.printer);
      const before = (await queue.jobs()).length;
      const given = await press.ask('paper.print', { paper, to: 'usual', copies: 1 });
      expect(given).toMatchObject({ ok: true, value: { job: { kind: 'slip', printer: queue.printer } } });
      const job = (await queue.jobs(before + 1)).at(-1)!;
      expect(job.title).toBe('Slip MIL-2026-A0148');
      expect(job.options['media']).toMatch(new RegExp(`^custom_${width}x\\d+mm`));
      const { stdout: text } = await run('pdftotext', ['-layout', job.pdf, '-']);
      expect(text).toContain('MIL-2026-A0148');
      const { stdout: info } = await run('pdfinfo', [job.pdf]);
      const [, w, h] = /Page size: +([\d.]+) x ([\d.]+)/.exec(info) ?? [];
      expect(Math.abs(Number(w) - points)).toBeLessThan(2);
      expect(Number(h)).toBeGreaterThan(200);
      await press.job('printed');
      expect((await press.noted()).at(-1)).toEqual(['one', 'printer', 'Printer at the counter', 1]);
      expect(press.problems).toEqual([]);
    },
  );

  test('F7 a printer that is gone is named, and nothing is sent', async () => {
    await press.put({ one: slip(80) });
    await roll(80, 'the one at the bar');
    expect(await press.ask('paper.print', { paper, to: 'usual', copies: 1 })).toEqual({
      ok: false,
      refusal: { code: 'printerGone', printer: 'Till' },
    });
  });
});
