/** A new colleague, a forgotten PIN, and a desk that locks: nobody is kept waiting, nothing is lost, everybody comes back to their place. */
import type { ElectronApplication } from '@playwright/test';
import { atTheDesk, ben, chen, enter } from '../support/branch';
import { Counter } from '../support/counter';
import { quickest } from '../support/quickest';
import { settle } from '../support/settle';
import { expect, test } from '../support/story';

const dora = { name: 'Dora Mbeki-Hollingworth', pin: '482917' };
const freshPin = '593716';
const words = 'The zip broke on the second day and nobody rang back.';

const osLocks = (app: ElectronApplication) =>
  app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
/** Nobody has touched this computer for that long, as the system has it and as time goes by in the app. */
const nobodyFor = (app: ElectronApplication, seconds: number) =>
  app.evaluate(({ powerMonitor }, idle) => {
    powerMonitor.getSystemIdleTime = () => idle;
    const real = performance.now.bind(performance);
    performance.now = () => real() + idle * 1000;
  }, seconds);

test('A person is added, a lost PIN is set anew at the tiles, and locking brings each person back to their place', async ({
  atDesk,
}) => {
  const amends = await atDesk(chen);
  const { app, page } = amends;
  const counter = new Counter(page);
  const tiles = page.getByRole('heading', { name: 'Who is at the desk?' });

  await test.step('the manager adds Dora, who types her own PIN', async () => {
    await page.keyboard.press('Control+Shift+P');
    await expect(page.getByRole('heading', { name: 'People and settings' })).toBeFocused();
    const add = page.getByRole('region', { name: 'Add a person' });
    await add.getByLabel('Name').fill(dora.name);
    await add.getByLabel('Their PIN').fill('123456');
    await add.getByLabel('Your own PIN').fill(chen.pin);
    await add.getByRole('button', { name: /^Add/ }).click();
    await expect(page.getByText('That PIN is easy to guess.')).toBeVisible();
    await add.getByLabel('Their PIN').fill(dora.pin);
    await add.getByRole('button', { name: /^Add/ }).click();
    await expect(page.getByText(`${dora.name} has a tile now.`)).toBeVisible();
    await page.getByRole('radio', { name: 'What was changed' }).click();
    await expect(page.getByText(`${chen.name} added ${dora.name}`)).toBeVisible();
    await page.keyboard.press('Control+l');
    await expect(tiles).toBeVisible();
  });

  await test.step('Ben has forgotten his PIN: Chen says yes with hers, and he has a new one', async () => {
    await page.getByRole('radio', { name: ben.name }).check();
    await page.getByRole('button', { name: 'Forgotten the PIN?' }).click();
    await page.getByRole('radio', { name: 'A manager, with their PIN' }).click();
    await page.getByRole('textbox', { name: 'Their PIN' }).fill(chen.pin);
    await page.getByLabel(`New PIN for ${ben.name}`).fill(freshPin);
    await page.getByLabel('New PIN again').fill(freshPin);
    await page.getByRole('button', { name: 'Set the PIN' }).click();
    await expect(page.getByText('The new PIN is set. Type it to open the desk.')).toBeVisible();
    await page.getByLabel('PIN', { exact: true }).pressSequentially(freshPin);
    await atTheDesk(page);
  });

  await test.step('tile and PIN take less than three seconds', async () => {
    await page.keyboard.press('Control+l');
    await expect(tiles).toBeVisible();
    const asDora = await quickest(1, () => enter(page, dora));
    await page.keyboard.press('Control+l');
    await expect(tiles).toBeVisible();
    const asBen = await quickest(1, () => enter(page, { ...ben, pin: freshPin }));
    expect(Math.min(asDora, asBen)).toBeLessThan(3_000);
  });

  // That it takes less than a second is measured in window.story.ts.
  await test.step('B10: the computer is locked in mid-sentence: nothing is to be seen, and nothing is lost', async () => {
    await counter.beginComplaint();
    await page.keyboard.type(words);
    await osLocks(app);
    await expect(tiles).toBeVisible();
    expect(await page.content()).not.toContain('zip');
    await enterQuietly(page, freshPin);
    await expect(page.getByLabel('In their words')).toHaveValue(words);
    await expect(page.getByLabel('In their words')).toBeFocused();
  });

  await test.step('an empty desk says that it will lock; any one key keeps it open, and without one it locks', async () => {
    await nobodyFor(app, 285);
    await expect(page.getByText(/^Locking in \d+ s\. Everything is kept\./)).toBeVisible();
    await page.keyboard.press('Shift');
    await expect(page.getByText(/^Locking in/)).toBeHidden();
    // Main has heard of the key before the next five minutes go by.
    await settle(amends);
    await expect(page.getByLabel('In their words')).toHaveValue(words);
    await nobodyFor(app, 320);
    await expect(tiles).toBeVisible();
  });
});

async function enterQuietly(page: Parameters<typeof enter>[0], pin: string) {
  await page.getByRole('radio', { name: ben.name }).check();
  await page.getByLabel('PIN', { exact: true }).pressSequentially(pin);
}
