/** Reports to a real CUPS queue, by the real printing window in a real Electron: what comes out, and what is told meanwhile. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reportOf } from '#contract/printing';
import * as filed from '../../fixtures/filed-incidents';
import { paperOf, reportPageOf } from '../../fixtures/paper-of';
import { differenceFrom as differenceOfPicture } from '../../support/kept-page';
import { openPaperPress, type PaperPress } from '../../support/paper-press';
import { startPrintQueue, type PrintQueue } from '../../support/print-queue';

const run = promisify(execFile);
let queue: PrintQueue;
let press: PaperPress;

/** What had come out, and had been noted, before the test at hand. */
let before = { jobs: 0, noted: 0 };

beforeAll(async () => {
  queue = await startPrintQueue();
  press = await openPaperPress(queue.env, { looks: true });
});
beforeEach(async ({ onTestFailed }) => {
  onTestFailed(async () => console.error(press.asked().join('\n'), (await queue.log()).slice(-2_000)));
  before = { jobs: (await queue.jobs()).length, noted: (await press.noted()).length };
});
afterAll(async () => {
  await press?.close();
  await queue?.stop();
});

const filedOne = (paper: 'A4' | 'Letter' = 'A4') =>
  reportPageOf(filed.correctedLater(), { ...filed.millLane, paper });
const differenceFrom = (png: Uint8Array, pdf: string, page: number) =>
  differenceOfPicture(press.app, Buffer.from(png), pdf, page);
const cameOut = async (atLeast = 0) => (await queue.jobs(before.jobs + atLeast)).slice(before.jobs);
const noted = async () => (await press.noted()).slice(before.noted);
const report = reportOf('one');
const print = (printer: string | null, copies = 1) =>
  press.ask('paper.print', { paper: report, to: printer === null ? 'ask' : { printer }, copies });

test('a report comes out of the chosen printer, whole and numbered, and is noted once the system says it is out', async () => {
  await press.put({ one: filedOne() });
  expect(await press.ask('printers.list', {})).toMatchObject({
    ok: true,
    value: [
      {
        ...{ name: queue.printer, label: 'Printer at the counter', isDefault: true, isTwoSided: true },
        ...{ state: 'ready', trouble: null, takesJobs: true },
      },
    ],
  });
  expect(await print(queue.printer, 2)).toMatchObject({
    ok: true,
    value: { job: { printer: queue.printer, label: 'Printer at the counter', copies: 2 } },
  });
  const [job] = await cameOut(1);
  expect(job?.title).toContain('MIL-2026-A0148');
  expect(job?.copies).toBe(2);
  expect(job?.options).toMatchObject({ media: 'iso_a4_210x297mm', sides: 'one-sided' });
  const { stdout } = await run('pdftotext', ['-layout', job!.pdf, '-']);
  expect(stdout).toMatch(/Back to Mrs Osei, in all\s+£23\.40/);
  expect(stdout).toContain('page 1 of 2');
  expect(stdout).toContain('page 2 of 2');
  await press.job('printed');
  expect(await noted()).toEqual([['one', 'printer', 'Printer at the counter', 2]]);
});

test('F5: a branch on Letter prints on Letter, on both sides where that is set', async () => {
  await press.put({ one: filedOne('Letter') });
  const report = { printer: queue.printer, label: 'Counter', place: '', sides: 'long' } as const;
  const slip = { printer: null, label: '', place: '', roll: 80 } as const;
  await press.ask('printing.settle', { settings: { report, slip } });
  await press.ask('paper.print', { paper: reportOf('one'), to: 'usual', copies: 1 });
  const [job] = await cameOut(1);
  const { stdout } = await run('pdfinfo', [job!.pdf]);
  expect(stdout).toMatch(/Page size: +612 x 792/);
  expect(job?.options).toMatchObject({ media: 'na_letter_8.5x11in', sides: 'two-sided-long-edge' });
  await press.job('printed');
});

test('F5: a letter and a slip of the playbook arrive with their size, their copies and their text', async () => {
  const letter = paperOf('acknowledgement', filed.correctedLater(), { ...filed.millLane, paper: 'Letter' });
  const slip = paperOf('call-back-slip', filed.correctedLater());
  await press.put({ letter: { kind: 'paper', paper: letter }, slip: { kind: 'paper', paper: slip } });
  const of = (id: string, paper: string) => ({ kind: 'paper', paper, of: id, own: {} }) as const;
  const to = { printer: queue.printer };
  await press.ask('paper.print', { paper: of('letter', 'acknowledgement'), to, copies: 3 });
  await press.ask('paper.print', { paper: of('slip', 'call-back-slip'), to, copies: 1 });
  const [first, second] = await cameOut(2);
  expect([first?.copies, second?.copies]).toEqual([3, 1]);
  expect(first?.options['media']).toBe('na_letter_8.5x11in');
  expect(second?.options['media']).toMatch(/^custom_80x\d+mm/);
  const sizeOf = async (pdf: string) =>
    /Page size: +([\d.]+) x/.exec((await run('pdfinfo', [pdf])).stdout)?.[1];
  expect(Number(await sizeOf(first!.pdf))).toBe(612);
  expect(Math.abs(Number(await sizeOf(second!.pdf)) - 227)).toBeLessThan(2);
  for (const { pdf } of [first!, second!])
    expect((await run('pdftotext', [pdf, '-'])).stdout).toContain('MIL-2026-A0148');
  await press.job('printed');
});

test('F5: what is looked at before printing is what comes out, unless it says something else by then', async () => {
  await press.put({ one: filedOne() });
  const look = await press.ask('paper.look', { paper: report });
  if (!look.ok) throw new Error(look.refusal.code);
  expect(look.value.pages).toBe(2);
  const shown = await press.ask('paper.lookPage', { look: look.value.look, page: 2 });
  if (!shown.ok) throw new Error(shown.refusal.code);
  expect(shown.value.text).toContain('Arrived after sealing');
  expect(shown.value.text).toContain('page 2 of 2');
  await print(queue.printer);
  const [job] = await cameOut(1);
  const itself = await differenceFrom(shown.value.png, job!.pdf, 2);
  expect(itself).toBeLessThan(3);
  expect(await differenceFrom(shown.value.png, job!.pdf, 1)).toBeGreaterThan(3 * itself);

  await press.put({ one: reportPageOf(filed.doubleCharge()) });
  await print(queue.printer);
  const [, other] = await cameOut(2);
  expect((await run('pdfinfo', [other!.pdf])).stdout).toMatch(/Pages: +1\n/);
  await press.job('printed');
  await press.ask('paper.lookEnd', { look: look.value.look });
  expect(press.problems).toEqual([]);
});

test('F7: a printer that stands still keeps its job waiting, and it comes out when the printer goes on', async () => {
  await press.put({ one: filedOne() });
  await queue.pause();
  expect(await press.ask('printers.list', {})).toMatchObject({
    value: [{ state: 'stopped', trouble: 'paused', takesJobs: false }],
  });
  expect(await print(queue.printer)).toMatchObject({
    value: { job: { state: 'waiting', trouble: 'paused' } },
  });
  expect(await cameOut()).toEqual([]);
  expect(await noted()).toEqual([]);
  await queue.resume();
  const { id } = await press.job('waiting', 'paused');
  expect(await press.ask('printQueue.again', { job: id, printer: null })).toEqual({ ok: true, value: null });
  expect(await cameOut(1)).toHaveLength(1);
  await press.job('printed');
});

test('F7: what the system has is not called printed while the printer is out of paper or away', async () => {
  await press.put({ one: filedOne() });
  await queue.takePaper();
  await print(queue.printer);
  const { label } = await press.job('atPrinter', 'paper');
  expect(label).toBe('Printer at the counter');
  expect(await noted()).toEqual([]);
  await queue.putPaper();
  await press.job('printed');
  expect(await noted()).toHaveLength(1);

  await queue.unplug();
  await print(queue.printer);
  const away = await press.job('atPrinter', 'offline');
  expect(await press.ask('printQueue.drop', { job: away.id })).toEqual({ ok: true, value: null });
  await press.job('cancelled');
  await queue.plugIn();
  expect(await noted()).toHaveLength(1);
});

test('F7: what waits while nobody is at the desk goes on when somebody comes', async () => {
  await press.put({ one: filedOne() });
  await press.atDesk(false);
  expect(await print(queue.printer)).toMatchObject({
    value: { job: { state: 'waiting', trouble: 'nobodyHere' } },
  });
  await press.atDesk(true);
  expect(await cameOut(1)).toHaveLength(1);
});

test('F7: a dialog that is closed prints nothing and is no failure', async () => {
  await press.put({ one: filedOne() });
  // The dialog itself belongs to the system: here it answers as it does when somebody closes it.
  await press.app.evaluate(({ app, webContents }) => {
    const close = (contents: Electron.WebContents) => {
      contents.print = (_options, done) => done?.(false, 'Print job canceled');
    };
    webContents.getAllWebContents().forEach(close);
    app.on('web-contents-created', (_event, contents) => close(contents));
  });
  expect(await print(null)).toEqual({ ok: true, value: null });
  expect(await noted()).toEqual([]);
});

// From here on the printer has another name, and then there is none.
test('F7: a printer that was renamed is named as it was, and nothing is sent to another one', async () => {
  await press.put({ one: filedOne() });
  const report = { printer: queue.printer, label: 'Counter', place: '', sides: 'one' } as const;
  const slip = { printer: null, label: '', place: '', roll: 80 } as const;
  await press.ask('printing.settle', { settings: { report, slip } });
  await queue.renamePrinter('front');
  const asked = { paper: reportOf('one'), to: 'usual', copies: 1 } as const;
  expect(await press.ask('paper.print', asked)).toEqual({
    ok: false,
    refusal: { code: 'printerGone', printer: 'Counter' },
  });
  expect(await cameOut()).toEqual([]);
  await print('front');
  expect(await cameOut(1)).toHaveLength(1);
  await press.job('printed');
});

test('F7: a printer that is taken off this computer while its job waits is told as gone', async () => {
  await press.put({ one: filedOne() });
  await queue.pause('front');
  expect(await print('front')).toMatchObject({ value: { job: { state: 'waiting', trouble: 'paused' } } });
  await queue.removePrinter('front');
  await press.atDesk(true);
  await press.job('failed', 'gone');
  expect(await noted()).toEqual([]);
});

test('F7: no printer at all is said so, nothing is noted, and the PDF is still there to save', async () => {
  await press.put({ one: filedOne() });
  expect(await press.ask('printers.list', {})).toEqual({ ok: true, value: [] });
  for (const printer of [null, queue.printer])
    expect(await print(printer)).toEqual({ ok: false, refusal: { code: 'noPrinter' } });
  expect(await press.ask('setup.printRecovery', { how: 'printer' })).toEqual({
    ok: false,
    refusal: { code: 'noPrinter' },
  });
  expect(await noted()).toEqual([]);
  await press.pdf(filedOne(), 'instead');
});
