/** K4, K5, Branch A: about one of us, handing over, and leaving; what was typed in a sheet outlives a power cut. */
import type { Page } from '@playwright/test';
import { askBehind, listed } from '../support/ask-behind';
import { amira, atTheDesk, ben, chen, enter, openRecords } from '../support/branch';
import { Counter } from '../support/counter';
import { expect, test } from '../support/story';

const words = 'Your colleague laughed at me when I asked for my money back.';

test('K4 K5 A complaint about whoever wrote it goes into other hands at once, and is asked for before it travels on', async ({
  open,
  atDesk,
  branchHome,
}) => {
  const home = await branchHome();
  const first = await atDesk(amira, { home });
  const counter = new Counter(first.page);

  await test.step('F4 what was typed into the sheet for parking is there after a power cut', async () => {
    const { page } = first;
    await counter.beginComplaint();
    await page.keyboard.type(words);
    await counter.press('They’ve said it all');
    await counter.arriveAt('Say what you heard, and that you’re sorry');
    await counter.press('Park');
    await counter.choose('They’ll come back');
    await counter.write('For whoever picks it up', 'She comes by on her way home.');
    await counter.write('Where to reach them', '07700 900123');
    await expect.poll(() => keptOf(page, 'park.number')).toBe('07700 900123');
    expect(await keptOf(page, 'park.note')).toBe('She comes by on her way home.');
    await first.kill();
  });

  const { page } = await open({ home });
  await openRecords(page);
  await enter(page, amira);
  const again = new Counter(page);
  await again.press(/^MIL-\d{4}-A0001$/);
  await again.press('Park');
  await again.choose('They’ll come back');
  await expect(page.getByRole('textbox', { name: 'For whoever picks it up' })).toHaveValue(
    'She comes by on her way home.',
  );
  await expect(page.getByRole('textbox', { name: 'Where to reach them' })).toHaveValue('07700 900123');
  await page.keyboard.press('Escape');

  await test.step('K4 about me: Ben takes it with his PIN, goes on there, and Amira can’t find it', async () => {
    await again.press('It’s about one of us');
    await again.choose('About me');
    await again.choose(ben.name);
    await page.getByLabel(`${ben.name}’s PIN`).fill(ben.pin);
    await again.press('I’ll take it');
    await expect(page.getByRole('button', { name: 'Closed to all but a few' })).toBeVisible();
  });

  await test.step('K5 Ben asks Chen, and it is his until Chen says yes', async () => {
    await again.press('Hand over');
    await again.choose(chen.name);
    await expect(page.getByRole('radio', { name: amira.name })).toHaveCount(0);
    await again.press(`Ask ${chen.name} to take it`);
    await expect(page.getByLabel(`${chen.name}’s PIN`)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F12');
    await again.press('I’m leaving now');
    await again.press('Press again: I’m leaving now');
    await atTheDesk(page);
    await expect(page.getByRole('row', { name: /Waiting for Chen W\. to take it/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Take five minutes' })).toBeVisible();
  });

  await test.step('K4 Amira sees nothing of it; Chen opens it as given to them, and takes it', async () => {
    await page.keyboard.press('Control+l');
    await enter(page, amira);
    await atTheDesk(page);
    await expect(page.getByText('Nothing is open')).toBeVisible();
    await page.keyboard.press('Control+l');
    await enter(page, chen);
    await atTheDesk(page);
    await expect(page.getByRole('region', { name: `Look in on ${ben.name}` })).toBeVisible();
    await again.press(/^MIL-\d{4}-A0001$/, page.getByRole('table', { name: 'Given to you' }));
    await again.arriveAt('Ben T. asks you to take this');
    await again.press('I’ll take it');
    await expect(page.getByText('You’re holding this')).toBeVisible();
    await expect(page.getByText('Their contact: Ben T.')).toBeVisible();
  });
});

/** A draft as the disk has it. */
async function keptOf(page: Page, field: string): Promise<string | undefined> {
  const [first] = await listed(page);
  const opened = first && (await askBehind(page, 'incident.open', { id: first.id }));
  return opened?.ok ? opened.value.drafts[field]?.value : undefined;
}
