/** A double charge at the counter, from the first word to the filed report, settled with a refund by right. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { amira, branch } from '../support/branch';
import { Counter } from '../support/counter';
import { savePdf } from '../support/saved-pdf';
import { expect, test } from '../support/story';
import { tempFolder } from '../support/temp-folder';
import { real } from '../fixtures/real-sentences';

const charged = 'You took it off my card twice.';
const asTheySay = `${charged} ${real.waited}`;

test('K1: A double charge is settled with a refund by right, filed, saved as a tagged PDF and corrected beside it', async ({
  atDesk,
}, info) => {
  const { app, page } = await atDesk(amira);
  const counter = new Counter(page);

  await test.step('listen', async () => {
    const words = await counter.beginComplaint();
    await page.keyboard.press('Alt+2');
    await expect(page.getByRole('img', { name: /60 degrees, warm/ })).toBeVisible();
    await expect(words).toBeFocused();
    await page.keyboard.type(asTheySay);
    await counter.saved();
    await counter.press('Name');
    await counter.write('Name', 'Grace Osei');
    await counter.write('How they like to be spoken to', 'Mrs Osei');
    await counter.press('They’ve said it all');
  });

  await test.step('first apology, then what it is about, said back', async () => {
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    // K1: being heard cooled it down; hot at the end of listening would make it the full length.
    await page.keyboard.press('Alt+2');
    await counter.choose('Angry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await expect(page.getByRole('checkbox', { name: /took it off my card twice/ })).toBeChecked();
    await expect(page.getByRole('region', { name: 'Say' })).toContainText(/we took it off your card twice/i);
    await counter.goOn();
  });

  await test.step('they answer each, and nothing was missed', async () => {
    await counter.arriveAt('What did Mrs Osei say?');
    for (const about of [/card twice/, /waited and waited/i])
      await expect(page.getByRole('region', { name: 'Say' })).toContainText(about);
    await counter.answer('Yes, and that’s all of it');
  });

  await test.step('a finding for each, resting on a clause', async () => {
    await counter.arriveAt('What did you find?');
    const twice = counter.part(/card twice/);
    await expect(twice.getByRole('radio', { name: '4.2 Payments taken in error' })).toBeChecked();
    await counter.answer('Ours', counter.part('The same for all of them'));
    await expect(twice.getByRole('radio', { name: 'Ours', exact: true })).toBeChecked();
    await expect(page.getByRole('region', { name: 'Say' })).toContainText(/apologise|sorry/i);
    await counter.goOn();
  });

  await test.step('what they would like, and the refund that is theirs by right', async () => {
    await counter.arriveAt('What we can do');
    // 9.2: nothing is suggested before they have said what they want.
    await expect(page.getByRole('button', { name: /^Offer/ })).toHaveCount(0);
    await counter.write('What would put it right, in their words', 'The second payment back on my card');
    await expect(page.getByText('Theirs by right (4.2) · in 3 to 5 working days')).toBeVisible();
    await counter.press('Offered, and they said yes: Refund the second payment to the card');
    await counter.write('How much?', '18.40');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Done now' })).toBeChecked();
    await counter.write(/Number or words/, '0417-2281');
    await counter.goOn();
  });

  await test.step('read back, and they agree', async () => {
    await counter.arriveAt('Read it back, or turn the screen');
    await expect(
      page.getByRole('checkbox', { name: /0417-2281.*back to Mrs Osei £18.40/ }),
    ).not.toBeChecked();
    await expect(page.getByText('Saying yes takes none of your legal rights away.')).toBeVisible();
    await counter.press('I’ve read it all aloud, and they agree');
  });

  const reference = await test.step('settled, and filed with its reference', async () => {
    await counter.arriveAt('How does it end today?');
    await expect(page.getByRole('radio', { name: /^Settled/ })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'If they come back' })).toHaveValue(/0417-2281/);
    await counter.press('File the report');
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText(/MIL-\d{4}-A0001/);
    return /MIL-\d{4}-A0001/.exec(await sheet.innerText())![0];
  });

  info.annotations.push({
    type: 'taps for the usual length, two things it is about',
    description: String(counter.taps),
  });
  expect(counter.taps).toBeLessThanOrEqual(12);

  await test.step('found in the register and opened, read only', async () => {
    await counter.press('Back');
    await counter.press('All complaints');
    await page.getByRole('searchbox', { name: 'Find a complaint' }).fill('osei');
    await counter.press(reference);
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText('“You took it off my card twice”');
    await expect(sheet.getByRole('textbox')).toHaveCount(0);
  });

  const folder = await tempFolder('amends-pdf');
  await test.step('saved as a PDF', async () => {
    await mkdir(folder, { recursive: true });
    const pdf = await savePdf(app, page, join(folder, 'report.pdf'));
    expect(pdf.text).toContain(reference);
    expect(pdf.text).toContain('£18.40');
    expect(pdf.text).toContain('0417-2281');
    expect(pdf.text).toContain('Mrs Osei');
    expect(pdf.text).toContain(branch.name);
    expect(pdf.info).toMatch(/Tagged:\s+yes/);
    expect(pdf.info).toMatch(/Page size:.*\(A4\)/);
  });

  await test.step('a correction stands beside what was filed', async () => {
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    const filed = (await sheet.getByRole('heading', { level: 2 }).allInnerTexts()).join();
    await counter.press('Add a correction');
    await counter.write('What it is about', 'The till number');
    await counter.write(/What the report says/, '0417-2281');
    await counter.write('What it should say', '0417-2218');
    await counter.write('Why', 'Two digits were turned round');
    await counter.press('Add it');
    await expect(sheet).toContainText('Two digits were turned round');
    await expect(sheet).toContainText('0417-2218');
    await expect(sheet).toContainText('(0417-2281)');
    expect((await sheet.getByRole('heading', { level: 2 }).allInnerTexts()).join()).toContain(filed);
    const pdf = await savePdf(app, page, join(folder, 'corrected.pdf'));
    expect(pdf.text).toContain('0417-2281');
    expect(pdf.text).toContain('0417-2218');
  });
});
