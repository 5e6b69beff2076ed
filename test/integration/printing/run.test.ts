/** Several reports as one run, by the real windows in a real Electron. */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaperPage } from '#contract/paper';
import * as filed from '../../fixtures/filed-incidents';
import { reportPageOf } from '../../fixtures/paper-of';
import { openPaperPress, type PaperPress } from '../../support/paper-press';

const run = promisify(execFile);
let press: PaperPress;

beforeAll(async () => {
  press = await openPaperPress();
});
afterAll(() => press?.close());

/** The nth of many: the same complaint under its own reference. */
function nth(n: number): PaperPage {
  const page = reportPageOf(filed.correctedLater());
  const reference = `MIL-2026-A${String(n).padStart(4, '0')}`;
  const { report } = page.paper;
  return { ...page, paper: { ...page.paper, reference, report: report && { ...report, reference } } };
}
const filter = { state: 'all', query: '', limit: 50 } as const;
const all = (count: number) =>
  press.put(Object.fromEntries(Array.from({ length: count }, (_, n) => [`r${n + 1}`, nth(n + 1)])));
const textOf = async (file: string) => (await run('pdftotext', ['-layout', file, '-'])).stdout;

test('a run of twelve reports is one PDF: each on its own sheets with its reference, counted through', async () => {
  await all(12);
  const file = join(press.folder, 'reports.pdf');
  await press.saveTo(file);
  expect(await press.ask('printAll.begin', { filter, how: 'pdf' })).toEqual({
    ok: true,
    value: { reports: 12, file, job: null },
  });
  const sheets = (await textOf(file)).split('\f').slice(0, -1);
  expect(sheets).toHaveLength(24);
  sheets.forEach((sheet, at) => {
    const own = `MIL-2026-A${String(Math.floor(at / 2) + 1).padStart(4, '0')}`;
    expect(sheet).toContain(`sheet ${at + 1} of 24`);
    expect(new Set(sheet.match(/MIL-2026-A00\d\d/g))).toEqual(new Set([own]));
  });
  const progress = await press.progress();
  expect(progress.at(0)).toEqual({ done: 0, total: 12 });
  expect(progress.at(-2)).toEqual({ done: 11, total: 12 });
  expect(progress.at(-1)).toBeNull();
  expect((await press.noted()).at(-1)?.slice(1)).toEqual(['pdf', '', 1]);
  expect(press.problems).toEqual([]);
});

test('a run that is stopped leaves no file, and the next paper is drawn as ever', async () => {
  await all(60);
  const file = join(press.folder, 'stopped.pdf');
  await press.saveTo(file);
  const before = (await press.progress()).length;
  const running = press.ask('printAll.begin', { filter, how: 'pdf' });
  await expect
    .poll(async () => (await press.progress()).length, { timeout: 20_000 })
    .toBeGreaterThan(before + 3);
  await press.ask('printAll.stop', {});
  expect(await running).toEqual({ ok: false, refusal: { code: 'jobStopped' } });
  await expect(stat(file)).rejects.toThrow();
  expect(await textOf(await press.pdf(nth(7), 'afterwards'))).toContain('MIL-2026-A0007');
});

test('nothing of one paper is left on the next that the same window draws', async () => {
  const slipless = await textOf(await press.pdf(nth(3), 'first'));
  expect(slipless).toContain('MIL-2026-A0003');
  await press.put({
    recovery: {
      kind: 'recovery',
      branchName: 'Mill Lane',
      groups: ['K7QF2'],
      madeAt: '2026-11-21T09:00:00Z',
    },
  });
  const file = join(press.folder, 'key.pdf');
  await press.saveTo(file);
  await press.ask('setup.printRecovery', { how: 'pdf' });
  const key = await textOf(file);
  expect(key).toContain('K7QF2');
  expect(key).not.toContain('A0003');
  expect(key).not.toContain('Osei');
});
