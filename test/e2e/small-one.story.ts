/** The smallest length (K1): one screen, four presses, no name. */
import { amira, atTheDesk, branch } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

test('K1, T1: a yellow sticker that didn’t scan is filed without a name in four taps, and a bigger one opens out', async ({
  atDesk,
}, info) => {
  const { page } = await atDesk(amira);
  const counter = new Counter(page);

  const begun = Date.now();
  await test.step('T1: the difference given back, the lad told, nobody named', async () => {
    await page.keyboard.press('Control+Shift+n');
    const what = page.getByLabel('What was it?');
    await expect(what).toBeFocused();
    await page.keyboard.type('Yellow sticker on the salmon, 1.85, went through at 3.40');
    await counter.tap('checkbox', 'Wrong price');
    await counter.tap('checkbox', 'How it was said');
    await counter.tap('checkbox', 'Gave the difference back');
    await counter.write('How much?', '1.55');
    await expect(page.getByLabel(/name/i)).toHaveCount(0);
    await counter.press('Yes');
    await atTheDesk(page);
  });
  const seconds = (Date.now() - begun) / 1000;
  info.annotations.push({ type: 'seconds for T1', description: seconds.toFixed(1) });
  // K1: twenty seconds at the most, from the key to filed.
  expect(seconds).toBeLessThanOrEqual(20);
  info.annotations.push({ type: 'taps for T1', description: String(counter.taps) });
  expect(counter.taps).toBeLessThanOrEqual(4);

  await test.step('it is filed like any other', async () => {
    await counter.press(/^MIL-\d{4}-A0001$/);
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText(branch.name);
    await expect(sheet).toContainText('Yellow sticker on the salmon');
    await expect(sheet).toContainText('How it was said');
    await expect(sheet).toContainText('£1.55');
    await expect(sheet).toContainText('Settled');
    await counter.press('Back');
  });

  await test.step('what turns out bigger opens out to the usual length with all of it', async () => {
    await counter.press('Small one');
    const what = page.getByRole('textbox', { name: /^What was it/ });
    await expect(what).toBeFocused();
    await page.keyboard.type('It wasn’t only the sticker');
    await counter.tap('checkbox', 'How it was said');
    await counter.tap('checkbox', 'Gave the difference back');
    await counter.press('Yes');
    await expect(page.getByText('Type how much went back.')).toBeVisible();
    // The next key belongs where something is missing.
    await expect(page.getByLabel('How much?')).toBeFocused();
    await counter.tap('checkbox', 'Gave the difference back');
    await expect(page.getByLabel('How much?')).toHaveCount(0);
    // Where it goes wrong, this says whether it did before or after the page changed.
    await expect(what).toHaveValue('It wasn’t only the sticker');
    await page.keyboard.press('Control+Shift+u');
    await expect(page.getByLabel('In their words')).toHaveValue('It wasn’t only the sticker');
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await expect(counter.part('It wasn’t only the sticker')).toContainText('Staff');
  });
});
