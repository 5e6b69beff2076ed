// What managers see to: head office, the backup's plan, what was kept long enough, where customers read.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerWith, keptLongEnough, notTaken, plugInMonitor, stands, tellPage } from './made-up.mjs';
import { walkWith } from './walk-with.mjs';

export async function besideTheDesk({ page, pins, app, look }) {
  const { button, heading, radio, managerEnters, backUpTo } = walkWith(page, app);
  const drive = await mkdtemp(join(tmpdir(), 'amends-drive-'));
  await managerEnters(await pins);
  await page.keyboard.press('Control+Shift+P');
  await heading('People and settings');

  await radio('Customer’s screen').check();
  await page.getByText('This computer has one monitor.', { exact: false }).waitFor();
  await look(page, 'settings-display-one');
  await plugInMonitor(app);
  await page.getByText('Counter').first().waitFor();
  await look(page, 'settings-display');

  await radio('Head office').check();
  await page.getByRole('heading', { name: 'Join head office' }).waitFor();
  await look(page, 'settings-head-office');
  await button('Join').click();
  await page.getByText('Give this computer a name.').waitFor();
  await look(page, 'settings-head-office-missing');

  await backUpTo(drive);
  await page.getByLabel('Back up by itself').selectOption('time');
  // The picture shows a drive as a shop has one, not where this computer keeps what is thrown away.
  const { value } = await page.evaluate(() => globalThis.amends.ask('records.state', {}));
  const backup = { ...value.backup, folder: '/media/backup/Amends backup' };
  await answerWith(app, 'records.state', { ...value, backup });
  await radio('Keys').check();
  await radio('Records').check();
  await page.getByText(backup.folder, { exact: false }).waitFor();
  await page.getByLabel('At what time?').scrollIntoViewIfNeeded();
  await look(page, 'settings-backup-plan');
  const kept = page.getByRole('heading', { name: 'Kept long enough' });
  await kept.scrollIntoViewIfNeeded();
  await look(page, 'kept-none');
  await answerWith(app, 'retention.list', keptLongEnough);
  await radio('Keys').check();
  await radio('Records').check();
  await page
    .getByText(/MIL-2023-A0017/)
    .first()
    .waitFor();
  await button('Make 3 complaints anonymous').scrollIntoViewIfNeeded();
  await look(page, 'kept-long-enough');
  await button('Make 3 complaints anonymous').click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'kept-asks');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowLeft');
  await button('Small one').waitFor();
  await button('Look at them').waitFor();
  await look(page, 'desk-reminder');

  await answerWith(app, 'headOffice.state', stands.waiting);
  await answerWith(app, 'headOffice.notTaken', []);
  await tellPage(app, 'headOffice.changed', stands.waiting);
  await page.getByRole('button', { name: /waiting for head office/ }).waitFor();
  await look(page, 'desk-head-office');
  await page.getByRole('button', { name: /waiting for head office/ }).click();
  await heading('Head office');
  await look(page, 'head-office');
  await answerWith(app, 'headOffice.state', stands.held);
  await answerWith(app, 'headOffice.notTaken', notTaken);
  await tellPage(app, 'headOffice.changed', stands.held);
  await page.getByRole('heading', { name: 'Needs attention' }).waitFor();
  await look(page, 'head-office-held');
  await page.keyboard.press('Alt+ArrowLeft');
  await button('Small one').waitFor();
  await look(page, 'desk-head-office-held');
  await rm(drive, { recursive: true, force: true });
}
