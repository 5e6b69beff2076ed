/** Branch B: was it the same person? Asked, said, taken back, and the figures that only a manager is told, contested. */
import type { Page } from '@playwright/test';
import type { Proposal } from '#domain/event/catalogue';
import { askBehind, listed } from '../support/ask-behind';
import { expectAccessible } from '../support/axe';
import { amira, atTheDesk, chen, enter } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

const grace = 'Grace Osei';
const figures = 'Figures for managers';

test('Branch B a name like theirs is asked about, said to be the same and taken back; only a manager sees figures, and contests one', async ({
  atDesk,
  branchHome,
}) => {
  const home = await branchHome();
  const before = await atDesk(chen, { home });
  await putRightBefore(before.page);
  await before.close();

  const { page } = await atDesk(amira, { home });
  const counter = new Counter(page);
  const sheet = page.getByRole('dialog', { name: 'Earlier with us' });
  const asks = sheet.getByRole('heading', { name: 'Is this the same person?' });
  const theirs = sheet.getByRole('region', { name: /Charged twice for one lamp/ });

  await test.step('the name alone finds it, says so quietly and is sure of nothing', async () => {
    await counter.beginComplaint();
    await page.keyboard.type('Nobody could find what you wrote down last time.');
    await counter.press('Name');
    await counter.write('Name', grace);
    await page.keyboard.press('Tab');
    await counter.press('No earlier complaint for sure, 1 to ask about');
    await expect(asks).toBeVisible();
    await expect(theirs).toContainText('Found by a name like theirs');
    // Until somebody has said so, it may be a stranger's: nothing of what was done for them.
    await expect(sheet).not.toContainText(/Second payment back|Slip 41|18\.40|Grace/);
    // look: same-customer-asked
    await expectAccessible(page, 'asked whether it is the same person');
  });

  await test.step('the same: what was done and left for them stands there, and no figures', async () => {
    await counter.press('Yes', sheet);
    await expect(theirs).toContainText('Same person, said Amira K.');
    await expect(theirs).toContainText('Done: Second payment back (£18.40)');
    await expect(theirs).toContainText('For when they come back: Slip 41');
    await expect(asks).toBeHidden();
    await expectNoFigures(page);
    // look: same-customer-said
  });

  await test.step('taken back it is asked again; a no stays in sight, and is taken back as easily', async () => {
    await counter.press('Take it back', sheet);
    await expect(asks).toBeVisible();
    await expect(sheet).not.toContainText(/Second payment back|18\.40/);
    await counter.press('No', sheet);
    await counter.press('One said to be somebody else', sheet);
    await expect(theirs).toContainText('Somebody else, said Amira K.');
    await expect(sheet).not.toContainText(/Second payment back|18\.40/);
    await counter.press('Take it back', theirs);
    await counter.press('Yes', sheet);
    await expect(theirs).toContainText('Same person, said Amira K.');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: '1 earlier complaint, none to ask about' })).toBeVisible();
  });

  await test.step('a manager opens it: figures with what they count, no verdict, and a contest has its reason', async () => {
    await openedBy(page, chen);
    await page.keyboard.press('Alt+h');
    await counter.press(figures, sheet);
    await expect(sheet.getByText('1 complaint in twelve months')).toBeVisible();
    await expect(sheet.getByText('1 of 1 found to be ours in twelve months')).toBeVisible();
    await expect(sheet.getByText(/^Figures, no verdict/)).toBeVisible();
    await sheet.getByRole('button', { name: 'Contest this figure' }).first().click();
    await counter.press('The customer says so', sheet);
    await expect(sheet.getByText('Say why in a few words.')).toBeVisible();
    await counter.write('What is wrong with it?', 'That one was my sister’s', sheet);
    await counter.press('The customer says so', sheet);
    await expect(
      sheet.getByText(/^Contested, and not reviewed yet\. Chen W\., .*: That one was my sister’s$/),
    ).toBeVisible();
    // look: same-customer-contested
    await expectAccessible(page, 'a contested figure');
  });

  await test.step('reviewed and found wrong, it is shown no more; taken back, it is', async () => {
    await counter.press('Review it', sheet);
    await counter.write('What did you look at, and what did you find?', 'Her sister’s slip', sheet);
    await counter.press('It is wrong', sheet);
    await expect(sheet.getByText('This figure was found to be wrong and isn’t shown.')).toBeVisible();
    await expect(sheet.getByText('1 complaint in twelve months')).toBeHidden();
    await expect(sheet.getByText(/^Reviewed by Chen W\., .*: Her sister’s slip$/)).toBeVisible();
    // The first stands with the complaint that was said to be theirs.
    await sheet.getByRole('button', { name: 'Take it back' }).last().click();
    await expect(sheet.getByText('1 complaint in twelve months')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('whoever comes next at this desk is told none of it', async () => {
    await openedBy(page, amira);
    await page.keyboard.press('Alt+h');
    await expect(theirs).toContainText('Same person, said Amira K.');
    await expectNoFigures(page);
    const behind = await askBehind(page, 'history.of', { id: (await listed(page))[0]!.id });
    expect(behind.ok && behind.value.indicators).toBe(null);
  });
});

/** What is on record of Grace: charged twice, put right, and a line for when they come back. */
async function putRightBefore(page: Page) {
  const begun = await askBehind(page, 'incident.begin', { length: 'usual', channel: 'walkIn' });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const [aspect, row] = [crypto.randomUUID(), crypto.randomUUID()];
  const proposals: Proposal[] = [
    { type: 'customerNamed.v1', payload: { name: grace } },
    {
      type: 'aspectNoted.v1',
      payload: { aspect, label: 'Charged twice for one lamp', category: 'billing' },
    },
    {
      type: 'findingMade.v1',
      payload: { aspect, fault: 'ours', basis: { kind: 'judgment', reason: 'Slip' }, cause: null },
    },
    {
      type: 'ledgerRowEntered.v1',
      payload: {
        ...{ row, remedy: null, label: 'Second payment back', arrives: '' },
        amount: { minor: 1840, currency: 'GBP' },
        state: { kind: 'done', proof: 'till', detail: '41', at: new Date().toISOString() },
      },
    },
    { type: 'ifTheyComeBackNoted.v1', payload: { text: 'Slip 41. Don’t ask for the receipt again.' } },
  ];
  const told = await askBehind(page, 'incident.tell', {
    ...{ id: begun.value.incident.id, proposals, settles: [] },
  });
  expect(told.ok).toBe(true);
}

/** The complaint of today, by somebody else at the same desk. */
async function openedBy(page: Page, person: typeof chen) {
  await page.keyboard.press('Control+l');
  await enter(page, person);
  await atTheDesk(page);
  await page.getByRole('button', { name: /^MIL-\d{4}-A0002$/ }).click();
  await expect(page.getByRole('button', { name: '1 earlier complaint, none to ask about' })).toBeVisible();
}

async function expectNoFigures(page: Page) {
  await expect(page.locator('body')).not.toContainText(new RegExp(`${figures}|twelve months|Contest`));
}
