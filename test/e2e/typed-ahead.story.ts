/** F4: whoever types on while one screen takes the place of another loses no letter, and none lands in another field. */
import type { Page } from '@playwright/test';
import { amira, atTheDesk, enter, passphrase } from '../support/branch';
import { Counter } from '../support/counter';
import { askedMeanwhile, watchDrawingAhead, whatWasSeen } from '../support/drawing-ahead';
import { answerSlowly } from '../support/slow-answers';
import { expect, test } from '../support/story';

const words = 'You charged my card twice for one night.';

const type = (page: Page, text: string) => page.keyboard.type(text);

/** The page draws no frame that it asked for from now on, as on a computer that has no time for it, until it is let go. */
async function holdFrames(page: Page): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(() => {
    const { requestAnimationFrame: real } = window;
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (does) => waiting.push(does);
    return () => {
      window.requestAnimationFrame = real;
      for (const does of waiting) real(does);
    };
  });
  return () => held.evaluate((letGo) => letGo());
}

test('What is typed right across a change of screens is kept, in the field it was meant for', async ({
  open,
  branchHome,
}) => {
  const { page, app } = await open({ home: await branchHome() });
  const counter = new Counter(page);
  const find = page.getByRole('searchbox', { name: 'Find a complaint' });
  const said = page.getByRole('textbox', { name: /In their words/ });

  await test.step('F4 the page of a complaint is drawn before anybody begins one: what is being typed stays where it is', async () => {
    const secret = page.getByLabel('Keyholder’s passphrase');
    await watchDrawingAhead(page, app, passphrase);
    await expect.poll(() => whatWasSeen(page).then(({ laidOut }) => laidOut)).toBe(1);
    // It was typed in the very middle of it. Nobody saw another field, nothing else took the caret, and main was asked nothing.
    await expect(secret).toHaveValue(passphrase);
    await expect(secret).toBeFocused();
    const { focused, ...seen } = await whatWasSeen(page);
    expect(seen).toEqual({ laidOut: 1, shown: [], left: 0 });
    expect(focused.filter((tag) => tag !== 'INPUT')).toEqual([]);
    expect(await askedMeanwhile(app)).toEqual(['app.state']);
    await page.keyboard.press('Enter');
    await enter(page, amira);
  });

  await answerSlowly(app, 300, ['incident.begin', 'incident.open', 'incident.tell']);
  await test.step('F4 a complaint is begun with the caret in “Find”: every letter is theirs, none is searched for', async () => {
    await find.click();
    await page.keyboard.press('Control+n');
    await type(page, words);
    await expect(said).toHaveValue(words);
    await type(page, ' Twice');
    await expect(said).toHaveValue(`${words} Twice`);
  });

  await test.step('F4 after Continue what is typed belongs to the next page, and not to the one that goes', async () => {
    await counter.press('They’ve said it all');
    await type(page, 'It was Friday');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await expect(page.getByText('“It was Friday” is in no field yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Put it away' }).click();
    await page.keyboard.press('Control+Enter');
    await type(page, 'And nobody rang');
    await counter.pageIs('What is it about?');
    await expect(page.getByRole('main').getByRole('textbox')).toHaveValue('And nobody rang');
  });

  await test.step('F4 on the way to the desk there is no field to write in: it is shown, and can be copied', async () => {
    await counter.press(/^Listen/);
    await expect(said).toBeVisible();
    await page.getByRole('button', { name: 'Desk', exact: true }).click();
    await type(page, 'and one thing more');
    await atTheDesk(page);
    await expect(page.getByText('“and one thing more” is in no field yet.')).toBeVisible();
    await expect(find).toHaveValue('');
    await page.getByRole('button', { name: 'Copy it' }).click();
    await page.getByRole('button', { name: 'Put it away' }).click();
    await find.click();
    await page.keyboard.press('Control+v');
    await expect(find).toHaveValue('and one thing more');
    await find.fill('');
  });

  await test.step('F4 an open complaint is taken up: what is typed goes on at the caret, where it was left', async () => {
    await page
      .getByRole('row', { name: /charged my card/ })
      .first()
      .click();
    await type(page, ', both on Friday');
    await counter.pageIs('What is it about?');
    await expect(page.getByRole('main').getByRole('textbox')).toHaveValue('And nobody rang, both on Friday');
  });

  await test.step('F4 a stage that is chosen while Continue is still being kept is where one comes to, and stays', async () => {
    await page.keyboard.press('Control+Enter');
    await counter.press(/^Listen/);
    await said.click();
    await type(page, ' over');
    // Typed while it is being kept: it stands there only once that is done, and somebody could have been led away.
    await expect(said).toHaveValue(/ over/);
  });

  await test.step('F4 a field that is put back while what it said is still being kept says what it said before', async () => {
    const desk = page.getByRole('button', { name: 'Desk', exact: true });
    const openAgain = async () => {
      await desk.click();
      await counter.press(/^MIL-\d{4}-A0001$/);
      await counter.press(/^Listen/);
    };
    await openAgain();
    const before = await said.inputValue();
    for (const text of [`Nobody said: ${before}`, before]) {
      await said.fill(text);
      await page.keyboard.press('Tab');
    }
    await openAgain();
    await expect(said).toHaveValue(before);
    await desk.click();
  });

  const what = page.getByRole('textbox', { name: /^What was it/ });
  const [first, more] = ['It wasn’t only the sticker', ', nobody’s been kind'];
  await test.step('F4 a letter that comes by no key, as ’ does here and an accent on others, keeps its place among them', async () => {
    await atTheDesk(page);
    await find.click();
    await page.keyboard.press('Control+Shift+n');
    await type(page, first);
    await expect(what).toHaveValue(first);
  });

  await test.step('F4 a small one opens out in the middle of a sentence, which goes on where it stands now', async () => {
    await page.keyboard.press('Control+Shift+u');
    await type(page, more);
    await expect(said).toHaveValue(`${first}${more}`);
    await expect(said).toBeFocused();
  });

  await test.step('F4 a key that leads on keeps what was typed before it, however long a page takes to be seen', async () => {
    // Held from before the desk stands: the caret comes into “Find” while the way there is still being looked at.
    const letGo = await holdFrames(page);
    await page.getByRole('button', { name: 'Desk', exact: true }).click();
    await atTheDesk(page);
    await find.click();
    await page.keyboard.press('Control+Shift+n');
    await type(page, first);
    await expect(what).toBeFocused();
    await expect(what).toHaveValue('');
    await page.keyboard.press('Control+Shift+u');
    await expect(said).toHaveValue(first);
    await letGo();
    await expect(said).toHaveValue(first);
  });

  await test.step('F4 what is typed while a complaint is being parked is shown on the desk', async () => {
    await counter.press('Park');
    const parking = page.getByRole('dialog', { name: 'Park it' });
    await counter.choose('They had to leave', parking);
    await counter.press('Park', parking);
    await type(page, 'They rang');
    await atTheDesk(page);
    await expect(page.getByText('“They rang” is in no field yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Put it away' }).click();
  });

  await test.step('F4 under a sheet that opens over a new complaint nothing is typed, and closed again nothing was begun', async () => {
    const letGo = await holdFrames(page);
    await page.keyboard.press('F7');
    await type(page, 'She fell');
    await expect(page.getByRole('dialog', { name: 'Something serious' })).toBeVisible();
    await letGo();
    await expect(page.getByText('“She fell” is in no field yet.')).toBeVisible();
    await expect(said).toHaveValue('');
    await page.keyboard.press('Escape');
    await atTheDesk(page);
  });
});
