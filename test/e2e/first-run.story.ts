/** The first run: a branch is set up, and from then on nobody gets in without being known. */
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
  passphrase,
  recoveryKeyOn,
  setUpBranch,
  typeBack,
} from '../support/branch';
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
