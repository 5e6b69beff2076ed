/** The power goes in the middle of a sentence: nothing older than a second may be lost (F4). */
import { chance } from '../support/chance';
import { amira, enter, openRecords } from '../support/branch';
import { Counter } from '../support/counter';
import { real } from '../fixtures/real-sentences';
import { expect, test } from '../support/story';

const luck = chance();
test.afterEach(({}, { status, expectedStatus }) => {
  if (status !== expectedStatus) console.error(luck.told);
});

const sentence = `${real.ignored} ${real.slow} ${real.neverBad}`;

test('A SIGKILL in the middle of a sentence loses nothing older than a second, and the caret comes back', async ({
  open,
  atDesk,
  branchHome,
}) => {
  const home = await branchHome();
  const { page, kill } = await atDesk(amira, { home });
  const counter = new Counter(page);
  await counter.beginComplaint();

  // When each letter had been typed, by this test's own clock.
  const typedAt: number[] = [];
  const killIn = 4_000 + luck.below(1_000);
  luck.note(`killed ${killIn} ms after the first letter`);
  const started = performance.now();
  for (const letter of sentence) {
    if (performance.now() - started > killIn) break;
    await page.keyboard.type(letter, { delay: 25 });
    typedAt.push(performance.now());
  }
  expect(typedAt.length, 'the sentence was still going on').toBeLessThan(sentence.length);
  const killedAt = performance.now();
  await kill();
  const old = typedAt.filter((at) => killedAt - at > 1_000).length;
  expect(old).toBeGreaterThan(20);

  const again = await open({ home });
  await openRecords(again.page);
  await enter(again.page, amira);
  await new Counter(again.page).press(/^MIL-\d{4}-A0001$/);
  const words = again.page.getByLabel('In their words');
  await expect(words).toBeFocused();
  const kept = await words.inputValue();
  expect(sentence.startsWith(kept), kept).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(old);

  // And she goes on where she was, at the end of what is there.
  await again.page.keyboard.type('|on');
  await expect(words).toHaveValue(`${kept}|on`);
});
