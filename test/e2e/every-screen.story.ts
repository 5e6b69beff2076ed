/** What has to work wherever somebody stands: something serious, help, and the hidden screen; and nothing typed is lost by it. */
import type { Page } from '@playwright/test';
import { alwaysThere, onTheStep, shows } from '../support/always-there';
import { amira, atTheDesk, chen, openRecords } from '../support/branch';
import { expectAccessible } from '../support/axe';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

test('2.13, F8: serious, help and the hidden screen are one key away before the desk is open, at the desk and on every page beside it', async ({
  open,
  branchHome,
}) => {
  const { page } = await open({ home: await branchHome() });
  const counter = new Counter(page);

  await test.step('closed, listening before the desk is open, and the tiles', async () => {
    await expect(page.getByRole('heading', { name: 'The records are closed' })).toBeVisible();
    await alwaysThere(page, page.getByLabel('Keyholder’s passphrase'));
    await page.keyboard.press('Control+n');
    await alwaysThere(page, box(page, /^In their words/));
    await counter.press('Open the desk');
    await openRecords(page);
    await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
    await alwaysThere(page);
    await page.keyboard.press('F12');
    await expect(page.getByRole('dialog', { name: 'Help me' })).toContainText('In danger');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: chen.name }).check();
    await page.getByLabel('PIN', { exact: true }).pressSequentially(chen.pin);
    await expect(box(page, /^In their words/)).toHaveValue('so far');
    await counter.press('Desk');
    await atTheDesk(page);
  });

  await test.step('the desk and the register', async () => {
    await alwaysThere(page, page.getByRole('searchbox'));
    await counter.press('All complaints');
    await counter.pageIs('All complaints');
    await alwaysThere(page, page.getByRole('searchbox'));
    await counter.press('Back');
    await atTheDesk(page);
    // Each key began a complaint and nobody wrote anything: none was kept.
    await expect(page.getByRole('row', { name: /A0002/ })).toHaveCount(0);
  });

  await test.step('people, keys, branch, records, what was changed', async () => {
    await page.keyboard.press('Control+Shift+p');
    await counter.pageIs('People and settings');
    await alwaysThere(page, page.getByLabel('Name', { exact: true }));
    for (const [part, field] of [
      ['Keys', undefined],
      ['Branch', page.getByLabel('Address')],
      ['Records', undefined],
      ['What was changed', undefined],
    ] as const) {
      await page.getByRole('radio', { name: part, exact: true }).check();
      await alwaysThere(page, field);
      await expect(page.getByRole('radio', { name: part, exact: true })).toBeChecked();
    }
    await counter.press('Back');
  });

  await test.step('what Amends records about you', async () => {
    await counter.press(chen.name);
    await page.getByRole('menuitem', { name: 'What Amends records about you' }).click();
    await counter.pageIs('What Amends records about you');
    await alwaysThere(page);
    await counter.pageIs('What Amends records about you');
  });
});

test('2.13, F8: … on every screen of a complaint, from the first word to the filed report, turned round and all on one page', async ({
  atDesk,
}) => {
  const { page } = await atDesk(chen);
  const counter = new Counter(page);

  await test.step('a small one', async () => {
    await page.keyboard.press('Control+Shift+n');
    await expect(page.getByLabel('What was it?')).toBeFocused();
    await alwaysThere(page, page.getByLabel('What was it?'));
    await expect(page.getByRole('button', { name: 'They had left' })).toBeVisible();
    await counter.press('Desk');
    await atTheDesk(page);
  });

  await test.step('K3: the strip, and the page written after', async () => {
    await counter.beginComplaint();
    await counter.press('I’ll write it up after');
    await expect(page.getByRole('button', { name: 'They’ve gone: write it up' })).toBeVisible();
    await alwaysThere(page);
    await counter.press('They’ve gone: write it up');
    await onTheStep(counter, 'Write it up', box(page, 'What was done'));
    await counter.press('Desk');
    await atTheDesk(page);
  });

  await test.step('listening to what it is about', async () => {
    const words = await counter.beginComplaint();
    await alwaysThere(page, words);
    await expect(page.getByRole('button', { name: 'Park', exact: true })).toBeVisible();
    await words.fill('You took it off my card twice. Nobody rang me back.');
    await counter.press('Name');
    await alwaysThere(page, box(page, /^Name/));
    await counter.press('They’ve said it all');
    await onTheStep(counter, 'Say what you heard, and that you’re sorry');
    await counter.goOn();
    await onTheStep(counter, 'What is it about?', box(page, 'Something else it is about'));
    await box(page, 'Something else it is about').fill('');
    await counter.goOn();
  });

  await test.step('6.1: what they say to it; “not sure” and “rather not say” leave it open', async () => {
    await onTheStep(counter, /^What did/);
    // By arrow key an answer is only looked at; whoever goes elsewhere first finds it again.
    await page.getByRole('radio', { name: /^Yes, and that’s all/ }).focus();
    await page.keyboard.press('ArrowDown');
    await counter.press('Put right');
    await counter.pageIs('What did you find?');
    await counter.press('Check');
    await counter.pageIs('What is it about?');
    await counter.goOn();
    await expect(page.getByRole('radio', { name: 'Yes, and there is more' })).toBeChecked();
    await counter.answer(/^Not all of it/);
    await counter.choose(/^We see it differently/);
    await onTheStep(counter, /^What did/, box(page, 'How we see it'));
    await counter.press('Not sure');
    // The same question of the next: its heading has the focus once it stands there.
    await counter.arriveAt(/^What did/);
    await counter.press('They’d rather not say');
    await onTheStep(counter, 'Have you missed anything?');
    await counter.press('Not sure');
    await onTheStep(counter, 'What did you find?');
    await counter.press('Check');
    await counter.pageIs('What is it about?');
    await counter.goOn();
    await expect(page.getByText('Not sure', { exact: true }).first()).toBeVisible();
    await counter.answer('Yes, and that’s all of it');
  });

  await test.step('6.2: a gate lists what is missing, each with the way there; axe finds nothing in the list', async () => {
    await counter.pageIs('What did you find?');
    await counter.press('Read back');
    await counter.pageIs(/^Read it back/);
    await counter.goOn();
    await expect(page.getByText('Not yet. Still missing:')).toBeVisible();
    await expectAccessible(page, 'what is missing');
    await page
      .getByRole('button', { name: /^What we found on/ })
      .first()
      .click();
  });

  await test.step('F1: every key stands in one list, and a line of it does what the key does', async () => {
    await page.keyboard.press('F1');
    const list = page.getByRole('dialog', { name: 'Keys' });
    await expect(list.getByText('Hide the screen, and show it again')).toBeVisible();
    await expect(list.getByRole('button', { name: /^Print/ })).toHaveCount(0);
    await page.keyboard.type('just promised');
    await page.keyboard.press('Enter');
    await expect(list).toBeHidden();
    await expect(page.getByRole('dialog', { name: 'I’ve just promised' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('what was found, what can be done, reading back, the end', async () => {
    await counter.pageIs('What did you find?');
    await counter.answer('Ours', counter.part('The same for all of them'));
    await onTheStep(counter, 'What did you find?');
    await counter.goOn();
    await onTheStep(counter, 'What we can do', box(page, /What would put it right/));
    await counter.press('Offered, and they said yes: Refund the second payment to the card');
    await counter.write('How much?', '18.40');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Done now' })).toBeChecked();
    await alwaysThere(page, box(page, /^Number or words/));
    await counter.goOn();
    await onTheStep(counter, /^Read it back/);
  });

  await test.step('handing over, turned round, and all on one page', async () => {
    await counter.press('Hand over');
    await counter.choose(amira.name);
    const note = box(page, /Anything else they should know/);
    await note.fill('so far');
    await page.keyboard.press('F7');
    await page.keyboard.press('Escape');
    await counter.press('Hand over');
    await expect(note).toHaveValue('so far');
    await page.keyboard.press('Escape');

    await page.keyboard.press('F9');
    const reply = box(page, 'Write here');
    await reply.fill('so fa');
    await page.keyboard.press('F8');
    await page.keyboard.type('r');
    await page.keyboard.press('F8');
    await page.keyboard.press('F12');
    await expect(page.getByRole('dialog', { name: 'Help me' })).toBeVisible();
    await expect(reply).toBeHidden();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await expect(reply).toHaveValue('so far');
    await page.keyboard.press('F9');

    await page.keyboard.press('Alt+v');
    await onTheStep(counter, 'All on one page', box(page, 'Something else it is about'));
    await page.keyboard.press('Alt+v');
  });

  await test.step('how it ends, the report, and a correction', async () => {
    await counter.press('Read back');
    await counter.press('I’ve read it all aloud, and they agree');
    await onTheStep(counter, 'How does it end today?');
    await counter.press('File the report');
    await expect(page.getByRole('region', { name: 'The report, as filed' })).toBeVisible();
    await alwaysThere(page);
    await counter.press('Add a correction');
    const what = page.getByRole('dialog', { name: 'A correction' }).getByRole('textbox').first();
    await what.fill('so far');
    await page.keyboard.press('F7');
    await expect(page.getByRole('dialog', { name: 'Something serious' })).toBeVisible();
    await page.keyboard.press('Escape');
    await counter.press('Add a correction');
    await expect(what).toHaveValue('so far');
  });
});

test('F8: a finger shows the hidden screen again, and what was typed is there', async ({ atDesk }) => {
  const { page } = await atDesk(amira);
  const counter = new Counter(page);
  const words = await counter.beginComplaint();
  await page.keyboard.type('You took it ');
  await counter.press('Hide the screen');
  await counter.press(shows);
  await words.focus();
  await page.keyboard.type('off my card twice');
  await expect(words).toHaveValue('You took it off my card twice');
  await counter.saved();
});
test('K8: a manager puts a filed complaint on hold, with the reason, and lifts it', async ({ atDesk }) => {
  const { page } = await atDesk(chen);
  const counter = new Counter(page);
  await page.keyboard.press('Control+Shift+n');
  await page.keyboard.type('Wrong sticker');
  await counter.tap('checkbox', 'Wrong price');
  await counter.tap('checkbox', 'Gave the difference back');
  await counter.write('How much?', '1.55');
  await counter.press('Yes');
  await atTheDesk(page);
  await counter.press(/^MIL-\d{4}-A0001$/);

  await counter.press('Put on hold');
  const sheet = page.getByRole('dialog', { name: 'Put on hold' });
  await counter.press('Hold it', sheet);
  await expect(sheet.getByText('Write why, for whoever reads this later.')).toBeVisible();
  await counter.write('Why?', 'A claim is coming.', sheet);
  await counter.press('Hold it', sheet);
  await expect(
    page.getByText('On hold by Chen W.: nothing of it is thrown away. A claim is coming.'),
  ).toBeVisible();

  await counter.press('Lift the hold');
  const lifting = page.getByRole('dialog', { name: 'Lift the hold' });
  await counter.write('Why?', 'It is settled.', lifting);
  await counter.press('Lift it', lifting);
  await expect(page.getByRole('button', { name: 'Put on hold' })).toBeVisible();
});
