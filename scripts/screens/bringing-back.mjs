// A lost computer: the sample branch is backed up to a drive and brought back on an empty one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosing, neverAnswer, tellPage } from './made-up.mjs';
import { walkWith } from './walk-with.mjs';

/** What is told to whoever tries the sample branch. */
const passphrase = 'mill lane sample only';

export async function bringingBack({ inTheApp, look }) {
  const drive = await mkdtemp(join(tmpdir(), 'amends-drive-'));
  await inTheApp(['--demo'], (page, pins, app) => backUp({ page, pins, app, drive }));
  await inTheApp([], (page, _pins, app) => findBackup({ page, app, drive, look }));
  await inTheApp([], (page, _pins, app) => watch({ page, app, drive, look }));
  await rm(drive, { recursive: true, force: true });
}

async function backUp({ page, pins, app, drive }) {
  const { managerEnters, backUpTo } = walkWith(page, app);
  await managerEnters(await pins);
  await page.keyboard.press('Control+Shift+P');
  await backUpTo(drive);
}

async function upToTheKey({ page, app, drive }) {
  const { button, heading } = walkWith(page, app);
  await button('Restore from a backup').click();
  await choosing(app, drive);
  await button('Choose the folder').click();
  await heading(/^Backup of/);
  await button('Use the passphrase')
    .or(page.getByRole('button', { name: /passphrase/ }))
    .first()
    .click();
  await page.getByLabel('Keyholder’s passphrase').fill(passphrase);
}

async function findBackup({ page, app, drive, look }) {
  const { button, heading } = walkWith(page, app);
  const empty = await mkdtemp(join(tmpdir(), 'amends-drive-'));
  await button('Restore from a backup').click();
  await choosing(app, empty);
  await button('Choose the folder').click();
  await page.getByText('There is no backup of Amends in that folder.').waitFor();
  await look(page, 'restore-none');
  await choosing(app, drive);
  await button('Choose the folder').click();
  await heading(/^Backup of/);
  await look(page, 'restore-key');
  await page
    .getByRole('button', { name: /passphrase/ })
    .first()
    .click();
  await page.getByLabel('Keyholder’s passphrase').fill(passphrase);
  await button('Bring them back').click();
  await heading(/complaints? (is|are) back$/);
  await look(page, 'restore-letter');
  await page.getByLabel('Letter of this desk').fill('a');
  await button('Open this desk').click();
  await page.getByText('A is a letter that another desk has used.').waitFor();
  await look(page, 'restore-letter-taken');
  await rm(empty, { recursive: true, force: true });
}

async function watch({ page, app, drive, look }) {
  const { button, heading } = walkWith(page, app);
  await upToTheKey({ page, app, drive });
  await neverAnswer(app, 'restore.copy');
  await button('Bring them back').click();
  await heading('Bringing the records back');
  const state = await page.evaluate(() => globalThis.amends.ask('app.state', {}));
  await tellPage(app, 'state.changed', { ...state.value, job: { kind: 'restore', done: 412, total: 980 } });
  await page.getByText('42 %').waitFor();
  await look(page, 'restore-progress');
}
