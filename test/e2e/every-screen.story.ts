/** What has to work wherever somebody stands in a complaint: something serious, help, and the hidden screen. */
import type { Page } from '@playwright/test';
import { atTheDesk, chen } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

/** F7 and F12 open over it and go again; F8 hides it and shows it again. */
async function alwaysThere(page: Page) {
  for (const [key, name] of [
    ['F7', 'Something serious'],
    ['F12', 'Help me'],
  ] as const) {
    await page.keyboard.press(key);
    const sheet = page.getByRole('dialog', { name });
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }
  const hidden = page.getByText('F8 shows the screen again');
  await page.keyboard.press('F8');
  await expect(hidden).toBeVisible();
  await page.keyboard.press('F8');
  await expect(hidden).toBeHidden();
}

test('2.13, F8: serious, help and the hidden screen are one key away from the first word to what they say to it', async ({
  atDesk,
}) => {
  test.setTimeout(120_000);
  const { page } = await atDesk(chen);
  const counter = new Counter(page);

  await test.step('2.13: a small one', async () => {
    await page.keyboard.press('Control+Shift+n');
    await expect(page.getByLabel('What was it?')).toBeFocused();
    await alwaysThere(page);
    await counter.press('Desk');
    await atTheDesk(page);
  });

  await test.step('2.13: the strip, and the page written after', async () => {
    await counter.beginComplaint();
    await counter.press('I’ll write it up after');
    await expect(page.getByRole('button', { name: 'They’ve gone: write it up' })).toBeVisible();
    await alwaysThere(page);
    await counter.press('They’ve gone: write it up');
    await counter.arriveAt('Write it up');
    await alwaysThere(page);
    await counter.press('Desk');
    await atTheDesk(page);
  });

  await test.step('F8: what is typed while the screen is hidden is kept', async () => {
    const words = await counter.beginComplaint();
    await page.keyboard.type('You took it ');
    await page.keyboard.press('F8');
    await expect(page.getByText('F8 shows the screen again')).toBeVisible();
    await page.keyboard.type('off my card twice');
    await page.keyboard.press('F8');
    await expect(words).toHaveValue('You took it off my card twice');
    await counter.saved();
  });

  await test.step('2.13: listening, the apology, what it is about, and what they say to it', async () => {
    await alwaysThere(page);
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await alwaysThere(page);
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await alwaysThere(page);
    await counter.goOn();
    await counter.arriveAt('What did they say to it?');
    await alwaysThere(page);
  });
});

test('K8: a manager puts a filed complaint on hold, with the reason, and lifts it', async ({ atDesk }) => {
  const { page } = await atDesk(chen);
  const counter = new Counter(page);
  await page.keyboard.press('Control+Shift+n');
  await page.keyboard.type('Wrong sticker');
  await counter.tap('checkbox', 'Wrong price');
  await counter.tap('checkbox', 'Gave the difference back');
  await counter.write('How much?', '1.55');
  await counter.press('Yes');
  await atTheDesk(page);
  await counter.press(/^MIL-\d{4}-A0001$/);

  await counter.press('Put on hold');
  const sheet = page.getByRole('dialog', { name: 'Put on hold' });
  await counter.press('Hold it', sheet);
  await expect(sheet.getByText('Write why, for whoever reads this later.')).toBeVisible();
  await counter.write('Why?', 'A claim is coming.', sheet);
  await counter.press('Hold it', sheet);
  await expect(
    page.getByText('On hold by Chen W.: nothing of it is thrown away. A claim is coming.'),
  ).toBeVisible();

  await counter.press('Lift the hold');
  const lifting = page.getByRole('dialog', { name: 'Lift the hold' });
  await counter.write('Why?', 'It is settled.', lifting);
  await counter.press('Lift it', lifting);
  await expect(page.getByRole('button', { name: 'Put on hold' })).toBeVisible();
});
