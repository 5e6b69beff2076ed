import { describe, expect, it } from 'vitest';
import { no, yes } from '#contract/refusal';
import type { AttachmentAsked } from '#main/office/office-calls';
import { answerForFile } from '#main/window/file-protocol';
import { pageHeaders } from '#main/window/page-headers';
import { answerFor } from '#main/window/page-answer';

const incident = '0190a5f0-1111-7000-8000-000000000148';
const attachment = 'a1'.repeat(32);
const good = `amends-file://incident/${incident}/${attachment}/thumbnail`;

function office(isThere = true) {
  const asked: AttachmentAsked[] = [];
  return {
    asked,
    attachmentBytes: async (what: AttachmentAsked) => {
      asked.push(what);
      const bytes = new Uint8Array([1, 2, 3]);
      return isThere
        ? yes({ type: 'image/jpeg', name: 'x', kind: 'jpeg' as const, bytes })
        : no({ code: 'nobodyAtTheDesk' as const });
    },
  };
}

describe('S5 the addresses behind amends-file://', () => {
  it('bring the picture of the open incident, and nobody keeps a copy', async () => {
    const port = office();
    const answer = await answerForFile({ method: 'GET', url: good }, port);
    expect(answer.status).toBe(200);
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([1, 2, 3]);
    expect(answer.headers.get('Content-Type')).toBe('image/jpeg');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(port.asked).toEqual([{ incident, attachment, part: 'thumbnail' }]);
  });

  it('are 404 without a word where the office says no: nobody at the desk, another incident', async () => {
    const answer = await answerForFile({ method: 'GET', url: good }, office(false));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('take nothing but GET', async () => {
    for (const method of ['POST', 'PUT', 'HEAD', 'DELETE'])
      expect((await answerForFile({ method, url: good }, office())).status).toBe(405);
  });

  it.each([
    'amends-file://incident/', good.toUpperCase(), `${good}/`, `${good}?x`, `${good}#x`, good.replace('thumbnail', 'copy'),
    good.replace('thumbnail', 'original'), good.replace('/incident/', '/incident/../incident/'), good.replace('incident', '..'),
    good.replace(incident, '..'), good.replace(incident, '%2e%2e'), good.replace(attachment, `..%2f${attachment}`),
    good.replace(attachment, `${attachment}%00`), good.replace(attachment, attachment.toUpperCase()),
    good.replace(attachment, attachment.slice(1)), good.replace('//incident', '//other'), good.replace('//incident', '//u@incident'),
    good.replace('//incident', '//incident:80'), good.replace('/thumb', '\\thumb'), good.replace('amends-file', 'amends'),
    `file:///${attachment}`, '', `${good}\n`, ` ${good}`, good.replace(incident, 'CON'),
  ])('know no %j', async (url) => {
    const port = office();
    expect((await answerForFile({ method: 'GET', url }, port)).status).toBe(404);
    expect(port.asked).toEqual([]);
  }); // prettier-ignore
});

it('S1 only the desk’s page may show pictures of the scheme, and only as pictures', () => {
  const page = { type: 'text/html', body: Buffer.from('<p>') };
  const pages = new Map([
    ['amends://app/desk.html', page],
    ['amends://app/paper.html', page],
  ]);
  const policyOf = (url: string) =>
    answerFor({ method: 'GET', url }, pages).headers['Content-Security-Policy'] ?? '';
  expect(policyOf('amends://app/desk.html')).toContain("img-src 'self' data: blob: amends-file:;");
  expect(policyOf('amends://app/desk.html').match(/amends-file/g)).toHaveLength(1);
  for (const url of ['amends://app/paper.html', 'amends://app/nothing', 'amends://app/desk.html2'])
    expect(policyOf(url)).not.toContain('amends-file');
  expect(pageHeaders('n')['Content-Security-Policy']).toContain("img-src 'self' data: blob:;");
});
