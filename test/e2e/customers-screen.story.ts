/** The customer's own screen: read, answered and signed there, beside the desk and over it (K11, 10.1, 10.2, K7). */
import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { callsOf } from '../../src/contract/channels';
import type { AmendsBridge } from '../../src/contract/window-bridge';
import { expectAccessible } from '../support/axe';
import { amira, chen } from '../support/branch';
import { Counter } from '../support/counter';
import type { Amends } from '../support/launch-amends';
import { navigate } from '../support/navigate';
import { policyAttempts } from '../support/policy-attempts';
import { startPrintQueue } from '../support/print-queue';
import { expect, test } from '../support/story';

type Bridged = { amends: AmendsBridge };

const words = 'You took it off my card twice. Nobody at the bar believed me.';

/** The desk up to the recap of a refund and a call. */
async function upToTheRecap(counter: Counter) {
  const { page } = counter;
  await counter.beginComplaint();
  await page.keyboard.type(words);
  await counter.press('They’ve said it all');
  await counter.arriveAt('Say what you heard, and that you’re sorry');
  await counter.goOn();
  await counter.arriveAt('What is it about?');
  await counter.goOn();
  await counter.answer('Yes, and that’s all of it');
  await counter.arriveAt('What did you find?');
  await counter.answer('Ours', counter.part(/card twice/));
  await counter.goOn();
  await counter.arriveAt('What we can do');
  await counter.write('What would put it right, in their words', 'My money back');
  await counter.press('Offered, and they said yes: Refund the second payment to the card');
  await counter.write('How much?', '18.40');
  await page.keyboard.press('Enter');
  await counter.write(/Number or words/, '0417-2281');
  await counter.goOn();
  await counter.arriveAt('Read it back, or turn the screen');
}

/** This computer has one monitor; the app is told of a second one beside it, as the system tells of one plugged in. */
async function plugIn({ app }: Amends, isIn = true) {
  await app.evaluate(({ screen }, there) => {
    const [first] = screen.getAllDisplays();
    const own = first!;
    const second = {
      ...own,
      id: own.id + 1,
      label: 'Counter',
      bounds: { ...own.bounds, x: own.bounds.width },
    };
    const all = there ? [{ ...own, label: 'Desk' }, second] : [own];
    Object.assign(screen, { getAllDisplays: () => all });
    screen.emit(there ? 'display-added' : 'display-removed', {}, second);
  }, isIn);
}

async function theirWindow({ app }: Amends): Promise<Page> {
  const found = () => app.windows().find((one) => one.url().endsWith('/display.html'));
  await expect.poll(() => found() !== undefined).toBe(true);
  return found()!;
}

async function isDeskVisible({ app }: Amends): Promise<boolean[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((one) => one.webContents.getURL().endsWith('/desk.html'))
      .map((one) => one.isVisible()),
  );
}

async function draw(page: Page) {
  const box = (await page.getByRole('img', { name: 'Sign here' }).boundingBox())!;
  await page.mouse.move(box.x + 60, box.y + 120);
  await page.mouse.down();
  for (let step = 1; step <= 30; step += 1)
    await page.mouse.move(box.x + 60 + step * 14, box.y + 95 + Math.sin(step / 2) * 55);
  await page.mouse.up();
}

test('K11 on a second monitor: agreed and signed, a row changed, the signature void, signed again, printed', async ({
  atDesk,
}) => {
  const queue = await startPrintQueue();
  const amends = await atDesk(chen, { using: [queue] });
  const { page } = amends;
  const counter = new Counter(page);
  await plugIn(amends);

  await test.step('a manager chooses the monitor, and it greets', async () => {
    await page.keyboard.press('Control+Shift+P');
    await counter.arriveAt('People and settings');
    await counter.tap('radio', 'Customer’s screen');
    await counter.choose(/^Counter/);
    // look: settings-display
    const theirs = await theirWindow(amends);
    await expect(theirs.getByRole('heading', { level: 1 })).toContainText('Mill Lane Stores');
    // look: their-screen-greeting
    await expectAccessible(theirs, 'their screen, greeting');
    await counter.tap('radio', 'Paper');
    await page.getByLabel('Slips come out of').selectOption(queue.printer);
    await page.getByLabel('Where that printer stands').last().fill('beside the till');
    await counter.tap('radio', '58 mm');
    await counter.press('Save');
    await expect(page.getByText('Saved. It holds from now on, on this computer.')).toBeVisible();
    // look: settings-paper
    await counter.press('Back');
  });
  const theirs = await theirWindow(amends);
  await upToTheRecap(counter);

  await test.step('10.2 they read rows, total and promises, and nothing else of it', async () => {
    await expect(theirs.getByRole('heading', { name: 'Is this what we agreed?' })).toHaveCount(0);
    await counter.press('Show it on their screen');
    await expect(theirs.getByRole('heading', { name: 'Is this what we agreed?' })).toBeVisible();
    await expect(theirs.getByText('£18.40')).toHaveCount(2);
    const shown = await theirs.locator('body').innerText();
    expect(shown).toContain('Saying yes takes none of your legal rights away.');
    for (const kept of ['believed', 'card twice', '0417-2281', 'Ours', 'Chen W.'])
      expect(shown).not.toContain(kept);
    // look: their-screen
    await expectAccessible(theirs, 'their screen, what was agreed');
  });

  await test.step('K11 three answers; a yes offers the signature, since money moves', async () => {
    await expect(theirs.getByRole('button', { name: 'Something isn’t right' })).toBeVisible();
    await expect(theirs.getByRole('button', { name: 'I’d like to think' })).toBeVisible();
    await theirs.getByRole('button', { name: 'Yes, that’s right' }).click();
    await expect(theirs.getByText('Would you like to sign for it?')).toBeVisible();
    await expectAccessible(theirs, 'their screen, where they sign');
    await draw(theirs);
    // look: their-screen-signing
    await theirs.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(theirs.getByText('Signed. Thank you.')).toBeVisible();
    await expect(page.getByText(/^They signed at/)).toBeVisible();
    // look: recap-signed
  });

  await test.step('a row is changed: their signature no longer counts, on both screens', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await counter.press('Add another change or charge');
    await counter.write('What changes', 'Breakfast tomorrow');
    await counter.press('Keep it');
    await expect(theirs.getByText(/Your signature no longer counts/)).toBeVisible();
    await expect(theirs.getByText('Breakfast tomorrow')).toBeVisible();
    // look: their-screen-void
    await expectAccessible(theirs, 'their screen, a signature that no longer counts');
    await counter.goOn();
    await expect(page.getByText(/That signature no longer counts/)).toBeVisible();
    // look: recap-void
  });

  await test.step('K11 an answer to what stood there before is refused', async () => {
    const stale = await theirs.evaluate(() =>
      (window as unknown as { amends: { ask(n: string, a: unknown): Promise<unknown> } }).amends.ask(
        'display.answer',
        { shown: 'a'.repeat(43), answer: 'yes' },
      ),
    );
    expect(stale).toEqual({ ok: false, refusal: { code: 'changedMeanwhile' } });
  });

  await test.step('signed again, this time as a typed name', async () => {
    await theirs.getByRole('button', { name: 'Yes, that’s right' }).click();
    await theirs.getByRole('button', { name: 'Type my name instead' }).click();
    await theirs.getByRole('textbox', { name: 'Your name' }).fill('Grace Osei');
    await theirs.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(theirs.getByText('Signed. Thank you.')).toBeVisible();
    await expect(page.getByText(/^They signed at/)).toBeVisible();
  });

  await test.step('filed, with their name on the report; leaving it takes it off their screen', async () => {
    await counter.press('Continue');
    await counter.arriveAt('How does it end today?');
    await counter.press('File the report');
    const sheet = page.getByRole('region', { name: 'The report, as filed' });
    await expect(sheet).toContainText('signed as “Grace Osei”');
    await expect(theirs.getByRole('heading', { level: 1 })).toContainText('Mill Lane Stores');
    // look: filed-signed
  });

  await test.step('the slip comes out at once, the report where it was chosen to', async () => {
    await counter.press('Slip for them');
    const out = page.getByText('Printed on Printer at the counter. Collect it: beside the till.');
    await expect(out).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Control+p');
    await page.getByLabel('Printer').selectOption(queue.printer);
    await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible({ timeout: 60_000 });
    // look: print-preview
    await expectAccessible(page, 'before printing');
    await counter.press('Print it');
    await expect(out).toBeVisible({ timeout: 60_000 });
    const [slip, report] = await queue.jobs(2);
    expect(await textIn(slip!.pdf)).toContain('Breakfast tomorrow');
    const paper = await textIn(report!.pdf);
    expect(paper).toContain('signed as “Grace Osei”');
    expect(paper).toContain('copy 1, printed by Chen');
    await counter.press('Papers on their way');
    await counter.arriveAt('Papers on their way');
    await expect(page.getByText(/^Printed on Printer/)).toHaveCount(2);
    // look: print-queue
    await expectAccessible(page, 'papers on their way');
  });

  await test.step('unplugged, it is remembered; plugged in again, it greets again', async () => {
    await plugIn(amends, false);
    await expect.poll(() => theirs.isClosed()).toBe(true);
    await plugIn(amends);
    const again = await theirWindow(amends);
    await expect(again.getByRole('heading', { level: 1 })).toContainText('Mill Lane Stores');
  });
  await queue.stop();
});

async function textIn(pdf: string): Promise<string> {
  return (await promisify(execFile)('pdftotext', ['-layout', pdf, '-'])).stdout;
}

test('K11 on one monitor: over the desk, which is out of reach until a PIN leads back', async ({
  atDesk,
}) => {
  const amends = await atDesk(amira);
  const { page } = amends;
  const counter = new Counter(page);
  await upToTheRecap(counter);
  await counter.press('Let them read it here');
  const theirs = await theirWindow(amends);
  await expect(theirs.getByRole('heading', { name: 'Is this what we agreed?' })).toBeVisible();
  // Nothing of the desk lies behind it: no key and no taskbar leads there.
  await expect.poll(() => isDeskVisible(amends)).toEqual([false]);
  await theirs.getByRole('button', { name: 'Yes, that’s right' }).click();
  await theirs.getByRole('button', { name: 'No, thank you' }).click();

  await test.step('a wrong PIN leads nowhere, the right one to the desk as it was left', async () => {
    await theirs.getByRole('button', { name: 'For staff' }).click();
    await theirs.getByLabel('For staff: your PIN').pressSequentially('909192');
    await expect(theirs.getByText(/That PIN isn’t right/)).toBeVisible();
    // look: their-screen-pin
    await expectAccessible(theirs, 'their screen, the way back to the desk');
    await theirs.getByLabel('For staff: your PIN').pressSequentially(amira.pin);
    await expect.poll(() => isDeskVisible(amends)).toEqual([true]);
    await counter.pageIs('Read it back, or turn the screen');
    await expect(page.getByText(/^They agreed at/)).toBeVisible();
  });
});

test('K11 a page of theirs that crashed starts again, with the desk still out of reach', async ({
  atDesk,
}) => {
  const amends = await atDesk(amira);
  const counter = new Counter(amends.page);
  await upToTheRecap(counter);
  await counter.press('Let them read it here');
  const theirs = await theirWindow(amends);
  await expect(theirs.getByRole('heading', { name: 'Is this what we agreed?' })).toBeVisible();
  await expect.poll(() => isDeskVisible(amends)).toEqual([false]);
  amends.expects(/crashed/);
  // The driver can't follow a page that crashed: what stands there is asked of the window itself.
  const heading = await amends.app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('display.html'),
    )!;
    const again = new Promise<void>((done) => webContents.once('did-finish-load', () => done()));
    webContents.forcefullyCrashRenderer();
    await again;
    return webContents.executeJavaScript(
      `new Promise((done) => { const look = () => document.querySelector('h1')
        ? done(document.querySelector('h1').textContent) : requestAnimationFrame(look); look(); })`,
    ) as Promise<string>;
  });
  expect(heading).toBe('Is this what we agreed?');
  expect(await isDeskVisible(amends)).toEqual([false]);
});

test('S1, S2, S3 their window has its own four calls and the same closed doors as the desk', async ({
  atDesk,
}) => {
  const amends = await atDesk(chen);
  await plugIn(amends);
  const chosen = await amends.page.evaluate(async () => {
    const { ask } = (window as unknown as Bridged).amends;
    const state = await ask('display.state', {});
    const other = state.ok ? state.value.monitors.find(({ isDesks }) => !isDesks) : undefined;
    return ask('display.choose', { monitor: other?.id ?? null });
  });
  expect(chosen.ok).toBe(true);
  const theirs = await theirWindow(amends);
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible();

  expect(amends.problems).toEqual([]);
  // Each attempt is complained about, on their page alone: that is what is tried.
  amends.expects(/^amends:\/\/app\/display\.html/);
  const bridge = await theirs.evaluate(() => [
    Object.keys((window as unknown as Bridged).amends).sort(),
    ['require', 'process', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
  ]);
  expect(bridge).toEqual([['ask', 'on'], []]);
  const asked = await theirs.evaluate(
    (names) =>
      Promise.all(names.map((name) => (window as unknown as Bridged).amends.ask(name as never, {} as never))),
    [...callsOf.desk, ...callsOf.paper],
  );
  for (const answer of asked) expect(answer).toEqual({ ok: false, refusal: { code: 'notForThisWindow' } });
  expect(await theirs.evaluate(policyAttempts)).toEqual({
    blocked: 22,
    passed: [],
    ran: false,
    opacity: '1',
  });
  expect(await navigate({ ...amends, page: theirs }, 'amends://app/desk.html')).toBe(
    'amends://app/display.html',
  );
  expect(await theirs.evaluate(() => window.open('amends://app/desk.html'))).toBe(null);
  const isClosed = await amends.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('display.html'),
    )!;
    window.close();
    return window.isDestroyed();
  });
  expect(isClosed, 'nobody but the app closes it').toBe(false);
});
