/** Where a page can’t go and what it isn’t given: S3, S4 and their items of Electron’s security checklist. */
import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchAmends, type Amends } from '../support/launch-amends';
import { navigate } from '../support/navigate';
import { permissionsGranted, thingsGiven } from '../support/permission-asks';
import { settle } from '../support/settle';

let amends: Amends;
const address = 'amends://app/desk.html';

test.beforeAll(async () => {
  amends = await launchAmends();
  await expect(amends.page.getByRole('heading', { level: 1 })).toBeVisible();
});
test.afterAll(() => amends.close());

test('checklist 13, S3: the window stays at its own address', async () => {
  for (const to of [
    'https://example.org/', 'http://127.0.0.1/', 'data:text/html,<h1>x</h1>', 'javascript:document.title="x"',
    'blob:amends://app/x', 'amends://app/paper.html', 'amends://other/desk.html', 'file:///etc/passwd', 'chrome://settings',
    'view-source:amends://app/desk.html', 'devtools://devtools/bundled/inspector.html',
  ]) expect(await navigate(amends, to), to).toBe(address); // prettier-ignore
  expect(await amends.page.evaluate(() => document.title)).toBe('Amends');
});

test('S3: a page that empties itself is opened again', async () => {
  const { page } = amends;
  await page.evaluate(() => {
    document.documentElement.dataset['of'] = 'the first page';
    location.href = 'about:blank';
  });
  // Its address is the same before and after: only the mark tells that another page stands there.
  await page.waitForFunction(
    (own) => location.href === own && document.documentElement.dataset['of'] === undefined,
    address,
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('checklist 14, S3: no page opens a window', async () => {
  const { app, page } = amends;
  const opened = await page.evaluate(() => {
    const results = [
      'https://example.org/',
      'about:blank',
      'amends://app/desk.html',
      '',
      'data:text/html,x',
    ].map((url) => window.open(url));
    for (const target of ['_blank', 'other', '_top']) {
      const link = Object.assign(document.createElement('a'), {
        href: 'https://example.org/',
        target,
        textContent: 'x',
      });
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
      link.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
      link.remove();
    }
    return results;
  });
  expect(opened).toEqual([null, null, null, null, null]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(page.url()).toBe(address);
});

test('checklist 15: nothing outside Amends is opened by a link', async () => {
  const { app, page } = amends;
  await app.evaluate(({ shell }) => {
    const counted = globalThis as { opened?: number };
    counted.opened = 0;
    for (const name of ['openExternal', 'openPath', 'showItemInFolder'] as const) {
      Object.assign(shell, { [name]: () => (counted.opened! += 1) });
    }
  });
  await page.evaluate(() => {
    for (const href of [
      'mailto:a@example.org',
      'tel:112',
      'https://example.org',
      'ms-settings:',
      'steam://run/1',
      'smb://host/x',
    ]) {
      const link = Object.assign(document.createElement('a'), { href });
      document.body.append(link);
      link.click();
      link.remove();
    }
  });
  await settle(amends);
  expect(await app.evaluate(() => (globalThis as { opened?: number }).opened)).toBe(0);
  expect(page.url()).toBe(address);
});

test('S3: links and files dragged onto the window go nowhere', async () => {
  const { app, page, home } = amends;
  const file = join(home, 'dragged.html');
  await writeFile(file, '<title>dragged</title>');
  const devtools = await app.context().newCDPSession(page);
  const link = { mimeType: 'text/uri-list', data: 'https://example.org/' };
  for (const data of [
    { items: [link], dragOperationsMask: 19 },
    { items: [{ ...link, data: 'javascript:document.title="dragged"' }], dragOperationsMask: 19 },
    { items: [], files: [file], dragOperationsMask: 19 },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
    }
    await settle(amends);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => document.title)).toBe('Amends');
  }
});

test('checklist 11 and 12: a webview is an element like any unknown one', async () => {
  const { app, page } = amends;
  const before = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    view.setAttribute('allowpopups', '');
    view.setAttribute('nodeintegration', '');
    view.setAttribute('preload', 'file:///tmp/x.js');
    document.body.append(view);
  });
  await settle(amends);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(before);
  expect(await page.evaluate(() => 'loadURL' in document.querySelector('webview')!)).toBe(false);
  await page.reload();
});

test('checklist 5, S4: every permission is denied', async () => {
  const { page } = amends;
  const granted = await page.evaluate(permissionsGranted);
  expect(granted).toEqual([]);

  const got = await page.evaluate(thingsGiven);
  expect(got).toEqual([]);
});

test('S4: nothing is downloaded', async () => {
  const { app, page } = amends;
  await app.evaluate(({ session }) => {
    const seen = globalThis as { downloads?: string[] };
    seen.downloads = [];
    session
      .fromPartition('desk')
      .on('will-download', (event, item) =>
        seen.downloads!.push(`${event.defaultPrevented} ${item.getState()}`),
      );
  });
  await page.evaluate(() => {
    for (const href of [
      'amends://app/desk.html',
      'data:text/plain,x',
      URL.createObjectURL(new Blob(['x'])),
    ]) {
      Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
    }
  });
  await settle(amends);
  const downloads = (await app.evaluate(() => (globalThis as { downloads?: string[] }).downloads))!;
  expect(downloads.filter((one) => !one.startsWith('true'))).toEqual([]);
});
