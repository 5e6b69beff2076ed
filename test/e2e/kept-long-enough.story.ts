/** K8, B12: what was kept as long as the rule says is shown first; a manager makes one anonymous and erases another. */
import { rm } from 'node:fs/promises';
import { atTheDesk, chen } from '../support/branch';
import { Counter } from '../support/counter';
import { fileLongAgo, whatIsLeft } from '../support/long-ago';
import { expect, test } from '../support/story';
import { tempFolder } from '../support/temp-folder';

test('K8, B12: shown first, one made anonymous, one erased; neither is found again, and the figures are still there', async ({
  atDesk,
}, info) => {
  const home = await tempFolder('amends-long-ago');
  await fileLongAgo(home, ['Grace Osei', 'Ivo Brandt', 'Ada Moreau']);
  const { page, close } = await atDesk(chen, { home });
  const counter = new Counter(page);

  await test.step('nothing goes by itself: the desk says what is due, and shows it', async () => {
    await expect(page.getByRole('region', { name: '3 complaints were kept long enough' })).toBeVisible();
    await counter.press('Look at them');
    for (const number of [1, 2, 3])
      await expect(page.getByRole('checkbox', { name: new RegExp(`MIL-2022-A000${number}`) })).toBeChecked();
    await expect(page.getByText('Ivo')).toHaveCount(0);
    await page.screenshot({ path: info.outputPath('due.png') });
  });

  await test.step('one is made anonymous, the others are left', async () => {
    for (const number of [2, 3])
      await page.getByRole('checkbox', { name: new RegExp(`MIL-2022-A000${number}`) }).uncheck();
    await counter.press('Make one complaint anonymous');
    const sheet = page.getByRole('dialog', { name: 'Make one complaint anonymous' });
    await expect(sheet.getByText('What goes, for good')).toBeVisible();
    await counter.press('Make it anonymous', sheet);
    await expect(page.getByText('One complaint is anonymous now; the figures stay.')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /MIL-2022-A0001/ })).toHaveCount(0);
    await page.screenshot({ path: info.outputPath('anonymous.png') });
    await page.keyboard.press('Alt+ArrowLeft');
    await atTheDesk(page);
  });

  const search = async (words: string) => {
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox').fill(words);
  };
  await test.step('another is erased because its customer asks', async () => {
    await search('Ivo');
    await counter.press('MIL-2022-A0002');
    await counter.press('Erase');
    const sheet = page.getByRole('dialog', { name: 'Erase this complaint' });
    await counter.tick('The customer asked for it, and nothing is open any more', sheet);
    await page.screenshot({ path: info.outputPath('erase.png') });
    await counter.press('Erase it for good', sheet);
    await counter.arriveAt('Erased');
    await page.screenshot({ path: info.outputPath('erased.png') });
  });

  await test.step('list and search know neither of them any more, and the third is as it was', async () => {
    await counter.press('Back');
    await atTheDesk(page);
    // The desk's own lists show what was closed lately, whatever is typed: searching is the register's.
    await search('2022');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All complaints');
    const third = page.getByRole('button', { name: 'MIL-2022-A0003' });
    for (const words of ['Ivo', 'Grace', 'A0001', 'A0002']) {
      await search('Ada');
      await expect(third).toBeVisible();
      await search(words);
      await expect(third).toHaveCount(0);
      await expect(page.getByRole('button', { name: /^MIL-2022-A000[12]$/ })).toHaveCount(0);
    }
  });

  await close();
  expect(await whatIsLeft(home)).toEqual([
    { reference: 'MIL-2022-A0001', name: null, outcome: 'settled', amount: 1840, why: 'kept' },
    { reference: 'MIL-2022-A0002', name: null, outcome: 'settled', amount: 1840, why: 'asked' },
    { reference: 'MIL-2022-A0003', name: 'Ada Moreau', outcome: 'settled', amount: 1840 },
  ]);
  await rm(home, { recursive: true, force: true });
});
