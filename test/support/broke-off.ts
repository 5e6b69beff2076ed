/** Branch A as a whole: somebody boils over, staff leave in safety, and the next day the complaint goes on as if nothing had been said. */
import { expect, test } from '@playwright/test';
import { amira, atTheDesk, enter } from './branch';
import type { Counter } from './counter';

const leaks = 'The kettle you sold me leaks all over the worktop.';
/** Nothing of what was pressed under F12 may stand on a complaint. */
const abuse = /limit|warning|shout|insult|abus|broke off|leaving|boiling/i;

/** Ben at the desk, from their first word to the way out. The complaint is A0002. */
export async function breakOff(counter: Counter) {
  const { page } = counter;
  await test.step('2.5 another customer is boiling: what lets it cool stands where the questions stood', async () => {
    await counter.beginComplaint();
    await page.keyboard.type(leaks);
    await page.keyboard.press('Alt+4');
    const cues = page.getByRole('main').getByText('To let it cool');
    await expect(cues).toBeVisible();
    await expect(page.getByText('Slow your voice, and lower it.')).toBeVisible();
    await expect(page.getByText('And then?')).toHaveCount(0);
    await counter.saved();
  });

  await test.step('F12 Branch A: a limit, a last warning, and out; the complaint stays open', async () => {
    await page.keyboard.press('F12');
    const sheet = page.getByRole('dialog', { name: 'Help me' });
    await counter.choose('Shouting or insults', sheet);
    await counter.press('Set a limit', sheet);
    await expect(sheet.getByText(/^Limit set \d\d:\d\d$/)).toBeVisible();
    const limit = await sheet.getByRole('region', { name: 'Say' }).innerText();
    await counter.press('Last warning', sheet);
    await expect(sheet.getByText(/^Limit set \d\d:\d\d · Last warning \d\d:\d\d$/)).toBeVisible();
    await expect(sheet.getByRole('region', { name: 'Say' })).not.toHaveText(limit);
    await counter.press('I’m leaving now', sheet);
    await counter.press('Press again: I’m leaving now', sheet);
    await atTheDesk(page);
    await expect(page.getByRole('row', { name: /A0002.*Parked: We broke off here/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Take five minutes' })).toBeVisible();
  });
}

/** Amira carries A0002 on to the filed report. */
export async function carryOn(counter: Counter) {
  const { page } = counter;
  await test.step('Branch A the next morning Amira carries it on like any other, with nothing of it on the screen', async () => {
    await page.keyboard.press('Control+l');
    await enter(page, amira);
    await atTheDesk(page);
    await expect(page.getByRole('region', { name: 'Take five minutes' })).toHaveCount(0);
    await counter.press(/^MIL-\d{4}-A0002$/);
    await expect(page.getByText('You took this over from Ben T.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^In their words/ })).toHaveValue(leaks);
    expect(await page.getByRole('main').innerText()).not.toMatch(abuse);
    await page.keyboard.press('Alt+1');
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await counter.goOn();
    await counter.answer('Yes, and that’s all of it');
    await counter.arriveAt('What did you find?');
    await counter.answer('Ours', counter.part(/kettle/));
    await counter.goOn();
    await counter.arriveAt('What we can do');
    await counter.write('What would put it right, in their words', 'Another one that doesn’t leak');
    // Leaving the field moves the page: still, nothing moves under a finger, however slow.
    const yes = page.getByRole('button', { name: 'Offered, and they said yes: Refund the item' });
    await yes.click({ delay: 400 });
    await counter.write('How much?', '24.00');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Done now' })).toBeChecked();
    await counter.goOn();
    await counter.arriveAt('Read it back, or turn the screen');
    await counter.press('I’ve read it all aloud, and they agree');
    await counter.arriveAt('How does it end today?');
    await expect(page.getByRole('radio', { name: /^Settled/ })).toBeChecked();
    await counter.press('File the report');
    const report = page.getByRole('region', { name: 'The report, as filed' });
    await expect(report).toContainText('£24.00');
    await expect(report).toContainText('The kettle you sold me leaks');
    expect(await report.innerText()).not.toMatch(abuse);
  });
}
