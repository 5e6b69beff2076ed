/** An upset customer doesn't wait for a PIN: what they say is taken down on a locked screen, and a power cut loses none of it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { amira, enter, openRecords } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

const words = 'The kettle scalded my daughter and I was told to come back tomorrow.';

test('What is said before the desk is open is sealed, survives a SIGKILL, and becomes one complaint with its real times', async ({
  open,
  branchHome,
}) => {
  const home = await branchHome();
  const first = await open({ home });
  await expect(first.page.getByRole('heading', { name: 'The records are closed' })).toBeVisible();
  await first.page.keyboard.press('Control+n');
  await expect(first.page.getByText('Stop. Face them. Hands off the keys.')).toBeVisible();
  await expect(first.page.getByLabel('In their words')).toBeFocused();
  await first.page.keyboard.type(words);
  await first.page.getByLabel('Their name').fill('Grace Osei');
  await first.page.getByLabel('Where to ring back').fill('07700 900142');
  // Said only once the last letter typed is on the disk.
  await expect(first.page.getByText(/^Kept, sealed/)).toBeVisible();
  await first.kill();

  await test.step('B9: no file holds a word of it', async () => {
    const bytes = await letterBytes(home);
    for (const text of ['kettle', 'Grace', '900142']) expect(bytes.includes(text)).toBe(false);
  });

  const second = await open({ home });
  const { page } = second;
  await test.step('B10: the screen that comes back shows none of it', async () => {
    await expect(page.getByText('One note is waiting. It opens with the desk.')).toBeVisible();
    await page.keyboard.press('Control+n');
    await expect(page.getByLabel('In their words')).toHaveValue('');
    await page.getByRole('button', { name: 'Open the desk' }).click();
  });

  await openRecords(page);
  await enter(page, amira);
  const counter = new Counter(page);
  await expect(page.getByRole('row', { name: /A0001/ })).toHaveCount(1);
  await counter.press(/^MIL-\d{4}-A0001$/);
  await expect(page.getByLabel('In their words')).toHaveValue(words);
  await expect(page.getByText(/^Begun before the desk was open/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Grace Osei' })).toBeVisible();
  expect((await readdir(join(home, 'letters'))).filter((name) => name.endsWith('.letter'))).toEqual([]);
});

async function letterBytes(home: string): Promise<Buffer> {
  const folder = join(home, 'letters');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.letter'));
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
}
