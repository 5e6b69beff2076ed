/** S9, S10: whatever is typed, pasted or thrown at a field stays text, and nothing that was there is lost. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { amira, describeBranch } from '../support/branch';
import { Counter } from '../support/counter';
import type { Amends } from '../support/launch-amends';
import { savePdf } from '../support/saved-pdf';
import { expect, test } from '../support/story';
import { tempFolder } from '../support/temp-folder';
import { untickAll } from '../support/untick-all';
import { bidi, controls, kept, markup, scripts, template, tenMegabytes } from '../fixtures/hostile-text';

test('S9, S10: script, templates, bidi tricks and control characters stay inert text from the first word to the PDF', async ({
  atDesk,
}) => {
  const amends = await atDesk(amira);
  const { app, page } = amends;
  const counter = new Counter(page);

  await test.step('in their words and in their name', async () => {
    const words = await counter.beginComplaint();
    await words.fill(`${markup} ${template}\n${bidi} ${controls} ${scripts}`);
    await counter.saved();
    await counter.press('Name');
    await counter.write('Name', `${markup} Osei`);
    await counter.write('How they like to be spoken to', '{name} <b>Osei</b> \u202eisO');
    await counter.press('How to reach them');
    await counter.write('Phone', '<i>07700</i> {phone}');
    await counter.write('E-mail', 'x@example.org"><script>pwned=1</script>');
    await expectInert(page);
    await counter.press('They’ve said it all');
  });

  await test.step('as things it is about', async () => {
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await untickAll(counter);
    for (const text of [`one ${markup}`, `two ${template}`, `three ${bidi} ${controls} ${scripts}`]) {
      await counter.write(/What it is about, in one line|Something else it is about/, text);
      await counter.press('Add');
      await expect(page.getByRole('textbox', { name: /Something else it is about/ })).toHaveValue('');
    }
    await counter.press('Add');
    await expectInert(page);
    await counter.goOn();
  });

  await test.step('said back, and answered', async () => {
    await counter.arriveAt('What did {name} <b>Osei</b> isO say?');
    for (const about of [
      `one ${markup}`,
      `two ${template}`,
      `three ${kept.bidi} ${kept.controls} ${kept.scripts}`,
    ])
      await expect(page.getByRole('region', { name: 'Say' })).toContainText(about.slice(0, 40));
    await expectInert(page);
    await counter.answer('Yes, and that’s all of it');
  });

  await test.step('as reason, wish, offer, row and proof', async () => {
    await counter.arriveAt('What did you find?');
    for (const about of [/^one /, /^two /, /^three /]) {
      const part = counter.part(about);
      await counter.choose('My own judgement', part);
      await counter.write(/Why, in a few words/, `${markup} ${template}`, part);
      await counter.press('What the facts show', part);
      await counter.write(/What the facts show/, `${bidi} ${controls}`, part);
      await counter.choose('Ours', part);
    }
    await expectInert(page);
    await counter.goOn();
    await counter.arriveAt('What we can do');
    await counter.write(/What would put it right/, `${markup} ${template} ${scripts}`);
    await counter.press('Something else');
    await counter.write('What we would do', `offer ${markup}`);
    await counter.write(/How much/, '0.01');
    await counter.press('Offer it');
    await counter.choose('Yes');
    await expectInert(page);
    await counter.choose('In words');
    await counter.write(/Number or words/, `proof ${template}`);
    await counter.goOn();
    await counter.arriveAt('Read it back, or turn the screen');
    await counter.tick(/offer/);
    await counter.press('They agree');
    await counter.arriveAt('How does it end today?');
    await counter.write('If they come back', `${markup} ${template} ${bidi}`);
    await counter.press('File the report');
  });

  await test.step('on the report, in its PDF and in a correction', async () => {
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText('<script>window.pwned = 1</script>');
    await expect(sheet).toContainText(kept.bidi);
    await expect(sheet).toContainText(kept.scripts);
    await expect(sheet).toContainText('{name} {{191*193}} ${191*193}');
    await counter.press('Add a correction');
    await counter.write('What it is about', markup.slice(0, 60));
    await counter.write('What it should say', `${template} ${bidi} ${controls}`);
    await counter.write('Why', markup);
    await counter.press('Add it');
    await expect(sheet).toContainText(kept.controls);
    await expectInert(page);
    const pdf = await savePdf(app, page, join(await tempFolder('amends-pdf'), 'report.pdf'));
    const text = pdf.text.replace(/\s+/g, ' ');
    expect(text).toContain('<script>');
    expect(text).toContain('{{191*193}}');
    expect(text).not.toContain('36863');
    expect(pdf.info).toMatch(/JavaScript:\s+no/);
  });

  await test.step('found again by a word of it', async () => {
    await counter.press('Back');
    await counter.press('All complaints');
    await page.getByRole('searchbox', { name: 'Find a complaint' }).fill('<script>');
    await expect(page.getByRole('row', { name: /A0001/ })).toBeVisible();
    await expectInert(page);
  });
});

test('S10: a paste of 10 MB is refused with what was there kept, and an empty name says what is missing', async ({
  atDesk,
  open,
}) => {
  await test.step('nothing where a name has to be', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Set up this branch' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Write a name.')).toBeVisible();
    await expect(page.getByText('Two to four capital letters, such as MIL.')).toBeVisible();
    await page.getByLabel('Name, as customers know it').fill(' \u202e\u0007 ');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Write a name.')).toBeVisible();
    await describeBranch(page);
    await expect(page.getByRole('heading', { name: 'The first manager' })).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Write a name.')).toBeVisible();
    await expect(page.getByText('Six digits, please.')).toBeVisible();
  });

  await test.step('10 MB pasted into each kind of field', async () => {
    const amends = await atDesk(amira);
    const { page } = amends;
    const counter = new Counter(page);
    const words = await counter.beginComplaint();
    await page.keyboard.type('It broke.');
    await pasteTenMegabytes(amends, 'x');
    await expect(page.getByText('That is longer than one field can hold')).toBeVisible({ timeout: 60_000 });
    await expect(words).toHaveValue('It broke.');
    await page.keyboard.type(' Twice.');
    await expect(words).toHaveValue('It broke. Twice.');
    await expect(page.getByText('That is longer than one field can hold')).toHaveCount(0);

    await counter.press('Name');
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('Osei');
    await pasteTenMegabytes(amends, 'y');
    await expect(page.getByText('That is longer than one field can hold')).toBeVisible({ timeout: 60_000 });
    await expect(name).toHaveValue('Osei');

    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    const more = page.getByRole('textbox', { name: /Something else it is about/ });
    await more.fill('The zip');
    await pasteTenMegabytes(amends, 'z');
    await expect(page.getByText('That is longer than one field can hold')).toBeVisible({ timeout: 60_000 });
    await expect(more).toHaveValue('The zip');
  });
});

/** Nothing ran, nothing was loaded, and no element came out of a text. */
async function expectInert(page: Page) {
  const found = await page.evaluate(() => ({
    ran: 'pwned' in window,
    elements: document.querySelectorAll('img, script:not([src]), svg[onload], body style:not([nonce])')
      .length,
  }));
  expect(found).toEqual({ ran: false, elements: 0 });
}

/** Ten megabytes of one letter, through the system's clipboard, into whatever has the caret. */
async function pasteTenMegabytes({ app }: Amends, letter: string) {
  await app.evaluate(
    ({ clipboard, BrowserWindow }, { one, count }) => {
      clipboard.writeText(one.repeat(count));
      BrowserWindow.getAllWindows()[0]?.webContents.paste();
    },
    { one: letter, count: tenMegabytes },
  );
}
