/** The first run: a branch is set up, and from then on nobody gets in without being known. */
import { once } from 'node:events';
import electronProgram from 'electron';
import {
  amira,
  atTheDesk,
  ben,
  branch,
  chen,
  describeBranch,
  enter,
  nameManager,
  nameStaff,
  openRecords,
  recoveryKeyOn,
  setUpBranch,
  typeBack,
} from '../support/branch';
import { startDaemon } from '../support/daemon';
import { expect, test } from '../support/story';

test('A manager sets up the branch, types the recovery key back, and staff open the desk with tile and PIN', async ({
  open,
}) => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Set up this branch' }).click();
  await describeBranch(page);
  await nameManager(page);
  await nameStaff(page, [amira, ben]);
  await page.getByRole('button', { name: 'Make the records' }).click();

  const groups = await recoveryKeyOn(page);
  expect(groups.length).toBeGreaterThanOrEqual(8);
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await typeBack(page, groups, () => 'ABCDE');
  await expect(page.getByText('Those groups don’t match.')).toBeVisible();
  await typeBack(page, groups);

  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
  await expect(page.getByText(branch.name)).toBeVisible();
  for (const { name } of [chen, amira, ben]) await expect(page.getByRole('radio', { name })).toBeVisible();

  await page.getByRole('radio', { name: amira.name }).check();
  await page.getByLabel('PIN', { exact: true }).pressSequentially(chen.pin);
  await expect(page.getByText('That PIN isn’t right.')).toBeVisible();
  await page.getByLabel('PIN', { exact: true }).pressSequentially(amira.pin);
  await atTheDesk(page);
  await expect(page.getByRole('button', { name: amira.name })).toBeVisible();
});

test('After a restart without a keyring nobody’s name is shown before a passphrase, and wrong PINs have to wait', async ({
  branchHome,
  open,
}) => {
  const home = await branchHome();
  const { app, page } = await open({ home });

  await expect(page.getByRole('heading', { name: 'The records are closed' })).toBeVisible();
  for (const hidden of [chen.name, amira.name, ben.name, branch.name])
    await expect(page.getByText(hidden)).toHaveCount(0);
  await openRecords(page, 'quiet lantern over harbor');
  await expect(page.getByText('That passphrase isn’t right.')).toBeVisible();
  await openRecords(page);

  await page.getByRole('radio', { name: ben.name }).check();
  const pin = page.getByLabel('PIN', { exact: true });
  for (const left of [9, 8, 7]) {
    await pin.pressSequentially('998877');
    await expect(page.getByText(`You have ${left} tries left.`)).toBeVisible();
  }
  await pin.pressSequentially(ben.pin);
  await expect(page.getByText(/Wait a moment, then try again\. Try again at \d\d:\d\d:\d\d\./)).toBeVisible();
  // Somebody else isn't kept waiting by Ben's slips.
  await enter(page, amira);

  await test.step('a second start brings the first forward and ends', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    expect(await startAgain(home)).toBe(0);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await atTheDesk(page);
  });
});

test('“Try it with sample data” opens a made-up hotel, marked on every screen and kept apart from real records', async ({
  open,
}) => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Try it with sample data' }).click();
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible({ timeout: 60_000 });
  const mark = page.getByText('Sample data', { exact: true });
  await expect(mark).toBeVisible();
  const told = await page.getByText(/every PIN is \d{6}/).innerText();
  await page.getByRole('radio').first().check();
  await page.getByLabel('PIN', { exact: true }).pressSequentially(/\d{6}/.exec(told)![0]);
  await atTheDesk(page);
  await expect(mark).toBeVisible();
  const openNow = page.getByRole('table', { name: 'Open now' }).getByRole('row');
  await expect.poll(() => openNow.count()).toBeGreaterThan(3);
  await page.getByRole('table', { name: 'Recently closed' }).getByRole('button').first().click();
  await expect(page.getByRole('region', { name: 'The report, as filed' })).toBeVisible();
  await expect(mark).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('In their words')).toBeFocused();
  await expect(mark).toBeVisible();
  await page.getByRole('button', { name: 'Desk' }).click();
  await atTheDesk(page);

  await test.step('and left again, with nothing of it in the real records', async () => {
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Leave the sample' }).click();
    await expect(page.getByRole('heading', { name: 'Welcome to Amends' })).toBeVisible();
    await expect(mark).toHaveCount(0);
    await setUpBranch(page);
    await enter(page, chen);
    await expect(page.getByText('Nothing is open')).toBeVisible();
    await expect(page.getByText('Nothing is filed yet')).toBeVisible();
  });
});

/** Starts Amends once more in the same folder, as a second double click does. Answers its exit code. */
async function startAgain(home: string): Promise<number | null> {
  const sandbox = process.geteuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = startDaemon(electronProgram as unknown as string, [...sandbox, '.'], {
    env: { ...process.env, AMENDS_HOME: home },
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
}
