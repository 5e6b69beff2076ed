/** K1: the full length, page by page: what has to work wherever somebody stands, and leaving in the middle of it. */
import type { Page } from '@playwright/test';
import { onTheStep } from '../support/always-there';
import { expectAccessible } from '../support/axe';
import { amira, atTheDesk } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

test('K1, F8: serious, help and the hidden screen are one key away on every page of the full length, where “not sure” goes on and whoever has left finds it where it was', async ({
  atDesk,
}) => {
  const { page } = await atDesk(amira);
  const counter = new Counter(page);
  const left = page.getByRole('button', { name: 'The customer has left' });
  const parking = page.getByRole('dialog', { name: 'Park it' });

  await test.step('hot when they had told it: it takes the full length', async () => {
    await counter.beginComplaint();
    await page.keyboard.type('You took it off my card twice.');
    await page.keyboard.press('Alt+3');
    // Continue in a sheet is the sheet's own: the manager is noted, and nothing goes on behind it.
    await page.keyboard.press('F6');
    const manager = page.getByRole('dialog', { name: 'They’d like the manager' });
    await counter.choose(/^Somebody is coming/, manager);
    await page.keyboard.press('Control+Enter');
    await expect(manager).toBeHidden();
    await expect(box(page, /^In their words/)).toBeFocused();
    await expect(page.getByRole('button', { name: 'They’ve said it all' })).toBeVisible();
    await counter.press('They’ve said it all');
    await counter.pageIs('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.pageIs('What is it about?');
    await counter.goOn();
  });

  await test.step('each question may stay open, and from each they may leave', async () => {
    for (const asked of [
      'Is there something we could make easier?',
      /^What did .* say to it/,
      'What matters most to them behind all this?',
      'Have you missed anything?',
    ]) {
      const isTyped = typeof asked === 'string' && !asked.startsWith('Have');
      await onTheStep(
        counter,
        asked,
        isTyped ? page.getByRole('main').getByRole('textbox').first() : undefined,
      );
      await left.click();
      await expect(parking.getByRole('radio', { name: 'They had to leave' })).toBeChecked();
      await page.keyboard.press('Escape');
      await counter.pageIs(asked);
      await counter.press('Not sure');
    }
  });

  await test.step('7.1 to 7.4: who was there, and what is known', async () => {
    await onTheStep(counter, 'Who was there, and what do they say?', box(page, /^What they say/));
    await expectAccessible(page, 'the staff involved');
    await counter.answer('Yes, that’s it');
    await counter.goOn();
    await onTheStep(counter, 'What do we know, and do they agree?', box(page, /^A fact to look at/));
    await counter.press('Add');
    await counter.write('What can be looked at', 'The till roll');
    await expectAccessible(page, 'the facts');
    await counter.press('Done');
    await expect(page.getByRole('table', { name: /^Facts about/ })).toContainText('The till roll');
    await counter.goOn();
  });

  await test.step('what was found, what they would like, what can be done', async () => {
    await onTheStep(counter, 'What did you find?');
    await counter.answer('Ours');
    await counter.goOn();
    await onTheStep(counter, 'What would they like?', box(page, /^What would put it right/));
    await counter.goOn();
    await onTheStep(counter, 'What we can do');
    await counter.press('Offered, and they said yes: Refund the second payment to the card');
    await counter.write('How much?', '18.40');
    await page.keyboard.press('Enter');
    await counter.write(/^Number or words/, '0417-2281');
    await counter.goOn();
  });

  await test.step('11.1, 6.2: they leave at the ledger, and it is picked up there', async () => {
    const ledger = 'What is done, and what is still to do?';
    await counter.pageIs(ledger);
    await counter.press('Change');
    await onTheStep(counter, ledger, box(page, /^Number or words/));
    await expectAccessible(page, 'the ledger');
    await counter.press('Park');
    await counter.choose('They had to leave', parking);
    await counter.press('Park', parking);
    await atTheDesk(page);
    await counter.press(/^MIL-\d{4}-A0001$/);
    await counter.pageIs(ledger);
    await counter.press('Change');
    await expect(box(page, /^Number or words/)).toHaveValue('so far');
  });
});
