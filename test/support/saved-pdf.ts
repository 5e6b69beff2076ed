/** Saves a filed report as a PDF by its button, and reads it as another program would. */
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface SavedPdf {
  text: string;
  /** What `pdfinfo` says of it. */
  info: string;
}

/** @param path where the system's own dialog, which no story can press, is to say that it goes. */
export async function savePdf(app: ElectronApplication, page: Page, path: string): Promise<SavedPdf> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect.poll(() => isThere(path), { timeout: 60_000 }).toBe(true);
  await expect(page.getByText('Saved as a PDF.')).toBeVisible();
  const [text, info] = await Promise.all([run('pdftotext', ['-layout', path, '-']), run('pdfinfo', [path])]);
  return { text: text.stdout, info: info.stdout };
}

function isThere(path: string) {
  return access(path).then(
    () => true,
    () => false,
  );
}
