/** A branch loses its computer: backed up to a drive, restored on an empty one, and at work again under another letter. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { chen, amira, enter, setUpBranch } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';
import { tempFolder } from '../support/temp-folder';

const said = 'They charged my card twice on Tuesday.';

/** The system's own window, in which somebody chooses this folder. */
async function choosing(app: ElectronApplication, folder: string) {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
}

async function openRecordsPage(page: Page) {
  await page.getByRole('button', { name: 'Desk', exact: true }).click();
  await expect(page.getByRole('button', { name: 'New complaint' })).toBeVisible();
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('radio', { name: 'Records', exact: true }).check();
  await expect(page.getByRole('heading', { name: 'Backup' })).toBeVisible();
}

test('C6: what was backed up comes back on an empty computer, and the next complaint bears another letter', async ({
  open,
}) => {
  const [home, drive] = [await tempFolder('amends-lost'), await tempFolder('amends-drive')];
  let key = '';

  await test.step('a manager backs up to a drive, and says when from now on', async () => {
    const { app, page, close } = await open({ home });
    key = (await setUpBranch(page)).join('-');
    await enter(page, chen);
    await (await new Counter(page).beginComplaint()).fill(said);
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await choosing(app, drive);
    await openRecordsPage(page);
    await page.getByRole('button', { name: 'Choose a folder and back up' }).click();
    await expect(page.getByText(/^Backed up .* files in/)).toBeVisible();
    await page.getByLabel('Back up by itself').selectOption('time');
    await expect(page.getByLabel('At what time?')).toHaveValue('18:30');
    await close();
  });
  await rm(join(home, 'store'), { recursive: true });

  await test.step('another computer: the folder, a slip in the key, the key', async () => {
    const { app, page, close } = await open();
    await page.getByRole('button', { name: 'Restore from a backup' }).click();
    await choosing(app, await tempFolder('amends-empty-drive'));
    await page.getByRole('button', { name: 'Choose the folder' }).click();
    await expect(page.getByText('There is no backup of Amends in that folder.')).toBeVisible();
    await choosing(app, drive);
    await page.getByRole('button', { name: 'Choose the folder' }).click();
    await expect(page.getByRole('heading', { name: 'Backup of Mill Lane Stores' })).toBeFocused();
    const typed = page.getByRole('textbox', { name: 'Recovery key' });
    await typed.fill(key.slice(0, -1));
    await page.getByRole('button', { name: 'Bring them back' }).click();
    await expect(page.getByText('There is a slip in that recovery key.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Recovery key' }).fill(key);
    await page.getByRole('button', { name: 'Bring them back' }).click();

    await expect(page.getByRole('heading', { name: 'One complaint is back' })).toBeVisible();
    const letter = page.getByLabel('Letter of this desk');
    await expect(letter).toHaveValue('B');
    await letter.fill('a');
    await page.getByRole('button', { name: 'Open this desk' }).click();
    await expect(page.getByText('A is a letter that another desk has used.')).toBeVisible();
    await letter.fill('c');
    await page.getByRole('button', { name: 'Open this desk' }).click();

    await enter(page, amira);
    await (await new Counter(page).beginComplaint()).fill('The kettle leaks.');
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await page.getByRole('button', { name: 'Desk', exact: true }).click();
    await page.getByRole('button', { name: 'All complaints' }).click();
    await expect(page.getByRole('row', { name: /-A0001/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /-C0001/ })).toBeVisible();
    await page.getByRole('row', { name: /-A0001/ }).click();
    await expect(page.getByText(said).first()).toBeVisible();
    await close();
  });
});
