/**
 * 13.7, 13.5, K8: one matter taken twice, what may become public, everything about one person for themselves; then
 * complaints from before Amends, brought in and taken back, and a letter for the mail program (1.7).
 */
import { access, readFile, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { atTheDesk, chen } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

const run = promisify(execFile);
const grace = { name: 'Grace Osei', phone: '07700 900142' };
const why = 'One lamp, told to two of us';

test('13.7, 13.5, K8, 1.7: taken twice and put together, undone, flagged, gathered; earlier ones come and go; a letter as e-mail', async ({
  atDesk,
}, info) => {
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

  const saveTo = (path: string) =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);

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
    await saveTo(path);
    await counter.press('Save as a PDF');
    await expect(page.getByText(/^Saved in .*pack\.pdf/)).toBeVisible({ timeout: 60_000 });
    await access(path);
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    const { stdout: text } = await run('pdftotext', ['-layout', path, '-']);
    expect(text).toContain('What we hold about you');
    expect(text).toContain('The lamp left my account twice.');
    expect(text).toContain('One line about somebody else');
    expect(text).not.toContain('Mr Bell');
  });

  await test.step('a table of earlier complaints is looked at, brought in, and taken back', async () => {
    const path = join(info.outputDir, 'earlier.csv');
    const rows = ['C-7,14/03/2024,Ada Moreau,The lid came off', 'C-8,15/03/2024,Ivo Brandt,Charged twice'];
    await writeFile(path, ['No,Date received,Customer,Details', ...rows, ''].join('\r\n'));
    await app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    }, path);
    await page.keyboard.press('Alt+ArrowLeft');
    await atTheDesk(page);
    await page.keyboard.press('Control+Shift+p');
    await counter.choose('Records');
    await counter.press('Bring in earlier complaints');
    await counter.press('Choose a file');
    await counter.press('Bring in 2 complaints');
    await expect(page.getByText('2 complaints were brought in.')).toBeVisible();
    await page.screenshot({ path: info.outputPath('brought-in.png') });
    await counter.press('Take them back');
    await counter.press('Take them back for good');
    await expect(page.getByText(/^All of it was taken back/)).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await counter.pageIs('People and settings');
    await page.keyboard.press('Alt+ArrowLeft');
    await atTheDesk(page);
  });

  await test.step('1.7 a letter is saved as a draft for the mail program, with what somebody wrote into it', async () => {
    await counter.press(/^MIL-\d{4}-A0002$/);
    await counter.arriveAt('What is it about?');
    await counter.press('Letters and papers');
    await counter.write('Something in your own words', 'See you on Friday.');
    const path = join(info.outputDir, 'letter.eml');
    await saveTo(path);
    await counter.press('Save it as an e-mail');
    await expect(page.getByText(/^Saved in .*letter\.eml\. Open it with your mail program/)).toBeVisible();
    const [head = '', body = ''] = (await readFile(path, 'ascii')).split('\r\n\r\n');
    expect(head).toContain('X-Unsent: 1');
    // Nobody said that e-mail is welcome: whom it goes to is for whoever sends it.
    expect(head).not.toContain('To:');
    const text = Buffer.from(body, 'base64').toString('utf8');
    for (const said of ['Thank you for telling us', 'See you on Friday.']) expect(text).toContain(said);
  });
});
