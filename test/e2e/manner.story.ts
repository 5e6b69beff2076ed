/** K2 and the two views: a screen that customers can see says nothing it shouldn't, and turning the view loses nothing. */
import type { Page } from '@playwright/test';
import { amira, atTheDesk, enter } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';
import { real } from '../fixtures/real-sentences';

/** How somebody is, what we may give, what we were told to do, and why: none of it is for a customer's eyes. One cue may stand there, small. */
const forStaffOnly =
  /\b(calm|warm|hot|boiling|temperature|kettle|peak|angry|let down)\b|can say yes|yours to (do|give)|left today|been here|hands off|why we ask|no “but”|name the feeling|how it came about|if this had happened to you/i;

/** What stands on the screen for eyes: not what only a screen reader says. */
function seen(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const isSeen = (element: Element | null): boolean =>
    element === null || (element.getBoundingClientRect().width > 1 && isSeen(element.parentElement));
  const texts: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.textContent?.trim() && isSeen(text.parentElement)) texts.push(text.textContent);
  }
  return texts.join(' ');
}

async function expectQuiet(page: Page, screen: string) {
  const shown = await page.evaluate(seen);
  expect.soft(shown.match(forStaffOnly)?.[0] ?? 'nothing', screen).toBe('nothing');
  const drawn = page.locator('[class*="kettle" i], [class*="trace" i], [class*="_stove" i]');
  await expect.soft(drawn, `${screen}: drawn`).toHaveCount(0);
}

test('K2: with the quiet manner on, no screen shows how anybody is, what we may give, or what to do about it', async ({
  atDesk,
}) => {
  const { page } = await atDesk(amira);
  const counter = new Counter(page);

  await test.step('one key, at the desk and at the tiles', async () => {
    await page.keyboard.press('Alt+q');
    await expect(page.getByText('Quiet screen: customers can see it')).toBeAttached();
    await expectQuiet(page, 'desk');
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible();
    await page.keyboard.press('Alt+q');
    await expect(page.getByText('Full screen: for staff’s eyes')).toBeAttached();
    await page.keyboard.press('Alt+q');
    await expect(page.getByText('Quiet screen: customers can see it')).toBeAttached();
    await expectQuiet(page, 'tiles');
    await enter(page, amira);
  });

  await test.step('listening', async () => {
    await page.keyboard.press('Control+n');
    await expect(page.getByLabel('In your words')).toBeFocused();
    await page.keyboard.press('Alt+4');
    await page.keyboard.type(`You took it off my card twice. ${real.waited}`);
    await counter.saved();
    await expect(page.getByText(/95 degrees/)).toBeAttached();
    await expectQuiet(page, 'listening');
    // One key shows what is for staff's eyes, and hides it again.
    await page.keyboard.press('Alt+s');
    await expect(page.getByText('To let it cool')).toBeVisible();
    await page.keyboard.press('Alt+s');
    await expect(page.getByText('To let it cool')).toBeHidden();
    await expectQuiet(page, 'listening again');
    await page.keyboard.press('Alt+2');
    await counter.press('That’s all of it');
  });

  await test.step('every step', async () => {
    await counter.arriveAt('What we heard');
    await expectQuiet(page, 'first apology');
    await counter.press(/^The whole sentence/);
    await expect(page.getByText('How it seems to have felt')).toBeVisible();
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    await expectQuiet(page, 'what it is about');
    await counter.goOn();
    await counter.arriveAt('Have we got it right?');
    await expectQuiet(page, 'their answer');
    await counter.answer('Yes, and that’s all of it');
    await counter.arriveAt('What we found');
    await expectQuiet(page, 'finding');
    await counter.answer('Ours', counter.part('The same for all of them'));
    await expect(counter.part(/card twice/).getByRole('radio', { name: 'Ours', exact: true })).toBeChecked();
    await expectQuiet(page, 'found');
    await counter.goOn();
    await counter.arriveAt('What we can do');
    await counter.write(/What would put it right/, 'The second payment back on my card');
    await expectQuiet(page, 'what we can do');
    await counter.press('Offered, and they said yes: Refund the second payment to the card');
    await counter.write('How much?', '18.40');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Done now' })).toBeChecked();
    await expectQuiet(page, 'agreed');
    await counter.goOn();
    await counter.arriveAt('What we agreed');
    await expectQuiet(page, 'read back');
    await counter.press('I’ve read it all aloud, and they agree');
    await counter.arriveAt('How we leave it today');
    await expectQuiet(page, 'how it ends');
    await counter.press('File the report');
    await expect(page.getByRole('region', { name: 'The report, as filed' })).toBeVisible();
    await expectQuiet(page, 'filed');
    await counter.press('Back');
  });

  await test.step('the lists, the small one, the page written after', async () => {
    await atTheDesk(page);
    await expect(page.getByRole('row', { name: /A0001/ })).toBeVisible();
    await expectQuiet(page, 'desk with a row');
    await expect(page.getByText('You took it off my card twice')).toHaveCount(0);
    await page.keyboard.press('Alt+s');
    await expect(page.getByText('You took it off my card twice')).toBeVisible();
    await counter.press('All complaints');
    await counter.pageIs('All complaints');
    await page.keyboard.press('Alt+s');
    await expectQuiet(page, 'register');
    await counter.press('Back');
    await page.keyboard.press('Control+Shift+n');
    await expect(page.getByLabel('What was it?')).toBeFocused();
    await expectQuiet(page, 'small one');
    await counter.press('Desk');
    await atTheDesk(page);
    await page.keyboard.press('Control+n');
    await expect(page.getByLabel('In your words')).toBeFocused();
    await counter.press('Write it up after');
    await expect(page.getByRole('button', { name: 'They’ve gone: write it up' })).toBeVisible();
    await expectQuiet(page, 'strip');
    await counter.press('They’ve gone: write it up');
    await counter.arriveAt('Write it up');
    await expectQuiet(page, 'write it up');
  });
});

test('0.4: coaching thins at once, and the one page shows the same fields with the caret where it was', async ({
  atDesk,
}) => {
  const { page } = await atDesk(amira);
  const counter = new Counter(page);
  await counter.beginComplaint();
  await page.keyboard.type('You took it off my card twice.');
  await counter.press('They’ve said it all');
  await counter.arriveAt('Say what you heard, and that you’re sorry');

  await test.step('full, short, cues', async () => {
    await expect(page.getByRole('region', { name: /^Say/ })).toBeVisible();
    await counter.press('Coaching: Full');
    await counter.choose('Cues');
    await expect(page.getByRole('region', { name: /^Say/ })).toHaveCount(0);
    await expect(page.getByText(/Mean it, or wait until you do/)).toBeVisible();
    await counter.choose('Short');
    await expect(page.getByText(/…$/).first()).toBeVisible();
    await page.keyboard.press('Alt+s');
    await expect(page.getByRole('region', { name: /^Say/ })).toBeVisible();
    await counter.choose('Full');
  });

  const half = 'Half a sentence about';
  await test.step('one key and back, in the middle of a sentence', async () => {
    await counter.goOn();
    await counter.arriveAt('What is it about?');
    const more = page.getByRole('textbox', { name: 'Something else it is about' });
    await more.click();
    await page.keyboard.type(half);
    await page.keyboard.press('Alt+v');
    await counter.pageIs('All on one page');
    await expect(more).toBeFocused();
    await expect(more).toHaveValue(half);
    for (const part of ['Listen', 'What did you find?', 'What we can do', 'How does it end today?'])
      await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
    await page.keyboard.type(' the queue');
    await page.keyboard.press('Alt+v');
    await counter.pageIs('What is it about?');
    await expect(more).toBeFocused();
    await expect(more).toHaveValue(`${half} the queue`);
    await page.keyboard.press('Alt+v');
    await counter.pageIs('All on one page');
  });

  await test.step('it is filed from the one page', async () => {
    const section = (name: string) => page.getByRole('region', { name, exact: true });
    await counter.press('Keep it, and on', section('What is it about?'));
    const found = section('What did you find?');
    const [twice, queue] = [/card twice/, /the queue/].map((name) => found.getByRole('region', { name }));
    // All of it is on record before they answer to it.
    await expect(twice!).toBeVisible();
    await expect(queue!).toBeVisible();
    await counter.answer('Yes, and that’s all of it', section('What did they say to it?'));
    await counter.choose('Ours', twice);
    await counter.choose('My own judgement', queue);
    await counter.write('Why, in a few words', 'Seen from the desk', queue);
    await counter.choose('Not yet known', queue);
    const can = section('What can we do?');
    await counter.write(/What would put it right/, 'The money back', can);
    await counter.press('Offered, and they said yes: Refund the second payment to the card', can);
    await counter.write('How much?', '18.40', can);
    await page.keyboard.press('Enter');
    await counter.press('Keep it, and on', can);
    const recap = section('Read it back, or turn the screen');
    await expect(recap.getByRole('checkbox', { name: /£18.40/ })).toBeVisible();
    await counter.press('I’ve read it all aloud, and they agree', recap);
    const end = section('How does it end today?');
    await expect(end.getByRole('radio', { name: /^Settled/ })).toBeChecked();
    await counter.press('File the report', end);
    await expect(page.getByRole('region', { name: 'The report, as filed' })).toContainText('£18.40');
  });
});
