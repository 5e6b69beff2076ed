/** T4: a neighbour's letter handed in, her own missing, somebody at risk through an address. Passed on; the desk stays the contact. */
import type { Page } from '@playwright/test';
import { amira } from '../support/branch';
import { Counter } from '../support/counter';
import { makeItA } from '../support/kind-of-place';
import { expect, test } from '../support/story';
import { untickAll } from '../support/untick-all';
import { nextWorkingDayAt } from '../support/working-day';

const words =
  'This came to me. I stopped reading. I’d sooner you took it. What I want to know is who’s reading mine. It’s got my bank on. And my daughter’s new address, that her ex is not to have.';
const address = '9 Quarry Rise';
const about = [
  'Somebody else’s letter came to me',
  'My own letter is missing',
  'I rang twice, and nobody owned it',
];
const lead = 'Priya Nair, privacy lead';
const safeguarding = 'Joan Peel, safeguarding lead';

test('Branch C, T4: a letter that reached the wrong person is taken back, nothing is said of fault, and a named person takes it over', async ({
  atDesk,
}) => {
  const { page } = await atDesk(amira);
  await makeItA('Council', page, amira);
  const counter = new Counter(page);
  const offer = (name: string) => page.getByRole('group', { name, exact: true });

  await test.step('serious at the first line: what never to do stands there, and the minute is kept', async () => {
    await counter.beginComplaint();
    await page.keyboard.type(words);
    await page.keyboard.press('F7');
    const sheet = page.getByRole('dialog', { name: 'Something serious' });
    // Her words put the kinds first that fit; they choose none.
    await expect(sheet.getByRole('radio').first()).toHaveAccessibleName('Personal data seen or lost');
    await expect(sheet.getByRole('radio', { name: 'A child or adult at risk' })).toBeVisible();
    await expect(sheet.getByRole('radio', { checked: true })).toHaveCount(0);
    await counter.choose('Personal data seen or lost', sheet);
    for (const never of ['Don’t copy it.', 'Don’t say an address aloud.', 'Don’t put it down to the post.'])
      await expect(sheet.getByText(never)).toBeVisible();
    await expect(sheet.getByText('Ask whether anybody could be in danger.')).toBeVisible();
    await counter.write(/^What happened/, 'A neighbour’s letter was handed in', sheet);
    await counter.press('Note it as serious', sheet);
    await expect(sheet).toBeHidden();
    // It is serious in a second way: that one has its own first minute, and takes nothing from the first.
    await page.keyboard.press('F7');
    await expect(sheet.getByText('Is it something else as well?')).toBeVisible();
    await counter.choose('A child or adult at risk', sheet);
    await counter.write(/^What happened/, `Her daughter: ${address} must not be known`, sheet);
    await counter.press('Note this as well', sheet);
    await expect(sheet).toBeHidden();
    // The first is accepted while she still speaks.
    await page.keyboard.press('F7');
    await expect(sheet.getByText('Noted as serious, 2 kinds')).toBeVisible();
    await counter.write('Personal data seen or lost: who accepted it?', lead, sheet);
    await sheet.getByRole('button', { name: 'They accepted it just now' }).first().click();
    await expect(
      sheet.getByText(/^Personal data seen or lost: passed to Priya Nair, privacy lead, accepted \d\d:\d\d$/),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await counter.press('How to reach them');
    await counter.write('Phone', '07700 900118');
    await page.keyboard.press('Alt+3');
    await counter.press('They’ve said it all');
  });

  await test.step('sorry that it happened, and never for a fault', async () => {
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await expect(page.getByRole('region', { name: 'Say' })).toContainText(/sorry/i);
    await expectNoFaultApology(page);
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    // What was proposed from her words is hers to say, not ours to say aloud at a counter.
    await untickAll(counter);
    for (const line of about) {
      await counter.write('Something else it is about', line);
      await page.keyboard.press('Enter');
      await expect(counter.part(line)).toBeVisible();
    }
  });

  await test.step('every gate is lifted, and the only finding is “not yet known”', async () => {
    // Nothing is confirmed yet: she is not kept at the desk for it.
    await counter.press('Put right');
    await counter.arriveAt('What did you find?');
    const all = counter.part('The same for all of them');
    await expect(page.getByText(/^It’s serious: whose it was is for whoever looks into it/)).not.toHaveCount(
      0,
    );
    // What would be refused isn't there to be pressed: not for all of them, and not for any one.
    await expect(all.getByRole('radio')).toHaveCount(1);
    for (const never of ['Ours', 'Partly ours', 'Someone else’s', 'Not made clear to them', 'Can’t be told'])
      await expect(page.getByRole('radio', { name: never, exact: true })).toHaveCount(0);
    await counter.answer('Not yet known', all);
    await expect(page.getByRole('region', { name: 'Say' })).toContainText(/who finds out, and when/i);
    await expectNoFaultApology(page);
    await counter.goOn();
  });

  await test.step('no gesture: the letter back with a receipt, and a call by 16:00 whether we know or not', async () => {
    await counter.arriveAt('What would they like?');
    await counter.write('What would put it right, in their words', 'Is mine in somebody else’s envelope?');
    await counter.goOn();
    await counter.arriveAt('What we can do');
    await counter.press('More we can do');
    await expect(page.getByText(/^Putting it right \(/).first()).toBeVisible();
    await expect(page.getByText(/^On top|voucher|gesture/i)).toHaveCount(0);
    await expectNoFaultApology(page);
    const back = offer('Take the letter back, closed, with a receipt');
    await counter.press('Offered, and they said yes: Take the letter back, closed, with a receipt');
    await counter.choose('In words', back);
    await counter.write(/Number or words/, 'Receipt given 10:31', back);
    await counter.press('Keep it', back);
    await expect(back).toContainText('Receipt given 10:31');
    const told = offer('They hear by a time, known or not');
    await counter.press('Offered, and they said yes: They hear by a time, known or not');
    await counter.choose('Still to do', told);
    await counter.choose('Another time', told);
    await told.getByLabel('Day and time').fill(nextWorkingDayAt('16:00'));
    await counter.press('Keep it', told);
    await expect(told).toContainText(/To be told by the time agreed, known or not: Amira K\. by .*16:00/);
    await counter.goOn();
  });

  await test.step('K7 the turned page carries no address and no number', async () => {
    await counter.arriveAt('What is done, and what is still to do?');
    await counter.goOn();
    await counter.arriveAt('Read it back, or turn the screen');
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { level: 1, name: 'Is this what we agreed?' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Letter taken back, receipt given');
    await expect(page.getByRole('main')).toContainText(/Amira sees to it by .* at 16:00/);
    await expect(page.locator('body')).not.toContainText(new RegExp(`${address}|900118|serious`, 'i'));
    await page.keyboard.press('F9');
    await counter.press('I’ve read it all aloud, and they agree');
  });

  await test.step('passed to a name that has accepted it, and the desk stays the contact', async () => {
    await counter.arriveAt('If they come back, what should the next person know?');
    await counter.press('Use this and go on');
    await counter.arriveAt('How does it end today?');
    await expect(page.getByRole('radio', { name: /^Passed to somebody/ })).toBeChecked();
    // Which of the two serious thanks comes first is chance; the other is one press away.
    const thanks = page.getByRole('region', { name: 'Say' });
    await expect(thanks).toContainText(/thank you/i);
    if (!/I stay your contact/i.test(await thanks.innerText())) await counter.press('Another way to say it');
    await expect(thanks).toContainText(/I stay your contact/i);
    await expect(page.getByText(/^Personal data seen or lost: passed to Priya Nair/)).toBeVisible();
    await counter.press('File the report');
    await expect(page.getByText('Who accepted “A child or adult at risk”')).toBeVisible();
    await counter.write('A child or adult at risk: who accepted it?', safeguarding);
    await counter.press('They accepted it just now');
    await expect(page.getByText(/^A child or adult at risk: passed to Joan Peel/)).toBeVisible();
    await counter.press('File the report');
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText(/Passed to Priya Nair, privacy lead; Joan Peel, safeguarding lead/);
    await expect(sheet).toContainText(/accepted by Priya Nair, privacy lead, \d\d:\d\d/);
    await expect(sheet).toContainText(/accepted by Joan Peel, safeguarding lead, \d\d:\d\d/);
    await expect(sheet).toContainText(/handled as serious from/);
    await expect(sheet).toContainText(/not yet known/);
    await expect(sheet).not.toContainText(/Settled|apologised for our part|by the post/i);
    await expect(sheet).not.toContainText(address);
  });
});

/** 3.4 and Branch C: being sorry that it happened is always right; being sorry for a fault isn't, before anybody has looked. */
async function expectNoFaultApology(page: Page) {
  await expect(page.getByRole('main')).not.toContainText(
    /our fault|our mistake|we got (it|this) wrong|apologise for/i,
  );
}
