/** A receipt from the photo to the filed report: it is there after the power went, and nobody else sees it. */
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AmendsBridge } from '#contract/window-bridge';
import type { Incident } from '#domain/incident/state';
import { amira, atTheDesk, enter, openRecords } from '../support/branch';
import { Counter } from '../support/counter';
import { wholeStory } from '../support/office-story';
import { aPdf, aPng } from '../support/pictures';
import { savePdf } from '../support/saved-pdf';
import { expect, test } from '../support/story';

const receipt = aPng(2800, 1400, { text: 'GPS 51.5072 N' });
type How = 'drop' | 'paste';
interface Bridged {
  amends: AmendsBridge;
}

/** As if it came from the desktop or the clipboard: the page gets the very events that Chromium would send. */
async function give(page: Page, how: How, name: string, bytes: Buffer) {
  await page.evaluate(
    ([kind, file, base64]) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([data], file));
      const target = document.activeElement ?? document.body;
      const about = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...about, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...about, clipboardData: transfer }),
      );
    },
    [how, name, bytes.toString('base64')] as const,
  );
}

const strip = (page: Page) => page.getByRole('list', { name: 'Photos and files' });
/** How many small pictures are really drawn. */
const drawn = (page: Page) =>
  strip(page)
    .locator('img')
    .evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length);

/** Whether the page can show this address as a picture. */
const shows = (page: Page, url: string) =>
  page.evaluate(
    (address) =>
      new Promise<boolean>((done) => {
        const image = new Image();
        image.onload = () => done(true);
        image.onerror = () => done(false);
        image.src = address;
      }),
    url,
  );

async function chooseBy(app: ElectronApplication, path: string) {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
}

test('7.4: a receipt is chosen, dropped and pasted while somebody types, outlives the power, and is filed with its hash', async ({
  open,
  atDesk,
  branchHome,
}) => {
  const home = await branchHome();
  const folder = await mkdtemp(join(tmpdir(), 'amends-receipt-'));
  const path = join(folder, 'receipt 21.11.png');
  await writeFile(path, receipt);
  const first = await atDesk(amira, { home });
  let { page } = first;
  let counter = new Counter(page);

  await test.step('by the dialog, with a sentence going on beside it', async () => {
    await chooseBy(first.app, path);
    const words = await counter.beginComplaint();
    await words.fill('It has left my account twice');
    await counter.press('Photo or file');
    await words.focus();
    await page.keyboard.type(' and nobody rang', { delay: 40 });
    await expect.poll(() => drawn(page)).toBe(1);
    await expect(words).toHaveValue('It has left my account twice and nobody rang');
    await expect(words).toBeFocused();
  });

  await test.step('S1: dropped and pasted; the same file once more is no second one', async () => {
    await give(page, 'drop', 'statement.pdf', aPdf);
    await expect(strip(page).getByRole('button')).toHaveCount(2);
    await give(page, 'paste', 'image.png', aPng(300, 200, { colour: [20, 90, 160] }));
    await expect.poll(() => drawn(page)).toBe(2);
    await give(page, 'drop', 'receipt again.png', receipt);
    await expect(counter.page.getByRole('button', { name: 'Photo or file' })).toBeVisible();
    await expect(strip(page).getByRole('button')).toHaveCount(3);
  });

  await test.step('what is no photo, or claims a billion pixels, is refused with what to do', async () => {
    await give(page, 'drop', 'holiday.jpg', Buffer.from('MZ this is a program'));
    await expect(page.getByText(/Only photos .* and PDFs can be added/)).toBeVisible();
    const bomb = aPng(4, 4, { claims: { width: 60_000, height: 60_000 } });
    await give(page, 'drop', 'bomb.png', bomb);
    await expect(page.getByText(/too large to open here/)).toBeVisible();
    await expect(strip(page).getByRole('button')).toHaveCount(3);
  });

  await test.step('a picture that crashes the program which opens it takes nothing along', async () => {
    // It is the hidden window's crash that is reported, and no other.
    first.expects(/crashed/);
    await first.app.evaluate(({ app }) => {
      app.once('browser-window-created', (_event, { webContents }) => {
        webContents.once('did-navigate', () => webContents.forcefullyCrashRenderer());
      });
    });
    await give(page, 'drop', 'crash.png', aPng(40, 40, { colour: [1, 2, 3] }));
    await expect(page.getByText(/couldn’t be opened safely/)).toBeVisible();
    await expect(strip(page).getByRole('button')).toHaveCount(3);
  });

  await test.step('looked at larger, said what it shows; Esc closes', async () => {
    await strip(page).getByRole('button').first().click();
    const sheet = page.getByRole('dialog');
    const picture = sheet.getByRole('img');
    const size = await picture.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth));
    expect(size).toBe(2560);
    const before = (await picture.boundingBox())!.width;
    await sheet.getByRole('button', { name: 'Larger' }).click();
    await expect.poll(async () => (await picture.boundingBox())!.width).toBeGreaterThan(before * 1.3);
    await sheet.getByLabel('What it shows').fill('Her receipt, both payments');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('heading', { name: 'Her receipt, both payments' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });

  await first.kill();
  const again = await open({ home });
  page = again.page;
  counter = new Counter(page);
  await openRecords(page);
  await enter(page, amira);

  await test.step('after the power went everything is there', async () => {
    await counter.press(/^MIL-\d{4}-A0001$/);
    await expect.poll(() => drawn(page)).toBe(2);
    await expect(strip(page).getByRole('button')).toHaveCount(3);
    await expect(page.getByRole('button', { name: 'Look at Her receipt, both payments' })).toBeVisible();
  });

  const address = (await strip(page).locator('img').first().getAttribute('src'))!;
  await test.step('S5: another incident’s, another name, and nobody at the desk: nothing there', async () => {
    expect(await shows(page, address)).toBe(true);
    expect(await shows(page, address.replace('/incident/', '/incident/x/'))).toBe(false);
    expect(await shows(page, address.replace('thumbnail', 'copy'))).toBe(false);
    expect(await shows(page, `${address}%00`)).toBe(false);
    await counter.press('Desk');
    await counter.beginComplaint();
    expect(await shows(page, `${address}?again`)).toBe(false);
    expect(await shows(page, address)).toBe(false);
    // Five times nothing was there, as it should be: the console says so, and says nothing else.
    await expect.poll(() => again.problems.filter((one) => one.includes('404')).length).toBe(5);
    again.expects(/404/);
    await counter.press('Desk');
    await atTheDesk(page);
  });

  await test.step('filed, listed with its hash, and printed', async () => {
    const id = address.split('/')[3]!;
    let incident = await page.evaluate(async (of) => {
      const answer = await (window as unknown as Bridged).amends.ask('incident.open', { id: of });
      return answer.ok ? answer.value.incident : null;
    }, id);
    for (const scene of wholeStory) {
      incident = await page.evaluate(
        async ([of, proposals]) => {
          const answer = await (window as unknown as Bridged).amends.ask('incident.tell', {
            id: of,
            proposals: proposals as never,
          });
          return answer.ok ? answer.value.incident : null;
        },
        [id, scene(incident as Incident)] as const,
      );
      expect(incident).not.toBeNull();
    }
    const hash = Buffer.from(incident!.attachments[0]!.sha256, 'base64url').toString('hex');
    await page.keyboard.press('Control+l');
    await enter(page, amira);
    await counter.press(/^MIL-\d{4}-A0001$/);
    const report = page.getByRole('region', { name: 'The report, as filed' });
    await expect(report).toContainText('Her receipt, both payments');
    await expect(report).toContainText(hash);
    await expect(report).toContainText('statement.pdf, PDF');
    await expect(report.getByRole('img', { name: 'Her receipt, both payments' })).toBeVisible();
    await expect.poll(() => drawn(page)).toBe(2);
    const { text } = await savePdf(again.app, page, join(folder, 'report.pdf'));
    expect(text.replace(/\s/g, '')).toContain(hash);
    expect(text).toContain('Her receipt, both payments');
  });
  await rm(folder, { recursive: true, force: true });
});
