/** Hands off the keys: what can be reached in one press while somebody speaks, and the page written afterwards (K3). */
import { amira, atTheDesk, branch, chen } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

test('K3, T8: an allergy at the café is put on record with a strip, a promise and one page afterwards', async ({
  atDesk,
}) => {
  const { page } = await atDesk(amira);
  const counter = new Counter(page);

  await test.step('“Why are you writing?”: nothing to type, safety in one press', async () => {
    await counter.beginComplaint();
    await counter.press('I’ll write it up after');
    await expect(page.getByRole('heading', { name: 'Face them. Nothing to type.' })).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('img', { name: /95 degrees, boiling/ })).toBeVisible();
    await page.keyboard.press('F7');
    const sheet = page.getByRole('dialog', { name: 'Something serious' });
    await counter.choose('Allergy or food', sheet);
    await expect(sheet.getByText('Ask: are you having a reaction?', { exact: false })).toBeVisible();
    await counter.press('Note it as serious', sheet);
    await expect(sheet).toBeHidden();
  });

  await test.step('F4: a promise with its time', async () => {
    await page.keyboard.press('F4');
    const sheet = page.getByRole('dialog', { name: 'I’ve just promised' });
    await counter.write('What was promised', 'The food-safety lead rings her', sheet);
    await counter.choose(/^tomorrow 12:00/, sheet);
    await counter.write('Where to reach them', '07700 900456', sheet);
    await counter.press('Keep the promise', sheet);
    await expect(sheet).toBeHidden();
  });

  await test.step('left as it is, it says what is owed', async () => {
    await counter.press('Desk');
    await atTheDesk(page);
    await expect(page.getByRole('row', { name: /A0001.*Serious/ })).toBeVisible();
    await counter.press(/^MIL-\d{4}-A0001$/);
  });

  await test.step('one page afterwards, filed as passed on', async () => {
    await counter.press('They’ve gone: write it up');
    await counter.arriveAt('Write it up');
    await counter.write(/^In their words$/, 'She said no sesame. I was stood here. It’s on your own card.');
    await counter.write('What it was about', 'Sesame asked out, served\nFirst moments spent writing');
    await counter.write('What they’d like, in their words', 'What was in it, and who she told');
    const served = page.getByRole('region', { name: 'Sesame asked out, served' });
    await counter.write('What that rests on', 'The kitchen has to look first', served);
    await counter.press('Same as the first, for First moments spent writing');
    await counter.write('What was done', 'Dish stopped at 10:53');
    await counter.write('If they come back, what should the next person know?', 'Ring her, not the friend.');
    await counter.choose(/^Passed to somebody/);
    await counter.press('File it');
    await expect(page.getByText('Write who took it over, by name.')).toBeVisible();
    await counter.write('Who took it over, by name', 'Dana, food-safety lead');
    await counter.press('File it');
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText('Sesame asked out, served');
    await expect(sheet).toContainText('First moments spent writing');
    await expect(sheet).toContainText('Dana, food-safety lead');
    await expect(sheet).toContainText(/written (up )?after/i);
    await counter.press('Back');
  });

  await test.step('F8: what is typed while the screen is hidden goes where it went', async () => {
    const words = await counter.beginComplaint();
    await page.keyboard.type('I don’t want ');
    await page.keyboard.press('F8');
    await expect(page.getByText(`Welcome to ${branch.name}.`)).toBeVisible();
    await page.keyboard.type('everybody reading this');
    await page.keyboard.press('F8');
    await expect(page.getByText(`Welcome to ${branch.name}.`)).toBeHidden();
    await expect(words).toHaveValue('I don’t want everybody reading this');
  });

  await test.step('F6: the manager is coming, with a brief so that nobody starts again', async () => {
    await page.keyboard.press('F6');
    const sheet = page.getByRole('dialog', { name: 'They’d like the manager' });
    await counter.choose(/^Somebody is coming/, sheet);
    await expect(sheet.getByRole('radio', { name: chen.name })).toBeChecked();
    await expect(sheet.getByText(/everybody reading this/)).toBeVisible();
    await counter.press('Note it', sheet);
    await expect(sheet).toBeHidden();
  });

  await test.step('F12: a limit is said once; “I’m leaving now” takes two presses, and the complaint stays open', async () => {
    await page.keyboard.press('F12');
    const sheet = page.getByRole('dialog', { name: 'Help me' });
    await counter.press('Set a limit', sheet);
    await expect(sheet.getByRole('region', { name: 'Say' })).toBeVisible();
    await counter.press('I’m leaving now', sheet);
    await counter.press('Press again: I’m leaving now', sheet);
    await atTheDesk(page);
    await expect(page.getByRole('row', { name: /A0002.*Parked/ })).toBeVisible();
  });
});
