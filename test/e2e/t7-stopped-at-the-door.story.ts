/** T7: stopped at the doors of a shop, in a restricted complaint to the end; then a conversation that broke off, and its next morning. */
import { askBehind, listed } from '../support/ask-behind';
import { amira, atTheDesk, ben, chen, enter } from '../support/branch';
import { breakOff, carryOn } from '../support/broke-off';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';
import { nextWorkingDayAt } from '../support/working-day';

const inCharge = 'Whoever’s in charge. Not you, sorry. In charge.';
const stopped = 'Your man stopped me at the doors.';
const women = 'Three women went out ahead of me with bags. White women. He never moved.';
const mummy = 'She asked me, Mummy, did you take something.';
const wanted = 'I want to know why, in writing, from someone with a name. And he looks at it on the camera.';
const gesture = /voucher|gift|token|free|discount|flowers/i;
const asTheySay = `${inCharge} ${stopped} In my bag. ${women} ${mummy}`;

test('T7 K4 F6 F7: stopped at the doors, her words whole, nothing offered that closes it, and nothing for whoever may not see it', async ({
  atDesk,
}) => {
  const { page } = await atDesk(amira);
  const counter = new Counter(page);

  await test.step('F6 the manager is asked for at the first line, is briefed, and rings tomorrow by noon', async () => {
    const words = await counter.beginComplaint();
    await page.keyboard.press('Alt+3');
    await page.keyboard.type(inCharge);
    await counter.saved();
    await page.keyboard.press('F6');
    const sheet = page.getByRole('dialog', { name: 'They’d like the manager' });
    await expect(sheet.getByText(/In charge/)).toBeVisible();
    await counter.choose(/^They’ll be rung/, sheet);
    await counter.choose(chen.name, sheet);
    await counter.choose(/^tomorrow 12:00/, sheet);
    await counter.press('Note it', sheet);
    await expect(sheet).toBeHidden();
    await words.click();
    await page.keyboard.press('End');
    await page.keyboard.type(asTheySay.slice(inCharge.length));
    await expect(words).toHaveValue(asTheySay);
    await counter.saved();
  });

  await test.step('F7 it is serious: what never to do stands there, and the camera pictures are kept with a clock', async () => {
    await page.keyboard.press('F7');
    const sheet = page.getByRole('dialog', { name: 'Something serious' });
    await counter.choose('Accused of stealing, or robbed', sheet);
    await expect(sheet.getByText('Don’t offer a voucher.')).toBeVisible();
    await expect(sheet.getByText('Don’t say it was at random.')).toBeVisible();
    await counter.write(/^Camera pictures/, 'doors, 09:35 to 09:50', sheet);
    await sheet
      .getByRole('button', { name: /^Promise it by \d\d:\d\d$/ })
      .first()
      .click();
    await expect(
      sheet.getByText(/^Camera pictures: doors, 09:35 to 09:50: Amira K\., (today|tomorrow) \d\d:\d\d$/),
    ).toBeVisible();
    await counter.press('Note it as serious', sheet);
    await expect(sheet).toBeHidden();
  });

  await test.step('K4 it is about one of us, who is on no tile', async () => {
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.press('It’s about one of us');
    const sheet = page.getByRole('dialog', { name: 'It’s about one of us' });
    await counter.choose(/^About somebody who isn’t on our tiles/, sheet);
    await counter.press('Only we may see it', sheet);
    await expect(page.getByRole('button', { name: 'Closed to all but a few' })).toBeVisible();
  });

  await test.step('3.1 regret is said, and nothing more is owned to', async () => {
    const say = page.getByRole('region', { name: /^Say/ });
    await expect(say).toContainText(/sorry/i);
    await counter.goOn();
  });

  await test.step('4.1 what it is about stands in her own words, and she says yes to each', async () => {
    await counter.arriveAt('What is it about?');
    await counter.tick('Three women went out ahead of me with bags');
    for (const about of ['Your man stopped me at the doors', /^White women/, /^She asked me, Mummy/])
      await expect(page.getByRole('checkbox', { name: about })).toBeChecked();
    await counter.goOn();
    await counter.arriveAt('Is there something we could make easier?');
    await counter.press('Not sure');
    for (let at = 0; at < 4; at += 1) {
      await counter.arriveAt('What did they say to it?');
      await counter.answer('Yes, that’s it');
    }
    await counter.arriveAt('What matters most to them behind all this?');
    await counter.write(/What matters most/, 'Being believed, in front of her daughter.');
    await counter.goOn();
    await counter.arriveAt('Have you missed anything?');
    await counter.answer('No, that’s all');
  });

  await test.step('8.3 nothing is found before anybody has looked: not yet known, each of them', async () => {
    await counter.arriveAt('Who was there, and what do they say?');
    await counter.press('Put right');
    await counter.arriveAt('What did you find?');
    await counter.answer('Not yet known', counter.part('The same for all of them'));
    await counter.goOn();
  });

  await test.step('9.2 what can be done: nothing that closes it, and the answer in writing is promised', async () => {
    await counter.arriveAt('What would they like?');
    await counter.write('What would put it right, in their words', wanted);
    await counter.goOn();
    await counter.arriveAt('What we can do');
    await counter.press('More we can do');
    await counter.press('Something else');
    await expect(page.getByRole('radio', { name: 'Putting it right', exact: true })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'On top', exact: true })).toHaveCount(0);
    const offers = page.getByRole('button', { name: /^Offer: / });
    await expect(offers).not.toHaveCount(0);
    for (const offer of await offers.all()) await expect(offer).not.toHaveAccessibleName(gesture);
    await expect(page.getByRole('main')).not.toContainText(/gestures?:|on top/i);
    await counter.press('Offered, and they said yes: The person who looks into it gets in touch, by name');
    await counter.choose('Still to do');
    await page.getByLabel('Who does it').selectOption({ label: chen.name });
    await counter.choose(/^tomorrow 12:00/);
    await counter.press('Keep it');
    await page.keyboard.press('F4');
    const sheet = page.getByRole('dialog', { name: 'I’ve just promised' });
    await counter.write('What was promised', 'An answer in writing, with a name', sheet);
    await counter.choose('Another time', sheet);
    await sheet.getByLabel('Day and time').fill(nextWorkingDayAt('15:00'));
    await counter.press('Keep the promise', sheet);
    await expect(sheet).toBeHidden();
    await counter.goOn();
  });

  await test.step('12.4 read back, passed to somebody who accepts it, and filed', async () => {
    await counter.arriveAt('What is done, and what is still to do?');
    await counter.goOn();
    await counter.arriveAt('Read it back, or turn the screen');
    for (const kept of [
      /^The manager rings back: Chen W\. by 12:00 (today|tomorrow)/,
      /^Camera pictures: doors, 09:35/,
    ])
      await expect(page.getByRole('checkbox', { name: kept })).toBeVisible();
    await counter.press('I’ve read it all aloud, and they agree');
    await counter.arriveAt('If they come back, what should the next person know?');
    await counter.write('If they come back', 'Write what she says as she says it. Chen rings.');
    await counter.goOn();
    await counter.arriveAt('How does it end today?');
    await expect(page.getByRole('radio', { name: /^Passed to somebody/ })).toBeChecked();
    await counter.press('File the report');
    await expect(page.getByText('Write who accepted it, and tick that they did.')).toBeVisible();
    await counter.write('Who accepted it?', chen.name);
    await counter.tick('They accepted it just now');
    await counter.press('File the report');
    const report = page.getByRole('region', { name: 'The report, as filed' });
    await expect(report).toContainText(/Passed to Chen W\., accepted \d\d:\d\d/);
    for (const hers of [...asTheySay.split(/(?<=\.) /), wanted]) await expect(report).toContainText(hers);
    await expect(report).toContainText(/Camera pictures: doors, 09:35 to 09:50, by .*\d\d:\d\d\./);
    await expect(report).toContainText('Chen: The manager rings back, by');
    await expect(report).toContainText(/An answer in writing, with a name, by .*15:00\./);
    await expect(report).toContainText(/Regret was said \d\d:\d\d\./);
    await expect(report).not.toContainText(
      /upset|random|voucher|gesture|apologised for our part|Found: ours/i,
    );
  });

  const [closed, ...others] = await listed(page);
  const reference = closed?.reference ?? '';
  expect(reference).toMatch(/-A0001$/);
  expect(others).toEqual([]);

  await test.step('K4 Ben finds nothing of it, in no list, by no word and not by its number', async () => {
    await counter.press('Back');
    await page.keyboard.press('Control+l');
    await enter(page, ben);
    await atTheDesk(page);
    await expect(page.getByText('Nothing is open')).toBeVisible();
    await expect(page.getByText('Nothing is filed yet')).toBeVisible();
    await counter.press('All complaints');
    await counter.pageIs('All complaints');
    await expect(page.getByText('There are no complaints yet')).toBeVisible();
    for (const word of ['doors', 'camera', 'white women', reference, 'A0001']) {
      await page.getByRole('searchbox', { name: 'Find a complaint' }).fill(word);
      await expect(page.getByText(`Nothing matches “${word}”`)).toBeVisible();
    }
    expect(await listed(page)).toEqual([]);
    expect((await askBehind(page, 'incident.open', { id: closed?.id ?? '' })).ok).toBe(false);
    await counter.press('Back');
  });

  await breakOff(counter);
  await carryOn(counter);
});
