/** What a page can’t reach, tried from inside it: S1, S2, S5 and their items of Electron’s security checklist. */
import { expect, test, type Request } from '@playwright/test';
import { callsOf } from '../../src/contract/channels';
import { launchAmends, type Amends } from '../support/launch-amends';
import { navigate } from '../support/navigate';
import { policyAttempts } from '../support/policy-attempts';
import { askAsStranger } from '../support/stranger-window';

let amends: Amends;
const address = 'amends://app/desk.html';

test.beforeAll(async () => {
  amends = await launchAmends();
  await expect(amends.page.getByRole('heading', { level: 1 })).toBeVisible();
});
test.afterAll(() => amends.close());

test('checklist 1, S1: the app starts from its own files alone, and nothing trips the policy', async () => {
  const { page, problems } = amends;
  const asked: string[] = [];
  const note = (request: Request) => asked.push(request.url());
  page.on('request', note);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  page.off('request', note);
  expect(problems).toEqual([]);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => url !== address && !url.startsWith('amends://app/assets/'))).toEqual([]);
  const faces = await page.evaluate(
    async () => (await document.fonts.ready, [...document.fonts].some((face) => face.status === 'loaded')),
  );
  expect(faces, 'the bundled font passes the policy').toBe(true);
});

test('checklist 2 and 20: a page finds neither Node nor Electron, only two functions', async () => {
  const found = await amends.page.evaluate(() => {
    const names = [
      'require',
      'process',
      'Buffer',
      'module',
      'exports',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
      'setImmediate',
    ];
    const bridge = (window as unknown as { amends: object }).amends;
    return { names: names.filter((name) => name in window), bridge: Object.keys(bridge).sort() };
  });
  expect(found).toEqual({ names: [], bridge: ['ask', 'on'] });
  const inWorker = await amends.page.evaluate(() => {
    try {
      return new Worker(URL.createObjectURL(new Blob(['postMessage(typeof process)'])), {}) instanceof Worker;
    } catch {
      return 'refused';
    }
  });
  expect(inWorker).toBe('refused');
});

test('checklist 3: what a page does to its own world changes nothing at the bridge', async () => {
  const { page } = amends;
  const outcome = await page.evaluate(async () => {
    const bridge = (window as unknown as { amends: { ask(name: string, args: unknown): Promise<unknown> } })
      .amends;
    const own = Array.prototype.includes;
    Array.prototype.includes = () => true;
    const refused = await bridge.ask('paper.page', {});
    Array.prototype.includes = own;
    let isReplaced = false;
    try {
      Object.defineProperty(window, 'amends', { value: 'mine' });
      isReplaced = (window as unknown as { amends: unknown }).amends === 'mine';
    } catch {
      // As it should be.
    }
    const isOwnFunction = (bridge.ask as object).constructor === (Function as unknown);
    return { refused, isReplaced, isOwnFunction };
  });
  // The bridge's functions are copies made in the page's world: nothing of them leads back into the preload.
  expect(outcome).toEqual({
    refused: { ok: false, refusal: { code: 'notForThisWindow' } },
    isReplaced: false,
    isOwnFunction: true,
  });
});

test('checklist 7, S1: the policy stops scripts, styles and addresses that are not the app’s own', async () => {
  const { page } = amends;
  const outcomes = await page.evaluate(policyAttempts);
  expect(outcomes).toEqual({ blocked: 22, passed: [], ran: false, opacity: '1' });
  await page.reload();
});

test('checklist 6, 8 and 18: neither files of this computer nor other origins can be read', async () => {
  const read = await amends.page.evaluate(async () => {
    const addresses = [
      'file:///etc/hostname',
      'amends://other/desk.html',
      'amends-file://app/1',
      'http://127.0.0.1/',
      'chrome://version',
      'devtools://devtools/bundled/inspector.html',
      'filesystem:amends://app/x',
    ];
    const got = await Promise.all(
      addresses.map((one) =>
        fetch(one, { mode: 'no-cors' }).then(
          () => one,
          () => null,
        ),
      ),
    );
    return got.filter((one) => one !== null);
  });
  expect(read).toEqual([]);
  expect(await navigate(amends, 'file:///etc/hostname')).toBe(address);
});

test('checklist 17, S2: every call is refused to another window, another origin and a subframe', async () => {
  const names = callsOf.desk;
  const refused = names.map(() => ({ ok: false, refusal: { code: 'notForThisWindow' } }));
  for (const from of [
    { url: address },
    { url: 'data:text/html,<body></body>' },
    { url: 'about:blank' },
    { url: 'about:blank', where: 'subframe' as const },
  ]) {
    expect(await askAsStranger(amends, { ...from, names }), JSON.stringify(from)).toEqual(refused);
  }
  const inFrame = await amends.page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const has = 'amends' in frame.contentWindow!;
    frame.remove();
    return has;
  });
  expect(inFrame, 'a subframe of the desk gets no bridge').toBe(false);
});

test('S2: names that are not at the door don’t exist, whatever an argument holds', async () => {
  const { page } = amends;
  const answers = await page.evaluate(async () => {
    const { ask } = (
      window as unknown as { amends: { ask(name: string, args: unknown): Promise<{ ok: boolean }> } }
    ).amends;
    const ring: { again?: unknown } = {};
    ring.again = ring;
    const names = ['paper.page', 'paper.ready', 'app.quit', '__proto__', 'constructor', ''];
    const given = [
      undefined,
      null,
      ring,
      () => 1,
      new Map(),
      document.body,
      'x'.repeat(10_000_000),
      Symbol.iterator,
    ];
    const answered: unknown[] = [];
    for (const name of names)
      answered.push(
        await ask(name, {}).then(
          (answer) => answer.ok,
          () => 'thrown',
        ),
      );
    for (const args of given)
      answered.push(
        await Promise.resolve()
          .then(() => ask('incident.open', args))
          .then(
            (answer) => answer.ok,
            () => 'thrown before it was sent',
          ),
      );
    return answered;
  });
  expect(answers.filter((answer) => answer === true)).toEqual([]);
  expect(answers.slice(0, 6)).toEqual(Array(6).fill(false));
});

test('checklist 18, S5: the app protocol answers its fixed map and nothing else', async () => {
  const paths = [
    '../package.json', '../../package.json', '%2e%2e/package.json', '..%2fpackage.json', '..%5cpackage.json', '..\\package.json',
    'desk.html%00.js', 'desk.html%00', 'DESK.HTML', 'desk.html/', 'desk.html/../../main/index.js', '/desk.html', './/desk.html', 'CON', 'NUL',
    'com1.html', 'desk.html::$DATA', 'desk.html.', 'desk.html%20', 'assets', 'assets/', '', 'index.html', 'main/index.js', 'preload/desk.cjs',
    'etc/passwd', '%', '%zz', 'desk.html?x=1', '.built-from', '__proto__', 'constructor', '~', 'C:/Windows/win.ini',
  ]; // prettier-ignore
  const served = await amends.page.evaluate(async (all) => {
    const answers = await Promise.all(
      all.map((path) =>
        fetch(`amends://app/${path}`).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    );
    return all.filter((_, at) => ![404, 0].includes(answers[at]!));
  }, paths);
  expect(served).toEqual([]);
  const page = await amends.page.evaluate(async (url) => {
    const answer = await fetch(url);
    return { status: answer.status, type: answer.headers.get('Content-Type') };
  }, address);
  expect(page).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
});

test('checklist 9 and 10: a page has nothing of what Chromium calls experimental', async () => {
  const names = await amends.app.evaluate(async ({ BrowserWindow, session }) => {
    const namesIn = async (experimentalFeatures: boolean) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { experimentalFeatures, session: session.fromPartition('desk') },
      });
      await window.loadURL('amends://app/desk.html');
      const names: string[] = await window.webContents.executeJavaScript(
        'Object.getOwnPropertyNames(window)',
      );
      window.destroy();
      return names;
    };
    const usual = new Set(await namesIn(false));
    return (await namesIn(true)).filter((name) => !usual.has(name));
  });
  expect(names.length).toBeGreaterThan(5);
  expect(await amends.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  const flags = await amends.app.evaluate(({ app }) =>
    app.commandLine.getSwitchValue('enable-blink-features'),
  );
  expect(['', 'PageMarginBoxes']).toContain(flags);
});
