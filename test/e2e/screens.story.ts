/** F1, F3: every screen of this slice is read by axe in light, dark and forced colours, and its targets are measured. */
import type { Amends } from '../support/launch-amends';
import { expectAccessible } from '../support/axe';
import {
  amira,
  ben,
  chen,
  atTheDesk,
  describeBranch,
  enter,
  nameManager,
  nameStaff,
  openRecords,
  recoveryKeyOn,
  typeBack,
} from '../support/branch';
import { Counter } from '../support/counter';
import { real } from '../fixtures/real-sentences';
import { expectFits } from '../support/sizes';
import { expect, test } from '../support/story';
import { targetsOn } from '../support/targets';

/** axe, and F2: what a step is about is at least 44 px, everything at least 24. */
async function look({ app, page }: Pick<Amends, 'app' | 'page'>, screen: string) {
  await expectAccessible(page, screen);
  await expectFits(app, page, screen);
  const targets = await targetsOn(page);
  const tooSmall = targets.filter(
    ({ width, height, isPrimary }) => Math.min(width, height) < (isPrimary ? 44 : 24),
  );
  expect.soft(tooSmall, `${screen}: targets`).toEqual([]);
}

test('F1: axe finds nothing from the welcome to the desk, in light, dark and forced colours', async ({
  open,
}) => {
  const amends = await open();
  const { page } = amends;
  await look(amends, 'welcome');
  await page.getByRole('button', { name: 'Set up this branch' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Write a name.')).toBeVisible();
  await look(amends, 'branch, with what is missing');
  await describeBranch(page);
  await expect(page.getByRole('heading', { name: 'The first manager' })).toBeVisible();
  await look(amends, 'manager');
  await nameManager(page);
  await nameStaff(page, [amira, ben]);
  await look(amends, 'staff');
  await page.getByRole('button', { name: 'Make the records' }).click();
  const groups = await recoveryKeyOn(page);
  await look(amends, 'recovery key');
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await expect(page.getByRole('heading', { name: 'Type part of it back' })).toBeVisible();
  await look(amends, 'recovery key typed back');
  await typeBack(page, groups);
  await page.getByRole('radio', { name: chen.name }).check();
  await page.getByLabel('PIN', { exact: true }).pressSequentially('998877');
  await expect(page.getByText('That PIN isn’t right.')).toBeVisible();
  await look(amends, 'tiles, with a wrong PIN');
  await page.getByRole('button', { name: 'Forgotten the PIN?' }).click();
  await expect(page.getByRole('heading', { name: `A new PIN for ${chen.name}` })).toBeVisible();
  await look(amends, 'a forgotten PIN');
  await page.getByRole('button', { name: 'Back to the tiles' }).click();
  await enter(page, chen);
  await page.getByRole('button', { name: chen.name }).click();
  await page.getByRole('menuitem', { name: 'Close the shop' }).click();
  await openRecords(page, 'not this one, surely');
  await expect(page.getByText('That passphrase isn’t right.')).toBeVisible();
  await look(amends, 'closed');
  await openRecords(page);
  await enter(page, chen);
  await look(amends, 'desk, empty');
});

test('F1: axe finds nothing on any step of a complaint, its sheets, the register and the report', async ({
  atDesk,
}) => {
  const amends = await atDesk(amira);
  const { page } = amends;
  const counter = new Counter(page);

  await counter.beginComplaint();
  await page.keyboard.press('Alt+4');
  await page.keyboard.type(`You took it off my card twice. ${real.rude}`);
  await counter.saved();
  await counter.press('Name');
  await look(amends, 'listening, boiling, with the tray open');
  await sheets(amends, counter);
  // From 70° on it would take the full length.
  await page.keyboard.press('Alt+2');
  await counter.press('They’ve said it all');
  await counter.arriveAt('Say what you heard, and that you’re sorry');
  await look(amends, 'first apology');
  await counter.goOn();
  await counter.arriveAt('What is it about?');
  await look(amends, 'what it is about');
  await counter.goOn();
  await counter.arriveAt('What did they say to it?');
  await look(amends, 'all of it at once');
  await counter.answer(/^Not all of it/);
  await counter.choose(/^Nearly/);
  await look(amends, 'nearly');
  await counter.choose(/^We see it differently/);
  await look(amends, 'seen differently');
  await counter.answer('Yes, that’s it');
  await counter.arriveAt('What did they say to it?');
  await counter.answer('Yes, that’s it');
  await counter.arriveAt('Have you missed anything?');
  await look(amends, 'missed anything');
  await counter.answer('No, that’s all');
  await counter.arriveAt('What did you find?');
  await look(amends, 'finding');
  await counter.answer('Ours', counter.part('The same for all of them'));
  await expect(counter.part(/card twice/).getByRole('radio', { name: 'Ours', exact: true })).toBeChecked();
  await look(amends, 'found');
  await counter.goOn();
  await counter.arriveAt('What we can do');
  await look(amends, 'what they would like');
  await counter.write(/What would put it right/, 'The second payment back');
  await counter.press('Offer: Refund the second payment to the card');
  await counter.write('How much?', '18.40');
  await page.keyboard.press('Enter');
  await counter.choose('Yes');
  await counter.choose('Still to do');
  await look(amends, 'still to do');
  await counter.choose('Done now');
  await counter.press('Something else');
  await counter.press('None of these');
  await counter.press('Add another change or charge');
  await look(amends, 'what we can do');
  await counter.goOn();
  await counter.arriveAt('Read it back, or turn the screen');
  await look(amends, 'read back');
  await counter.tick(/back to them £18.40/);
  await counter.press('They agree');
  await counter.arriveAt('How does it end today?');
  await look(amends, 'outcome');
  await counter.press('File the report');
  await expect(page.getByRole('region', { name: 'The report, as filed' })).toBeVisible();
  await look(amends, 'filed report');
  await counter.press('Add a correction');
  await look(amends, 'correction');
  await page.keyboard.press('Escape');
  await counter.press('Back');
  await otherScreens(amends, counter);
});

async function sheets(amends: Amends, { page }: Counter) {
  for (const [key, title] of [
    ['F4', 'I’ve just promised'],
    ['F6', 'They’d like the manager'],
    ['F7', 'Something serious'],
    ['F12', 'Help me'],
  ] as const) {
    await page.keyboard.press(key);
    const sheet = page.getByRole('dialog', { name: title });
    await expect(sheet).toBeVisible();
    await look(amends, `sheet “${title}”`);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }
  await page.keyboard.press('F8');
  await look(amends, 'hidden');
  await page.keyboard.press('F8');
}

async function otherScreens(amends: Amends, counter: Counter) {
  const { page } = counter;
  await page.keyboard.press('Control+Shift+n');
  await expect(page.getByLabel('What was it?')).toBeFocused();
  await counter.tap('checkbox', 'Gave the difference back');
  await look(amends, 'small one');
  await counter.press('Desk');
  await counter.beginComplaint();
  await counter.press('I’ll write it up after');
  await expect(page.getByRole('heading', { name: 'Face them. Nothing to type.' })).toBeVisible();
  await look(amends, 'strip');
  await counter.press('They’ve gone: write it up');
  await counter.arriveAt('Write it up');
  await look(amends, 'write it up');
  await counter.press('Park');
  await counter.choose('They had to leave');
  await look(amends, 'park');
  await counter.press('Desk');
  await atTheDesk(page);
  await expect(page.getByRole('row', { name: /A0001/ })).toBeVisible();
  await look(amends, 'desk');
  await counter.press('All complaints');
  await counter.pageIs('All complaints');
  await look(amends, 'register');
}
