/** The whole in short, from the record: read, changed, composed again, put back, filed and found (12.1). */
import { amira } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

test('12.1 a summary stands ready on the last page, can be written in own words, and search finds them', async ({
  atDesk,
}) => {
  const { page } = await atDesk(amira);
  const counter = new Counter(page);
  const summary = page.getByRole('textbox', { name: 'In short' });

  await test.step('a complaint in the usual length, up to its last page', async () => {
    await counter.beginComplaint();
    await page.keyboard.type('You took it off my card twice.');
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await counter.goOn();
    await counter.answer('Yes, and that’s all of it');
    await counter.arriveAt('What did you find?');
    await counter.answer('Ours', counter.part(/card twice/));
    await counter.goOn();
    await counter.arriveAt('What we can do');
    await counter.write('What would put it right, in their words', 'My money back');
    await counter.press('Offered, and they said yes: Refund the second payment to the card');
    await counter.write('How much?', '18.40');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Done now' })).toBeChecked();
    await counter.write(/Number or words/, '0417-2281');
    await counter.goOn();
    await counter.arriveAt('Read it back, or turn the screen');
    await counter.press('I’ve read it all aloud, and they agree');
    await counter.arriveAt('How does it end today?');
  });

  await test.step('it tells the whole, with how it ends before that is recorded', async () => {
    await expect(page.getByText(/came to the desk on .* took it/u)).toBeVisible();
    // look: outcome-glance
    await counter.press('Read or change it');
    await expect(summary).toHaveValue(/card twice.*My money back.*£18\.40 to them.*It was settled\./su);
    // look: outcome
    await counter.choose(/^Not settled/);
    await expect(summary).toHaveValue(/It was not settled\./u);
    await counter.choose(/^Settled/);
  });

  await test.step('own words stay; composed again they can be put back', async () => {
    const own = 'Charged twice by the terminal at the bar; both slips are in the marmalade folder.';
    await summary.press('ControlOrMeta+a');
    await page.keyboard.insertText(own);
    await page.keyboard.press('Tab');
    await expect(page.getByText('In your words.')).toBeVisible();
    // look: outcome-own-words
    await counter.press('Compose it again');
    await expect(summary).toHaveValue(/£18\.40 to them/u);
    await counter.press('Put my words back');
    await expect(summary).toHaveValue(own);
  });

  await test.step('filed with them at the top of the report, and found by a word of theirs', async () => {
    await counter.press('File the report');
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText('In short');
    await expect(sheet).toContainText('marmalade folder');
    // look: filed
    await counter.press('Back');
    await counter.press('All complaints');
    await page.getByRole('searchbox', { name: 'Find a complaint' }).fill('marmalade');
    await expect(page.getByRole('button', { name: /^MIL-\d{4}-A0001$/ })).toBeVisible();
  });

  await test.step('K12 written up after, each line has its own finding', async () => {
    await counter.press('Back');
    await counter.beginComplaint();
    await page.keyboard.type('One thing and another.');
    await counter.press('I’ll write it up after');
    await counter.press('They’ve gone: write it up');
    await counter.write('What it was about', 'Soup came cold\nNobody came when they waved');
    const soup = page.getByRole('region', { name: 'Soup came cold' });
    const waved = page.getByRole('region', { name: 'Nobody came when they waved' });
    await counter.write('What that rests on', 'The hob was off', soup);
    await counter.write('What that rests on', 'Nobody has asked yet', waved);
    // look: write-up
    await counter.press('Same as the first, for Nobody came when they waved');
    await expect(waved.getByRole('textbox', { name: 'What that rests on' })).toHaveValue('The hob was off');
  });
});
