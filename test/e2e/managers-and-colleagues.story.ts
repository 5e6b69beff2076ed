/** 9.6 and 7.1 to 7.4: a manager’s yes here and from another desk, and two colleagues heard before anybody decides. */
import { amira, atTheDesk, chen, enter } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

const cold = 'You delivered the fridge broken and all my food spoiled.';
const twice = 'You took it off my card twice. Your cashier laughed at me.';
const teamLeader = 'Joana Prieto-Lindqvist';

test('9.6 7.2 7.4: a gesture over the limit gets its yes at the same desk and from another one, and two colleagues are heard and stay roles', async ({
  atDesk,
}) => {
  const { page } = await atDesk(amira);
  const counter = new Counter(page);

  await test.step('9.6 over the limit: the manager says yes with their PIN, and the session goes on', async () => {
    await counter.beginComplaint();
    await page.keyboard.type(cold);
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await page.keyboard.press('Alt+2');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await counter.goOn();
    await counter.answer('Yes, and that’s all of it');
    await counter.arriveAt('What did you find?');
    await counter.answer('Ours', counter.part(/fridge/));
    await counter.goOn();
    await offerVoucher(counter, '60.00');
    await counter.type(page.getByLabel(`${chen.name} says yes with their PIN`), chen.pin);
    await counter.press('Say yes');
    await expect(page.getByText(`${chen.name} said yes`)).toBeVisible();
    await giveAndFile(counter);
    const report = page.getByRole('region', { name: 'The report, as filed' });
    await expect(report).toContainText(/Chen said yes \d\d:\d\d/);
    await expect(report).toContainText('£60.00');
    await expect(report).toContainText('Amira, at the desk');
    await counter.press('Back');
  });

  await test.step('9.6 no manager is here: it is parked with a promise, and waits', async () => {
    await counter.beginComplaint();
    await page.keyboard.type(cold);
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await counter.goOn();
    await counter.answer('Yes, and that’s all of it');
    await counter.arriveAt('What did you find?');
    await counter.answer('Ours', counter.part(/fridge/));
    await counter.goOn();
    await offerVoucher(counter, '80.00');
    await counter.press('No manager is here: ask later');
    const sheet = page.getByRole('dialog', { name: 'Park it' });
    await expect(sheet.getByRole('radio', { name: 'Waiting for a manager’s yes' })).toBeChecked();
    await counter.write('Where to reach them', '07700 900123', sheet);
    await counter.choose(/^tomorrow 12:00/, sheet);
    await counter.press('Park', sheet);
    await atTheDesk(page);
    await expect(page.getByRole('row', { name: /A0002.*Waiting for a manager’s yes/ })).toBeVisible();
  });

  await test.step('9.6 the manager says yes at their own desk, and whoever asked goes on where it stopped', async () => {
    await page.keyboard.press('Control+l');
    await enter(page, chen);
    await atTheDesk(page);
    await counter.press(/^MIL-\d{4}-A0002$/, page.getByRole('table', { name: 'Waits for your yes' }));
    await counter.arriveAt('Waits for your yes');
    const asked = page.getByRole('region', { name: 'A voucher to spend here' });
    await expect(asked).toContainText('£80.00');
    await expect(asked).toContainText('Asked by Amira K.');
    await expect(asked).toContainText(/The customer was promised: Ring back about .*(today|tomorrow) 12:00/);
    await counter.press('Yes', asked);
    await atTheDesk(page);
    await page.keyboard.press('Control+l');
    await enter(page, amira);
    await expect(page.getByRole('row', { name: /A0002.*A manager said yes/ })).toBeVisible();
    await counter.press(/^MIL-\d{4}-A0002$/);
    await counter.pageIs('What we can do');
    await expect(page.getByText('Chen W. said yes')).toBeVisible();
    await giveAndFile(counter);
    const report = page.getByRole('region', { name: 'The report, as filed' });
    await expect(report).toContainText('£80.00');
    await expect(report).toContainText(/Chen said yes \d\d:\d\d/);
    await expect(report).toContainText(/Amira: Ring back about .*12:00, on 07700 900123\./);
    await counter.press('Back');
    await atTheDesk(page);
  });

  await test.step('7.1 two things it is about, and somebody else needs to be heard', async () => {
    await counter.beginComplaint();
    await page.keyboard.type(twice);
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await counter.goOn();
    await counter.answer('Yes, and that’s all of it');
    await counter.arriveAt('What did you find?');
    await counter.press('Somebody else needs to be heard');
    await counter.arriveAt('Who was there, and what do they say?');
  });

  await test.step('7.2 two colleagues are heard: they tell it, it is said back, they say yes', async () => {
    await hear(counter, 'Till supervisor', 'The till shows one payment, at 14:02.');
    await counter.answer('The facts are clear without', counter.part('Accounts'));
    await hear(
      counter,
      'Team leader',
      'I stood at the next till. They laughed at a joke of mine.',
      teamLeader,
    );
    await counter.goOn();
  });

  await test.step('7.4 a fact with two versions, side by side, is not agreed', async () => {
    await counter.arriveAt('What do we know, and do they agree?');
    const about = counter.part(/card twice/);
    await counter.write(/^A fact to look at/, 'How often it was paid', about);
    await counter.press('Add', about);
    const fact = page.getByRole('region', { name: 'Change the fact “How often it was paid”' });
    await counter.write('They say', 'Twice, the bank app shows both', fact);
    await counter.write('Till supervisor says', 'Once, at 14:02', fact);
    await counter.choose('Not agreed', fact);
    await counter.press('Done', fact);
    const row = page.getByRole('row', { name: /How often it was paid/ });
    await expect(row).toContainText('Twice, the bank app shows both');
    await expect(row).toContainText(/Till supervisor: .*Once, at 14:02/);
    await expect(row).toContainText('Not agreed');
    await counter.goOn();
  });

  await test.step('8.3 found and filed: the report says roles, and no colleague’s name', async () => {
    await counter.arriveAt('What did you find?');
    await counter.answer('Can’t be told', counter.part('The same for all of them'));
    await counter.goOn();
    await counter.arriveAt('What would they like?');
    await counter.write('What would put it right, in their words', 'The second payment looked into');
    await counter.goOn();
    await counter.arriveAt('What we can do');
    await counter.press('None of these');
    await counter.write('Why nothing can be offered today', 'The bank has to say which of the two is right.');
    await counter.press('Keep it');
    await counter.goOn();
    await counter.arriveAt('What is done, and what is still to do?');
    await counter.goOn();
    await counter.arriveAt('Read it back, or turn the screen');
    await counter.tick(/A manager looks at it/);
    await counter.press('They’d like to think');
    await counter.press('Finish it as not settled');
    await counter.arriveAt('If they come back, what should the next person know?');
    await counter.write('If they come back', 'Look at the bank’s answer together.');
    await counter.goOn();
    await counter.arriveAt('How does it end today?');
    await counter.choose(/^Not settled/);
    await counter.write('Where they can go next', 'Head office, 0113 496 0000.');
    await counter.press('File the report');
    const report = page.getByRole('region', { name: 'The report, as filed' });
    await expect(report).toContainText('Heard: Till supervisor');
    await expect(report).toContainText('Team leader');
    await expect(report).toContainText(/Till supervisor: .*Once, at 14:02/);
    await expect(report).toContainText('Twice, the bank app shows both');
    await expect(report).toContainText('seen differently');
    await expect(report).not.toContainText(/Joana|Prieto/);
  });
});

/** What a manager has said yes to is given, read back, agreed and filed. */
async function giveAndFile(counter: Counter) {
  const { page } = counter;
  await expect(page.getByRole('radio', { name: 'Done now' })).toBeChecked();
  await counter.goOn();
  await counter.press('Read back');
  await counter.arriveAt('Read it back, or turn the screen');
  await counter.press('I’ve read it all aloud, and they agree');
  await counter.arriveAt('If they come back, what should the next person know?');
  await counter.press('Use this and go on');
  await counter.arriveAt('How does it end today?');
  await counter.press('File the report');
}

/** One of the staff: listen, say it back, have it confirmed. */
async function hear(counter: Counter, role: string, account: string, name?: string) {
  const card = counter.part(role);
  await counter.write(/^What they say/, account, card);
  if (name !== undefined) {
    await counter.press('Note who it is', card);
    await counter.write(/^Name/, name, card);
  }
  await expect(card.getByRole('region', { name: 'Say it back' })).toBeVisible();
  await counter.answer('Yes, that’s it', card);
  await expect(card).toBeHidden();
}

/** A gesture beyond what staff may give, to which they said yes. */
async function offerVoucher(counter: Counter, amount: string) {
  const { page } = counter;
  await counter.arriveAt('What we can do');
  await counter.write('What would put it right, in their words', 'Something for the food');
  await counter.press('More we can do');
  await counter.press('Offered, and they said yes: A voucher to spend here');
  await counter.write('How much?', amount);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${chen.name} can say yes`).first()).toBeVisible();
}
