import fc from 'fast-check';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuiltPages, type BuiltPages } from '#main/window/built-pages';
import { answerFor } from '#main/window/page-answer';

let folder: string;
let pages: BuiltPages;

beforeAll(() => {
  const outside = mkdtempSync(join(tmpdir(), 'amends-map-'));
  folder = join(outside, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.json'), '{"secret":true}');
  writeFileSync(join(folder, 'desk.html'), '<meta nonce="__NONCE__"><style nonce="__NONCE__"></style>');
  writeFileSync(join(folder, 'assets', 'desk-A1.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'desk-A1.js.map'), '{}');
  writeFileSync(join(folder, 'assets', 'a.woff2'), 'font');
  symlinkSync(join(outside, 'secret.json'), join(folder, 'assets', 'link.json'));
  pages = readBuiltPages(folder);
  writeFileSync(join(folder, 'late.js'), 'export {};');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

const get = (url: string) => answerFor({ method: 'GET', url }, pages);

describe('S5 the fixed map behind amends://app/', () => {
  it('holds what was built, with its type, and neither source maps nor links out of the folder', () => {
    expect([...pages].map(([address, { type }]) => [address, type]).sort()).toEqual([
      ['amends://app/assets/a.woff2', 'font/woff2'],
      ['amends://app/assets/desk-A1.js', 'text/javascript; charset=utf-8'],
      ['amends://app/desk.html', 'text/html; charset=utf-8'],
    ]);
  });

  it('a file that came later is not there: what there is was listed at the start', () => {
    expect(get('amends://app/late.js').statusCode).toBe(404);
  });

  it('each file is read when it is first asked for, and only then; one that is gone is no answer', () => {
    const asset = join(folder, 'assets', 'desk-A1.js');
    const ask = () => get('amends://app/assets/desk-A1.js').data.toString();
    writeFileSync(asset, 'export const first = 1;');
    expect(ask()).toBe('export const first = 1;');
    writeFileSync(asset, 'export const second = 2;');
    expect(ask()).toBe('export const first = 1;');
    rmSync(join(folder, 'assets', 'a.woff2'));
    expect(get('amends://app/assets/a.woff2')).toMatchObject({ statusCode: 500, data: Buffer.alloc(0) });
  });

  it('a page gets a nonce of its own, the same in header and text, another at each load', () => {
    const loads = [1, 2].map(() => {
      const answer = get('amends://app/desk.html#top');
      const nonce = /'nonce-([^']+)'/.exec(answer.headers['Content-Security-Policy']!)![1];
      expect(answer.data.toString()).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}"></style>`);
      return nonce;
    });
    expect(loads[0]).not.toBe(loads[1]);
  });

  it('only GET is answered', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])
      expect(answerFor({ method, url: 'amends://app/desk.html' }, pages).statusCode).toBe(405);
  });

  it('every answer, 404 as well, carries the strict policy', () => {
    for (const url of ['amends://app/desk.html', 'amends://app/nothing']) {
      const { headers } = get(url);
      expect(headers['Content-Security-Policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; img-src 'self' data: blob:(?: amends-file:)?; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'$/,
      );
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Cross-Origin-Opener-Policy']).toBe('same-origin');
      expect(headers['Referrer-Policy']).toBe('no-referrer');
    }
  });

  const parts = [
    '..', '.', '%2e%2e', '%2E.', '..%2f', '..%5c', '\\', '..\\', '%5c', '%00', '\0', '//', '/', 'secret.json',
    'desk.html', 'DESK.HTML', 'assets', 'assets/link.json', 'CON', 'NUL', 'COM1', 'aux.html', 'desk.html.',
    'desk.html ', 'desk.html::$DATA', '?', '?x=1', ';', '%', '%zz', 'C:', 'file:///etc/passwd', '~', '\u202e', '\ud800',
    'desk.html/', 'desk%2ehtml', 'd\u0435sk.html', 'etc', 'passwd', '__proto__', 'constructor', 'x'.repeat(5_000),
  ]; // prettier-ignore
  const origins = [
    'amends://app/', 'amends://app', 'amends:/app/', 'amends:app/', 'amends://APP/', 'amends://app:80/', 'amends://user@app/',
    'amends://app./', 'amends://other/', 'amends-file://app/', 'file:///', 'http://app/', '', '/',
  ]; // prettier-ignore

  it('hostile addresses find nothing (2,000 of them)', () => {
    const hostile = fc
      .tuple(
        fc.constantFrom(...origins),
        fc.array(fc.constantFrom(...parts), { maxLength: 6 }),
        fc.constantFrom('', '/'),
      )
      .map(([origin, path, between]) => origin + path.join(between))
      .filter((url) => url !== 'amends://app/desk.html');
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: hostile }, fc.string()), (url) => {
        expect(get(url).statusCode).toBe(404);
      }),
      { numRuns: 2_000 },
    );
  });
});
