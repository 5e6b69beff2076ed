/** T3: a deaf patient and her son of eleven. Everything goes by writing and the turned screen; she is rung by nobody. */
import type { Page } from '@playwright/test';
import { amira, chen } from '../support/branch';
import { Counter } from '../support/counter';
import { makeItA } from '../support/kind-of-place';
import { expect, test } from '../support/story';
import { nextWorkingDayAt } from '../support/working-day';

const health = 'Deaf since birth, hearing aid at the workshop';
const called = 'You shout names. I cannot hear shouting.';
const first = `Appointment 9.40. Here 9.25. ${called} It is on my record. TEXT OR WAVE.`;
const second =
  'Letter says I didn’t come, third time. Once more and I am off the list. I want that letter taken away. No BSL interpreter was here.';
const wish = 'To be seen today, and that letter taken away. BSL interpreter next time, not lip reading.';

test('K6, T3: a deaf patient writes her own words on the turned screen, is seen at 11:20, and is promised a text, never a call', async ({
  atDesk,
}) => {
  const { page } = await atDesk(amira);
  await makeItA('Clinic', page, amira);
  const counter = new Counter(page);
  const offer = (name: string) => page.getByRole('group', { name, exact: true });

  await test.step('K6 how shall we talk: in writing, not rung, and no child interprets', async () => {
    await counter.beginComplaint();
    await page.keyboard.press('Control+Shift+T');
    const ways = page.getByRole('dialog', { name: 'How shall we talk?' });
    await counter.tick('Write', ways);
    await expect(ways.getByRole('checkbox', { name: 'Speak', exact: true })).not.toBeChecked();
    await counter.tick('Don’t ring, don’t call out', ways);
    await counter.write(/^What to adjust/, 'Text or wave', ways);
    await counter.tick('Somebody under 18 is here', ways);
    await expect(ways.getByText(/A child doesn’t interpret, even if they offer/)).toBeVisible();
    // K8: apart from everything else, so that it can be looked for where it must not be.
    await counter.press('Something about their health', ways);
    await counter.write('Only what is needed to put this right', health, ways);
    await counter.press('Keep it for managers', ways);
    await expect(ways.getByRole('paragraph').filter({ hasText: health })).toBeVisible();
    await expect(ways.getByRole('textbox', { name: 'Only what is needed to put this right' })).toHaveValue(
      '',
    );
  });

  await test.step('F9 what she types on the turned screen is kept as her words', async () => {
    await page.keyboard.press('F9');
    await sheWrites(page, 'What happened?', first);
    await sheWrites(page, 'Is there more that you’d like us to know?', second);
    await expectNothingOfHealth(page);
    await page.keyboard.press('F9');
    await expect(page.getByLabel('In their words')).toHaveValue(/TEXT OR WAVE\.\s+Letter says/);
    await page.keyboard.press('Alt+2');
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await expect(page.getByRole('region', { name: 'They wrote' })).toContainText(called);
    await counter.goOn();
  });

  await test.step('the three aspects, and what to adjust', async () => {
    await counter.arriveAt('What is it about?');
    for (const about of [/You shout names/, /Letter says I didn’t come/, /No BSL interpreter/])
      await expect(page.getByRole('checkbox', { name: about })).toBeChecked();
    await counter.goOn();
    await counter.arriveAt('What did they say to it?');
    await counter.press('“Is there anything we could make easier for you?”');
    await counter.write(/could make easier/, 'Text, wave, BSL. No lip reading.');
    await counter.press('Note it');
    await expect(page.getByRole('definition').filter({ hasText: 'No lip reading' })).toBeVisible();
    await page.keyboard.press('F9');
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(page.getByText('Thank you. It is kept.')).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByText('They tapped: Yes')).toBeVisible();
    await counter.answer('Yes, and that’s all of it');
  });

  await test.step('ours, all three, each by its clause', async () => {
    await counter.arriveAt('What did you find?');
    const all = counter.part('The same for all of them');
    for (const clause of ['2.1 Here, and not called', '2.3 Marked absent by mistake', '3.1 Interpreter'])
      await expect(all).toContainText(clause);
    await counter.answer('Ours', all);
    await expect(counter.part(/shout names/).getByRole('radio', { name: 'Ours', exact: true })).toBeChecked();
    await counter.goOn();
  });

  await test.step('9.12 seen at 11:20 today, with no gesture among what can be done', async () => {
    await counter.arriveAt('What we can do');
    await counter.write('What would put it right, in their words', wish);
    await counter.press('Offered, and they said yes: See them today');
    await counter.press('More we can do');
    await expect(page.getByText(/^Theirs by right \(/).first()).toBeVisible();
    await expect(page.getByText(/^On top \(/)).toHaveCount(0);
    const seen = offer('See them today');
    await counter.choose('In words', seen);
    await counter.write(/Number or words/, '11:20', seen);
    await counter.press('Keep it', seen);
    await expect(seen).toContainText('11:20');
  });

  await test.step('9.6 the manager says yes with a PIN at this desk: the letter to do, the marks done', async () => {
    const letter = offer('Withdraw the letter, in writing');
    await counter.press('Offered, and they said yes: Withdraw the letter, in writing');
    await chenSaysYes(counter, letter);
    await counter.choose('Still to do', letter);
    await counter.choose('Another time', letter);
    await letter.getByLabel('Day and time').fill(nextWorkingDayAt('12:00'));
    await counter.press('Keep it', letter);
    await expect(letter).toContainText(/Letter to be withdrawn in writing: Amira K\. by .*12:00/);
    const marks = offer('Take the marks for absence off');
    await counter.press('Offered, and they said yes: Take the marks for absence off');
    await chenSaysYes(counter, marks);
    await counter.write(/Number or words/, 'Three marks corrected', marks);
    await counter.press('Keep it', marks);
    await expect(marks).toContainText('Three marks corrected');
  });

  await test.step('F4 a text by 17:00: nothing on the sheet offers to ring her', async () => {
    await page.keyboard.press('F4');
    const sheet = page.getByRole('dialog', { name: 'I’ve just promised' });
    await expect(sheet.getByRole('region', { name: 'Say' })).toContainText(/I’ll write to you/i);
    await expect(sheet).not.toContainText(/\b(ring|call|phone)\b/i);
    await counter.write('What was promised', 'A text that says the interpreter is booked', sheet);
    await counter.choose('Another time', sheet);
    await counter.write('Where to write', '07700 900341', sheet);
    await sheet.getByLabel('Day and time').fill(nextWorkingDayAt('17:00'));
    await counter.press('Keep the promise', sheet);
    await expect(sheet).toBeHidden();
    await counter.press('Park');
    await counter.choose('I need to look into it');
    const park = page.getByRole('dialog', { name: 'Park it' });
    await expect(park.getByRole('textbox', { name: 'What was promised' })).toHaveValue(/^Write to them/);
    await page.keyboard.press('Escape');
    await counter.goOn();
  });

  await test.step('K6 she reads it on the turned screen, and her yes is the one on record', async () => {
    await counter.arriveAt('What is done, and what is still to do?');
    await counter.goOn();
    await counter.arriveAt('Let them read it, or turn the screen');
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { level: 1, name: 'Is this what we agreed?' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('A text that says the interpreter is booked');
    await expect(page.getByRole('main')).not.toContainText(/Price or bill|in 0 to/);
    await expectNothingOfHealth(page);
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await expect(page.getByText('Thank you. It is kept.')).toBeVisible();
    await page.keyboard.press('F9');
    await counter.press('Continue');
  });

  await test.step('filed as settled, with nothing of her health on paper', async () => {
    await counter.arriveAt('If they come back, what should the next person know?');
    await counter.press('Use this and go on');
    await counter.arriveAt('How does it end today?');
    await expect(page.getByRole('radio', { name: /^Settled/ })).toBeChecked();
    await counter.press('File the report');
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText('Read back on the turned screen');
    await expect(sheet).toContainText('To the whole: yes, on screen');
    await expect(sheet).toContainText('Chen said yes');
    await expect(sheet).toContainText(called);
    await expectNothingOfHealth(page);
  });
});

async function sheWrites(page: Page, asked: string, text: string) {
  await expect(page.getByRole('heading', { level: 1, name: asked })).toBeFocused();
  await page.getByRole('textbox', { name: 'Write here' }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Thank you. It is kept.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'So far' })).toContainText(text);
}

async function chenSaysYes(counter: Counter, offer: ReturnType<Counter['part']>) {
  await offer.getByLabel(`${chen.name} says yes with their PIN`).fill(chen.pin);
  await counter.press('Say yes', offer);
  await expect(offer).toContainText(`${chen.name} said yes`);
}

/** K8: not while she reads it, and not on the report. */
async function expectNothingOfHealth(page: Page) {
  await expect(page.locator('body')).not.toContainText(/since birth|hearing aid/i);
}
