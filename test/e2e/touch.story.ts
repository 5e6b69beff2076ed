/** F2: complaints by touch alone, on a 10" screen. */
import { real } from '../fixtures/real-sentences';
import { amira, atTheDesk } from '../support/branch';
import { Counter } from '../support/counter';
import { finger } from '../support/finger';
import { expect, test } from '../support/story';

const charged = 'You took it off my card twice.';

test('F2: a small one and a whole usual complaint by touch alone, on a ten-inch screen', async ({
  atDesk,
}) => {
  const { app, page } = await atDesk(amira);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640));
  const counter = new Counter(page, await finger(page));
  const field = (name: string | RegExp) => page.getByRole('textbox', { name });

  await test.step('a small one', async () => {
    await counter.press('Small one');
    await counter.type(field(/^What was it/), 'Yellow sticker, went through in full');
    await counter.tap('checkbox', 'Wrong price');
    await counter.tap('checkbox', 'Gave the difference back');
    await counter.type(field('How much?'), '1.55');
    await counter.press('Yes');
    await atTheDesk(page);
  });

  await test.step('a whole one: listen, with who it is', async () => {
    await counter.press('New complaint');
    await counter.type(page.getByLabel('In their words'), `${charged} ${real.waited}`);
    await counter.press('Warm');
    await expect(page.getByRole('img', { name: /60 degrees, warm/ })).toBeAttached();
    await counter.press('Name');
    await counter.type(field(/^Name/), 'Grace Osei');
    await counter.type(field('How they like to be spoken to'), 'Mrs Osei');
    await counter.press('They’ve said it all');
  });

  await test.step('check: the first apology, what it is about, their answer', async () => {
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.choose('Angry');
    await counter.press('Continue');
    await counter.arriveAt('What is it about?');
    await expect(page.getByRole('checkbox', { name: /took it off my card twice/ })).toBeChecked();
    await counter.press('Continue');
    await counter.arriveAt('What did Mrs Osei say?');
    await counter.answer('Yes, and that’s all of it');
  });

  await test.step('put right: a finding for each, and the refund that is theirs by right', async () => {
    await counter.arriveAt('What did you find?');
    await counter.answer('Ours', counter.part('The same for all of them'));
    await expect(counter.part(/card twice/).getByRole('radio', { name: 'Ours', exact: true })).toBeChecked();
    await counter.press('Continue');
    await counter.arriveAt('What we can do');
    await counter.type(
      field('What would put it right, in their words'),
      'The second payment back on my card',
    );
    await counter.press('Offered, and they said yes: Refund the second payment to the card');
    await counter.type(field('How much?'), '18.40');
    await counter.press('They said yes');
    await counter.type(field(/Number or words/), '0417-2281');
    await counter.press('Continue');
  });

  await test.step('read back, agreed and filed', async () => {
    await counter.arriveAt('Read it back, or turn the screen');
    await expect(page.getByRole('checkbox', { name: /0417-2281.*back to Mrs Osei £18.40/ })).toBeVisible();
    await counter.press('I’ve read it all aloud, and they agree');
    await counter.arriveAt('How does it end today?');
    await expect(page.getByRole('radio', { name: /^Settled/ })).toBeChecked();
    await counter.press('File the report');
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText('£18.40');
    await expect(sheet).toContainText(/MIL-\d{4}-A0002/);
    await counter.press('Back');
    await atTheDesk(page);
  });
});
