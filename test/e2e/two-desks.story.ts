/** Two desks of one branch and a register: a week without a line, both at work, one complaint closed on both; then it heals. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { amira, atTheDesk, ben, enter, openRecords } from '../support/branch';
import { Counter } from '../support/counter';
import { Line } from '../support/cut-line';
import { Office } from '../support/offices';
import { check, listen, putRight, readBack, seal } from '../support/office-story';
import { RealRegister } from '../support/real-register';
import { savePdf } from '../support/saved-pdf';
import { expect, test } from '../support/story';
import { tempFolder } from '../support/temp-folder';

const day = 24 * 3_600_000;
const shared = [...listen, ...check];
const amirasWord = 'The slip is in the drawer under the till';
const bensWord = 'She has the slip, look at it first';

/** Both go on with what both had heard, and each files it. */
async function closes(office: Office, id: string, word: string): Promise<void> {
  const { incident } = await office.ask('incident.open', { id });
  let now: Incident = incident;
  const said: Proposal = { type: 'ifTheyComeBackNoted.v1', payload: { text: word } };
  for (const scene of [...putRight, ...readBack, () => [said], seal])
    now = await office.tell(id, ...scene(now));
}

test('C1: two desks work a week without a line; it heals, both show the same, the contested points are settled on screen, and the report prints alike on both', async ({
  open,
}) => {
  const register = await RealRegister.start();
  const line = await Line.to(register.url);
  const branch = await register.branch('Mill Lane Stores', 'MIL');
  const homes = [await tempFolder('amends-front'), await tempFolder('amends-back')] as [string, string];
  const monday = Date.now() - 7 * day;
  let id = '';

  await test.step('a complaint that both desks know, and then a week without a line', async () => {
    const [front, back] = await Office.pair(homes, monday);
    await front.join(line.url, await register.deskCode(branch), 'Front desk');
    await back.join(line.url, await register.deskCode(branch), 'Back office');
    await front.enter(amira);
    await back.enter(ben);
    ({ id } = (await front.ask('incident.begin', { length: 'usual', channel: 'walkIn' })).incident);
    for (const scene of shared) await front.tell(id, ...scene(await incidentOf(front, id)));
    await expect.poll(() => headsOf(back, id), { timeout: 30_000 }).toEqual(await headsOf(front, id));
    line.cut();
    for (const [at, words] of ['The kettle leaks', 'Nobody rang back', 'The queue'].entries()) {
      for (const office of [front, back]) {
        office.clock = monday + (at + 1) * 2 * day;
        await office.begin(words);
      }
      if (at === 1) await closes(front, id, amirasWord);
      if (at !== 2) continue;
      await back.tell(id, { type: 'incidentResumed.v1', payload: {} });
      await closes(back, id, bensWord);
    }
    await Promise.all([front.stop(), back.stop()]);
  });

  const [front, back] = await Promise.all(homes.map((home) => open({ home, reachable: ['127.0.0.1'] }))).then(
    ([one, other]) => [one!, other!] as const,
  );
  const pages = [front.page, back.page] as const;

  await test.step('both desks are at work, and say what waits', async () => {
    await Promise.all(
      ([amira, ben] as const).map(async (person, at) => {
        await openRecords(pages[at]!);
        await enter(pages[at]!, person);
        await (await new Counter(pages[at]!).beginComplaint()).fill(`Said to ${person.name} while cut off`);
        await expect(pages[at]!.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
        await new Counter(pages[at]!).press('Desk');
        await atTheDesk(pages[at]!);
      }),
    );
    for (const page of pages)
      await expect(page.getByRole('button', { name: /waiting for head office/ })).toBeVisible();
    await expect(front.page.getByRole('row', { name: /Ben T\. while/ })).toHaveCount(0);
  });

  await test.step('the line is back: each desk has what the other wrote, and both say that they differ', async () => {
    line.mend();
    for (const page of pages) await sendNow(page);
    await expect(front.page.getByRole('row', { name: /Said to Ben T\./ })).toBeVisible({ timeout: 30_000 });
    await expect(back.page.getByRole('row', { name: /Said to Amira K\./ })).toBeVisible({ timeout: 30_000 });
    for (const page of pages)
      await expect(differing(page).getByRole('row', { name: /Two desks differ/ })).toHaveCount(1);
  });

  // That it takes less than two seconds is measured in integration/courier/two-desks.test.ts.
  await test.step('what is written at one desk stands on the other by itself', async () => {
    await (await new Counter(front.page).beginComplaint()).fill('The receipt is wrong again');
    await expect(front.page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await new Counter(front.page).press('Desk');
    await expect(back.page.getByRole('row', { name: /The receipt is wrong again/ })).toBeVisible();
  });

  await test.step('the contested points are settled on one screen and gone from the other', async () => {
    const reference = /^MIL-\d{4}-A0001$/;
    for (const page of pages) {
      await differing(page).getByRole('button', { name: reference }).click();
      await expect(page.getByRole('heading', { name: 'Two desks, two answers' })).toBeVisible();
    }
    const word = back.page.getByRole('region', { name: 'What the next person should know' });
    await expect(word).toContainText(amirasWord);
    await expect(word).toContainText(bensWord);
    await expect(word).toContainText(/Amira K\. at desk A/);
    await expect(word).toContainText(/Ben T\. at desk B/);
    for (const name of ['What the next person should know', 'A promise', 'Which report counts']) {
      const point = back.page.getByRole('region', { name, exact: true });
      await point.getByRole('button', { name: 'Keep Amira K.’s' }).click();
      await expect(point).toHaveCount(0);
    }
    for (const page of pages)
      await expect(page.getByText('Settled. Both desks show the same now.')).toBeVisible();
  });

  await test.step('the report prints alike on both', async () => {
    const folder = await tempFolder('amends-pdf');
    const one = await savePdf(front.app, front.page, join(folder, 'front.pdf'));
    const other = await savePdf(back.app, back.page, join(folder, 'back.pdf'));
    expect(one.text).toContain(amirasWord);
    expect(one.text).not.toContain(bensWord);
    expect(unprinted(other.text)).toBe(unprinted(one.text));
  });
  await Promise.all([line.stop(), register.stop()]);
});

const differing = (page: Page) => page.getByRole('table', { name: 'Two desks differ' });
const incidentOf = async (office: Office, id: string) => (await office.ask('incident.open', { id })).incident;
const headsOf = (office: Office, id: string) =>
  incidentOf(office, id).then(
    ({ heads }) => heads,
    () => null,
  );

/** Now, not when the next try would be. */
async function sendNow(page: Page) {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

/** Without who printed it, when, and which copy it is. */
function unprinted(text: string): string {
  return text.replace(/copy \d+, printed by .*$/gm, '').replace(/^\s*(Copy \d+)?\s*/gm, '');
}
