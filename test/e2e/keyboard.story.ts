/** F2: a whole complaint of the usual length without ever touching the mouse. */
import type { Locator, Page } from '@playwright/test';
import { atTheDesk, chen, passphrase } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

test('F2: from the passphrase to the filed report by keyboard alone', async ({ open, branchHome }) => {
  const { page } = await open({ home: await branchHome() });
  const counter = new Counter(page);
  const hand = new Keys(page);

  await test.step('in', async () => {
    await expect(page.getByLabel('Keyholder’s passphrase')).toBeFocused();
    await hand.types(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
    await hand.answers(chen.name);
    // No key between the tile and the PIN: its first digit goes to the field by itself.
    await page.keyboard.press(chen.pin.slice(0, 1));
    await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
    await page.keyboard.type(chen.pin.slice(1));
    await atTheDesk(page);
  });

  await test.step('listen and check', async () => {
    await counter.beginComplaint();
    await page.keyboard.press('Alt+2');
    await hand.types('You took it off my card twice.');
    await hand.presses('Name');
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await hand.types('Grace Osei');
    await page.keyboard.press('Alt+ArrowLeft');
    await atTheDesk(page);
    await hand.presses('MIL-' + new Date().getFullYear() + '-A0001');
    await expect(page.getByRole('textbox', { name: /In their words/ })).toHaveValue(
      'You took it off my card twice.',
    );
    await hand.presses('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await counter.goOn();
    await counter.arriveAt('What did Grace Osei say?');
    await hand.answers('Yes, and that’s all of it');
    await counter.goOn();
  });

  await test.step('put right', async () => {
    await counter.arriveAt('What did you find?');
    await hand.answers('Ours');
    await counter.goOn();
    await counter.arriveAt('What we can do');
    await hand.to(page.getByRole('textbox', { name: /What would put it right/ }));
    await hand.types('The second payment back');
    await hand.presses('Offer: Refund the second payment to the card');
    await expect(page.getByRole('textbox', { name: 'How much?' })).toBeFocused();
    await hand.types('18.40');
    await page.keyboard.press('Enter');
    await hand.answers('Yes');
    await hand.to(page.getByRole('textbox', { name: /Number or words/ }));
    await hand.types('0417-2281');
    await hand.presses('Keep it');
    await expect(page.getByText('(0417-2281)')).toBeVisible();
    await counter.goOn();
  });

  await test.step('read back, and filed', async () => {
    await counter.arriveAt('Read it back, or turn the screen');
    const row = page.getByRole('checkbox', { name: /£18.40/ });
    await hand.to(row);
    await page.keyboard.press('Space');
    await expect(row).toBeChecked();
    await counter.goOn();
    await counter.arriveAt('How does it end today?');
    await hand.to(page.getByRole('textbox', { name: 'If they come back' }));
    await page.keyboard.press('Control+a');
    await hand.types('Refunded at till 4.');
    await counter.goOn();
    await expect(page.getByRole('region', { name: 'The report, as filed' })).toBeVisible();
    await page.keyboard.press('Escape');
    await atTheDesk(page);
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
  });
});

/** Somebody who has no mouse and follows the ring. */
class Keys {
  constructor(private readonly page: Page) {}

  async types(text: string) {
    await this.page.keyboard.insertText(text);
  }

  async presses(name: string) {
    await this.to(this.page.getByRole('button', { name, exact: true }));
    await this.page.keyboard.press('Enter');
  }

  async answers(name: string) {
    const answer = this.page.getByRole('radio', { name, exact: true });
    await this.to(answer);
    await this.page.keyboard.press('Space');
    await expect(answer).toBeChecked();
  }

  async to(target: Locator) {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${target}`);
  }
}
