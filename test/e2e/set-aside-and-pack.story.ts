/** 13.7, 13.5, K8: one matter taken twice, what may become public, and everything about one person for themselves. */
import { access, readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { atTheDesk, chen } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

const run = promisify(execFile);
const grace = { name: 'Grace Osei', phone: '07700 900142' };
const why = 'One lamp, told to two of us';

test('13.7, 13.5, K8: taken twice and put together, undone, flagged, and gathered for the person it belongs to', async ({
  atDesk,
}, info) => {
  test.setTimeout(120_000);
  const { app, page } = await atDesk(chen);
  const counter = new Counter(page);
  const take = async (words: string) => {
    await counter.beginComplaint();
    await page.keyboard.type(words);
    await counter.press('Name');
    await counter.write('Name', grace.name);
    await counter.press('How to reach them');
    await counter.write('Phone', grace.phone);
    await page.keyboard.press('Tab');
    await counter.saved();
  };

  await test.step('13.7 the second of the same matter is closed, and points to the first', async () => {
    await take('The lamp left my account twice.');
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.press('Back');
    await counter.press('Desk');
    await atTheDesk(page);
    await take('The lamp again. Mr Bell behind me pushed in.');
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.press('By mistake, or twice');
    const sheet = page.getByRole('dialog', { name: 'Opened by mistake, or here twice' });
    await counter.write('Why', 'One lamp', sheet);
    await page.keyboard.press('Escape');
    await counter.press('By mistake, or twice');
    // What was typed is here again, and what somebody selects before they come in is typed over, not added to.
    await expect(sheet.getByRole('textbox', { name: 'Why' })).toHaveValue('One lamp');
    await counter.write('Why', why, sheet);
    await expect(sheet.getByRole('textbox', { name: 'Why' })).toHaveValue(why);
    await counter.choose('The same matter, taken twice', sheet);
    await counter.write(/^Which other one/, 'A0001', sheet);
    await counter.choose(/^MIL-\d{4}-A0001$/, sheet);
    await expect(sheet.getByText('They may ask to read this.')).toBeVisible();
    await page.screenshot({ path: info.outputPath('set-aside.png') });
    await counter.press('Go on in the other one', sheet);
    await atTheDesk(page);
  });

  await test.step('13.7 its record stays, says why, leads to the other, and is taken up again', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('A0002');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /Part of MIL-\d{4}-A0001/ })).toBeVisible();
    await counter.press(/^MIL-\d{4}-A0002$/);
    await expect(page.getByRole('heading', { name: /^Part of MIL-\d{4}-A0001$/ })).toBeVisible();
    await expect(page.getByText(`Why: ${why}`)).toBeVisible();
    await expect(page.getByText(/Mr Bell behind me pushed in/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Open MIL-\d{4}-A0001$/ })).toBeVisible();
    await page.screenshot({ path: info.outputPath('was-set-aside.png') });
    await counter.write('Why it stands by itself after all', 'It was another lamp');
    await counter.press('Take it up again');
    await counter.arriveAt('What is it about?');
  });

  await test.step('13.5 they said that it may become public: where, and who knows', async () => {
    await page.keyboard.press('F7');
    const sheet = page.getByRole('dialog', { name: 'Something serious' });
    await counter.press('They said it may become public', sheet);
    await sheet.getByRole('checkbox', { name: 'A review' }).check();
    await counter.choose(chen.name, sheet);
    await counter.press('Note it', sheet);
    await expect(
      sheet.getByText(/^May become public \(A review\)\. Told: Chen W\., \d\d:\d\d$/),
    ).toBeVisible();
    await page.screenshot({ path: info.outputPath('public.png') });
    await page.keyboard.press('Escape');
  });

  await test.step('K8 everything about her, without what is Mr Bell’s, and with what was left out', async () => {
    await page.keyboard.press('Alt+h');
    await counter.press(
      'Everything about this person',
      page.getByRole('dialog', { name: 'Earlier with us' }),
    );
    await expect(page.getByRole('heading', { name: 'Everything we hold about this person' })).toBeVisible();
    await expect(page.getByText('The lamp left my account twice.')).toBeVisible();
    await page.screenshot({ path: info.outputPath('pack.png') });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: info.outputPath('pack-dark.png') });
    await page.emulateMedia({ colorScheme: 'light' });
    await counter.press(/^Take out, about somebody else: In your words: The lamp again/);
    await expect(
      page.getByText('One line about somebody else: what is said of them is theirs.'),
    ).toBeVisible();
    const path = join(info.outputDir, 'pack.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await counter.press('Save as a PDF');
    await expect(page.getByText(/^Saved in .*pack\.pdf/)).toBeVisible({ timeout: 20_000 });
    await access(path);
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    const { stdout: text } = await run('pdftotext', ['-layout', path, '-']);
    expect(text).toContain('What we hold about you');
    expect(text).toContain('The lamp left my account twice.');
    expect(text).toContain('One line about somebody else');
    expect(text).not.toContain('Mr Bell');
  });
});
