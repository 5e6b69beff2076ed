/** Reports to a real CUPS queue, by the real printing window in a real Electron. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaperPage } from '#contract/paper';
import * as filed from '../../fixtures/filed-incidents';
import { openPaperPress, type PaperPress } from '../../support/paper-press';
import { startPrintQueue, type PrintQueue } from '../../support/print-queue';

const run = promisify(execFile);
let queue: PrintQueue;
let press: PaperPress;

beforeEach(async () => {
  queue = await startPrintQueue();
  press = await openPaperPress(queue.env);
});
afterEach(async () => {
  await press?.close();
  await queue?.stop();
});

const filedOne = (paper: 'A4' | 'Letter' = 'A4') =>
  filed.pageOf(filed.correctedLater(), { ...filed.millLane, paper }) as PaperPage;
const print = (printer: string | null, copies = 1) =>
  press.ask('report.print', { id: 'one', printer, copies });

test('a report comes out of the chosen printer, whole and numbered, and is noted with its copies', async () => {
  await press.put({ one: filedOne() });
  expect(await press.ask('printers.list', {})).toEqual({
    ok: true,
    value: [{ name: queue.printer, label: expect.any(String), isDefault: true, state: 'ready' }],
  });
  expect(await print(queue.printer, 2)).toEqual({
    ok: true,
    value: { printed: true, printer: queue.printer },
  });
  const [job] = await queue.jobs(1);
  expect(job?.title).toContain('MIL-2026-A0148');
  expect(job?.copies).toBe(2);
  const { stdout } = await run('pdftotext', ['-layout', job!.pdf, '-']);
  expect(stdout).toMatch(/Back to Mrs Osei, in all\s+£23\.40/);
  expect(stdout).toContain('page 1 of 2');
  expect(stdout).toContain('page 2 of 2');
  expect(await press.noted()).toEqual([['one', 'printer', queue.printer, 2]]);
});

test('F5: a branch on Letter prints on Letter, with the same margins and pages', async () => {
  await press.put({ one: filedOne('Letter') });
  await print(queue.printer);
  const [job] = await queue.jobs(1);
  const { stdout } = await run('pdfinfo', [job!.pdf]);
  expect(stdout).toMatch(/Page size: +612 x 792/);
});

test('F7: no printer at all is said so, nothing is noted, and the PDF is still there to save', async () => {
  await press.put({ one: filedOne() });
  await queue.removePrinter();
  expect(await press.ask('printers.list', {})).toEqual({ ok: true, value: [] });
  expect(await print(null)).toEqual({ ok: false, refusal: { code: 'noPrinter' } });
  expect(await print(queue.printer)).toEqual({ ok: false, refusal: { code: 'noPrinter' } });
  expect(await press.ask('setup.printRecovery', { how: 'printer' })).toEqual({
    ok: false,
    refusal: { code: 'noPrinter' },
  });
  expect(await press.noted()).toEqual([]);
  await press.pdf(filedOne(), 'instead');
});

test('F7: a printer that isn’t there, or was stopped, is named, and no job is sent', async () => {
  await press.put({ one: filedOne() });
  expect(await print('the one in the back room')).toEqual({
    ok: false,
    refusal: { code: 'printFailed', printer: 'the one in the back room' },
  });
  await queue.pause();
  expect(await press.ask('printers.list', {})).toMatchObject({ value: [{ state: 'stopped' }] });
  expect(await print(queue.printer)).toMatchObject({ ok: false, refusal: { code: 'printFailed' } });
  await queue.resume();
  expect(await queue.jobs()).toEqual([]);
  expect(await press.noted()).toEqual([]);
});

test('F7: a job that only waits is not called printed, comes out later, and was noted', async () => {
  await press.put({ one: filedOne() });
  await queue.unplug();
  expect(await print(queue.printer)).toEqual({
    ok: true,
    value: { printed: false, printer: queue.printer },
  });
  expect(await queue.jobs()).toEqual([]);
  await queue.plugIn();
  expect(await queue.jobs(1)).toHaveLength(1);
  expect(await press.noted()).toEqual([['one', 'printer', queue.printer, 1]]);
});

test('F7: a dialog that is closed prints nothing and is no failure', async () => {
  await press.put({ one: filedOne() });
  // The dialog itself belongs to the system: here it answers as it does when somebody closes it.
  await press.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(false, 'Print job canceled');
    });
  });
  expect(await print(null)).toEqual({ ok: true, value: { printed: false, printer: '' } });
  expect(await press.noted()).toEqual([]);
});
