/** Parked for a call back, resumed after a restart by somebody else, and closed without an answer they could accept. */
import { amira, atTheDesk, ben, enter, openRecords } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';
import { real } from '../fixtures/real-sentences';

const half = 'Either the thing itself by Friday, or';

test('A complaint parked for a call back is resumed by a colleague on the same field, and closed as not settled', async ({
  open,
  atDesk,
  branchHome,
}) => {
  const home = await branchHome();
  const first = await atDesk(amira, { home });
  const { page } = first;
  const counter = new Counter(page);

  await test.step('Amira hears it and notes what it is about', async () => {
    await counter.beginComplaint();
    await page.keyboard.type(`${real.neverCame} ${real.refused}`);
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await counter.goOn();
    await counter.arriveAt('What did they say to it?');
  });

  await test.step('nobody can agree before they have answered, and the list says why', async () => {
    await counter.press('Read back');
    await counter.arriveAt('Read it back, or turn the screen');
    await counter.press('They agree');
    const missing = page.getByRole('group', { name: 'Not yet. Still missing:' });
    await expect(missing.getByRole('button', { name: '“Have I missed anything?”' })).toBeVisible();
    await expect(missing.getByRole('button', { name: /Their answer on/ }).first()).toBeVisible();
    await missing.getByRole('button', { name: '“Have I missed anything?”' }).click();
    await counter.arriveAt('Have you missed anything?');
  });

  await test.step('she parks it with a promise, in the middle of a sentence', async () => {
    await counter.press('Put right');
    await counter.arriveAt('What did you find?');
    await counter.goOn();
    await counter.arriveAt('What we can do');
    await page.getByLabel('What would put it right, in their words').click();
    await page.keyboard.type(half);
    await counter.press('Park');
    await counter.choose('I need to look into it');
    await counter.write('Where to reach them', '07700 900123');
    await counter.choose(/^tomorrow 12:00/);
    await counter.write('For whoever picks it up', 'The carrier answers from nine.');
    await page.getByRole('dialog', { name: 'Park it' }).getByRole('button', { name: 'Park' }).click();
    await atTheDesk(page);
    await expect(page.getByRole('row', { name: /Promised.*(today|tomorrow).*12:00/ })).toBeVisible();
  });
  await first.close();

  await test.step('Ben takes it over where she was', async () => {
    const again = await open({ home });
    await openRecords(again.page);
    await enter(again.page, ben);
    const taken = new Counter(again.page);
    await taken.press(/^MIL-\d{4}-A0001$/);
    await expect(again.page.getByRole('heading', { level: 1, name: 'What would they like?' })).toBeVisible();
    const field = again.page.getByLabel('What would put it right, in their words');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(half);
    await expect(again.page.getByText('You took this over from Amira K.')).toBeVisible();
    await expect(
      again.page.getByText(/Ring back about .*Amira K\., (today|tomorrow) 12:00 · 07700 900123/),
    ).toBeVisible();
    await expect(again.page.getByText('Note: The carrier answers from nine.')).toBeVisible();
    await again.page.keyboard.type(' their money back.');
    await notSettled(taken);
  });
});

async function notSettled(counter: Counter) {
  const { page } = counter;
  await counter.press('Check');
  await counter.arriveAt('What is it about?');
  await counter.goOn();
  // A promise beyond today takes the full length, so this is asked too.
  await counter.arriveAt('Is there something we could make easier?');
  await counter.press('Not sure');
  for (let at = 0; at < 2; at += 1) {
    await counter.arriveAt('What did they say to it?');
    await counter.answer('Yes, that’s it');
  }
  await counter.arriveAt('What matters most to them behind all this?');
  await counter.write(/What matters most/, 'Knowing where it is.');
  await counter.goOn();
  await counter.arriveAt('Have you missed anything?');
  await counter.answer('No, that’s all');
  await counter.arriveAt('Who was there, and what do they say?');
  await counter.press('Put right');
  await counter.arriveAt('What did you find?');
  for (const about of [/Still Waiting/, /refuse to refund/]) {
    await counter.choose('Not yet known', counter.part(about));
  }
  await counter.goOn();
  await counter.arriveAt('What would they like?');
  await expect(page.getByLabel('What would put it right, in their words')).toHaveValue(
    `${half} their money back.`,
  );
  await counter.goOn();
  await counter.arriveAt('What we can do');
  await counter.press('None of these');
  await counter.write('Why nothing can be offered today', 'The parcel is still with the carrier.');
  await counter.press('Keep it');
  await counter.goOn();
  await counter.arriveAt('What is done, and what is still to do?');
  await counter.goOn();
  await counter.arriveAt('Read it back, or turn the screen');
  await counter.tick(/Ring back about/);
  // 9.4: where nothing can be offered, that a manager looks at it is promised too.
  await counter.tick(/A manager looks at it/);
  await counter.press('Something isn’t right');
  await expect(page.getByText('Change what isn’t right, then read it back again.')).toBeVisible();
  await counter.press('Finish it as not settled');
  await counter.arriveAt('If they come back, what should the next person know?');
  await counter.write('If they come back', 'Ask the carrier first. Don’t ask for the order number again.');
  await counter.goOn();
  await counter.arriveAt('How does it end today?');
  await counter.choose(/^Not settled/);
  await counter.press('File the report');
  await expect(page.getByText('Write where they can go next, as you told them.')).toBeVisible();
  await counter.write('Where they can go next', 'Head office, 0113 496 0000, or the retail ombudsman.');
  await counter.press('File the report');
  const sheet = page.getByRole('region', { name: 'The report, as filed' });
  await expect(sheet).toContainText('Not settled');
  await expect(sheet).toContainText('Head office, 0113 496 0000, or the retail ombudsman.');
  await expect(sheet).toContainText('The parcel is still with the carrier.');
}
