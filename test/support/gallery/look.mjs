// Takes pictures of the gallery and has axe read it: node test/support/gallery/look.mjs [folder] [screen…]
// Build it first (see vite.config.mjs). Served under the app's content policy, so a breach shows here too.
import AxeBuilder from '@axe-core/playwright';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright';

const built = resolve(import.meta.dirname, '../../../out/gallery');
const [folder = 'test-results/gallery', ...asked] = process.argv.slice(2);
const all = 'people desk listening listening-quiet check put-right read-back customer parts layers'.split(
  ' ',
);
const screens = asked.length > 0 ? asked : all;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const nonce = 'only-for-the-gallery';
const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; font-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  try {
    const bytes = readFileSync(join(built, path));
    response.writeHead(200, { 'content-type': types[extname(path)], 'content-security-policy': policy });
    response.end(path.endsWith('.html') ? String(bytes).replace('__NONCE__', nonce) : bytes);
  } catch {
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-sync',
  ],
});

const looks = [
  { name: 'light', width: 1366, height: 768, options: { colorScheme: 'light' } },
  { name: 'dark', width: 1366, height: 768, options: { colorScheme: 'dark' } },
  { name: 'forced', width: 1366, height: 768, options: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: 'zoom-200', width: 683, height: 384, options: { deviceScaleFactor: 2 } },
  { name: 'zoom-400', width: 342, height: 192, options: { deviceScaleFactor: 4 } },
  { name: 'rtl', width: 1366, height: 768, options: {}, dir: 'rtl' },
];
let problems = 0;
for (const { name, width, height, options, dir } of looks) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  for (const screen of screens) {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      problems += 1;
      console.log(`${screen} ${name}: ${message.text()}`);
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/gallery.html?screen=${screen}`);
    if (dir) await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), dir);
    await page.waitForFunction(() => document.fonts.ready.then(() => document.fonts.size > 0));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) {
      problems += 1;
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 90)),
      );
      console.log(`${screen} ${name}: ${wide} px wider than the window: ${outside.at(-1)}`);
    }
    await page.screenshot({ path: join(folder, `${screen}-${name}.png`), fullPage: screen === 'parts' });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, textarea, a[href]')]
        .map((element) => [element, element.getBoundingClientRect()])
        .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
        .map(([element]) => element.outerHTML.slice(0, 100)),
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const violation of violations) {
      console.log(
        `${screen} ${name}: ${violation.id}: ${violation.nodes
          .map((n) => n.target.join(' '))
          .join(' | ')
          .slice(0, 300)}`,
      );
    }
    for (const html of small) console.log(`${screen} ${name}: smaller than 24 px: ${html}`);
    problems += violations.length + small.length;
    await page.close();
  }
  await context.close();
}
await browser.close();
server.close();
console.log(problems === 0 ? 'Nothing found.' : `${problems} found.`);
process.exitCode = problems === 0 ? 0 : 1;
