/** Branch B and K6: somebody whose promise we broke is back, by phone, and it is a relative who speaks for them. */
import type { Page } from '@playwright/test';
import { atTheDesk, enter } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

/** The sample branch promised Mr Doyle a call by noon yesterday, and nobody rang: no clock has to be turned back for it. */
const owed = 'Ring Mr Doyle about the suit';
const doyle = { name: 'Patrick Doyle', phone: '07700 900171' };
const words = 'My dad’s suit came back without its buttons. He was to be rung by noon yesterday.';

test('Branch B, K6: a broken promise stands first in their history, and is hidden from a relative until papers are seen', async ({
  open,
}) => {
  const amends = await open({ args: ['--demo'] });
  const { page } = amends;
  await expect.poll(() => amends.output()).toMatch(/PIN \d{6}/);
  await enter(page, { name: 'Amira K.', pin: /PIN (\d{6})/.exec(amends.output())![1]! });
  await atTheDesk(page);
  const counter = new Counter(page);
  const ways = page.getByRole('dialog', { name: 'How shall we talk?' });
  const history = page.getByRole('dialog', { name: 'Earlier with us' });

  await test.step('13.2 the desk says it first: we are late', async () => {
    const promised = page.getByRole('region', { name: 'Promised for today' });
    await expect(promised.getByRole('button', { name: owed })).toBeVisible();
    await expect(page.getByRole('row', { name: /We’re late.*P\. D\./ })).toBeVisible();
  });

  await test.step('by phone: she says at once for whom she rings, and nothing was seen', async () => {
    await counter.press('Not in person');
    await page.getByRole('menuitem', { name: 'By phone' }).click();
    await expect(page.getByLabel('In their words')).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press('Control+Shift+T');
    await counter.tick('Somebody speaks for them', ways);
    await counter.write(/^What they are to the customer/, 'daughter', ways);
    await counter.write(/^Whom you’re speaking with/, 'Aoife Doyle', ways);
    await counter.tick('Proof of who the speaker is', ways);
    await expect(ways.getByText('Listen, write it down, tell nothing yet')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the history is there, is hidden, and says that it is', async () => {
    await counter.press('Name');
    await counter.write('Name', doyle.name);
    await counter.press('How to reach them');
    await counter.write('Phone', doyle.phone);
    await page.keyboard.press('Tab');
    await expect(page.getByText(/^History is hidden: they speak for somebody else/)).toBeVisible();
    await expect(page.getByText(/^Nothing seen so far lets you tell them/)).toBeVisible();
    await expect(page.getByRole('button', { name: /earlier complaint/ })).toHaveCount(0);
    await page.keyboard.press('Alt+h');
    await expect(history.getByText(/^History is hidden/)).toBeVisible();
    await expectNothingTold(page);
    await page.keyboard.press('Escape');
  });

  await test.step('what she says is written down; neither the words to say nor the turned screen tell anything', async () => {
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await expect(page.getByRole('region', { name: 'Say' })).toContainText('Aoife Doyle');
    await expectNothingTold(page);
    await page.keyboard.press('F9');
    await expect(page.getByRole('main')).toContainText(words);
    await expectNothingTold(page);
    await page.keyboard.press('F9');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
  });

  await test.step('a letter that he signed is seen: now it may be told, our broken promise first', async () => {
    await page.keyboard.press('Control+Shift+T');
    await counter.tick('A letter they signed', ways);
    await expect(
      ways.getByText('What you saw lets you tell them what concerns this complaint.'),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(/^History is hidden/)).toHaveCount(0);
    await counter.press('1 earlier complaint, none to ask about');
    await expect(history.getByRole('heading', { level: 3 }).first()).toHaveText('A promise we didn’t keep');
    await expect(history.getByRole('listitem')).toContainText(`${owed}`);
    await expect(history.getByRole('listitem')).toContainText(/promised for .*12:00, still owed/);
    await expect(history.getByRole('region', { name: /Suit back without its buttons/ })).toBeVisible();
    // Staff get what happened, never a verdict about the person.
    await expect(history).not.toContainText(/per year|share|upheld|score|risk/i);
    await page.keyboard.press('Escape');
  });

  await test.step('taken back as easily, and hidden again', async () => {
    await page.keyboard.press('Control+Shift+T');
    await ways.getByRole('checkbox', { name: 'A letter they signed' }).click();
    await expect(ways.getByText('Listen, write it down, tell nothing yet')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(/^History is hidden/)).toBeVisible();
  });
});

/** Nothing that we have on record about him. */
async function expectNothingTold(page: Page) {
  await expect(page.locator('body')).not.toContainText(new RegExp(`${owed}|A0027|earlier complaint`));
}
