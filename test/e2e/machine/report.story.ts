/** A filed report from the register to paper: printed, corrected beside what was filed, saved, and no printer at all. */
import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Amends } from '../../support/launch-amends';
import { startPrintQueue, type PrintQueue } from '../../support/print-queue';
import { expect, test } from '../../support/story';
import { tempFolder } from '../../support/temp-folder';

const run = promisify(execFile);
/** The sample branch tells its PIN; nothing in it is a secret. */
const pin = '240613';

test('F5, F7: Chen prints a filed double charge, corrects it, and saves it where there is no printer', async ({
  open,
}) => {
  const queue = await startPrintQueue();
  try {
    const amends = await open({ using: [queue], args: ['--demo'] });
    await openDoubleCharge(amends);
    const reference = await printsAsFiled(amends, queue);
    await correctsBesideIt(amends, queue);
    await savesWithoutPrinter(amends, queue, reference);
  } finally {
    await queue.stop();
  }
});

async function openDoubleCharge({ page }: Amends) {
  await page.getByRole('radio', { name: 'Chen W.' }).check();
  await page.getByLabel('PIN', { exact: true }).pressSequentially(pin);
  await page.keyboard.press('Control+F');
  const find = page.getByRole('searchbox');
  await find.fill('charged twice');
  await find.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'All complaints' })).toBeVisible();
  const found = page.getByRole('row', { name: /charged twice/i });
  await found.first().getByRole('button').first().click();
  await expect(page.getByRole('heading', { name: 'Incident report' })).toBeVisible();
}

/** The whole report comes out of the chosen printer, numbered; answers its reference. */
async function printsAsFiled({ page }: Amends, queue: PrintQueue): Promise<string> {
  const reference = (
    await page
      .getByText(/^MIL-\d{4}-[A-Z]\d{4}$/)
      .first()
      .innerText()
  ).trim();
  await page.keyboard.press('Control+p');
  const before = page.getByRole('dialog', { name: 'Print “Incident report”' });
  // The pages themselves, one at a time, by the keys that turn pages anywhere.
  const shown = before.getByRole('img', { name: /^Page 1 of \d+$/ });
  await expect(shown).toBeVisible({ timeout: 60_000 });
  await expect(before.getByRole('status')).toHaveText(/^Page 1 of \d+$/);
  await expect(before.getByRole('region', { name: 'The pages of “Incident report”' })).toContainText(
    reference,
  );
  // look: print-preview
  await before.getByRole('button', { name: 'Larger' }).click();
  await before.getByLabel('Printer').selectOption(queue.printer);
  await page.keyboard.press('Control+p');
  await expect(page.getByText('Printed on Printer at the counter.')).toBeVisible({ timeout: 60_000 });
  await expect(before).toHaveCount(0);
  const [job] = await queue.jobs(1);
  const paper = await textOf(job!.pdf);
  expect(job?.title).toContain(reference);
  expect(paper).toContain(reference);
  expect(paper).toContain('Sample data: no real complaint');
  expect(paper).toContain('Two nights charged twice');
  expect(paper).toMatch(/copy 1, printed by Chen on/);
  expect(paper).toMatch(/page 1 of \d/);
  expect(paper).not.toContain('Room 21');
  return reference;
}

async function correctsBesideIt({ page }: Amends, queue: PrintQueue) {
  await page.getByRole('button', { name: 'Add a correction' }).click();
  await page.getByLabel('What it is about').fill('Room');
  await page.getByLabel('What it should say').fill('Room 21');
  await page.getByLabel('Why').fill('two digits were swapped <script>alert(1)</script>');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('heading', { name: 'Arrived after sealing' })).toBeVisible();
  await printOn(page, queue.printer);
  const paper = await textOf((await queue.jobs(2))[1]!.pdf);
  expect(paper).toMatch(/copy 2, printed by Chen on/);
  const [filed = '', later = ''] = paper.split('Arrived after sealing');
  expect(filed).toContain('Two nights charged twice');
  expect(filed).not.toContain('Room 21');
  expect(later).toContain('Room 21');
  expect(later.replace(/\s+/g, '')).toContain('<script>alert(1)</script>');
}

async function savesWithoutPrinter({ app, page }: Amends, queue: PrintQueue, reference: string) {
  // The second copy is through before the printer is taken away.
  await expect(page.getByText('Printed on Printer at the counter.')).toBeVisible({ timeout: 60_000 });
  await queue.removePrinter();
  await printOn(page, '');
  await expect(
    page.getByText(/No printer was found\. Nothing is lost: what is filed stays filed\./),
  ).toBeVisible({
    timeout: 60_000,
  });
  const folder = await tempFolder('amends-saved');
  // The system's own dialog can't be reached: it takes the proposed name, as somebody who presses Enter does.
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = ((_window: unknown, { defaultPath }: { defaultPath: string }) =>
      Promise.resolve({ canceled: false, filePath: `${into}/${defaultPath.split('/').at(-1)}` })) as never;
  }, folder);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as a PDF.')).toBeVisible({ timeout: 60_000 });
  const name = `Incident report ${reference}.pdf`;
  expect(await readdir(folder)).toEqual([name]);
  const paper = await textOf(join(folder, name));
  expect(paper).toMatch(/copy 3, printed by Chen on/);
  await expect(page.getByRole('heading', { name: 'Incident report' })).toBeVisible();
}

/** @param printer '' asks the system's dialog */
async function printOn(page: Page, printer: string) {
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const before = page.getByRole('dialog', { name: 'Print “Incident report”' });
  await before.getByLabel('Printer').selectOption(printer);
  await before.getByRole('button', { name: 'Print it' }).click();
}

async function textOf(pdf: string): Promise<string> {
  return (await run('pdftotext', ['-layout', pdf, '-'])).stdout;
}
