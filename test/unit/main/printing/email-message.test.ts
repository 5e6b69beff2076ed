import { describe, expect, test } from 'vitest';
import { emailMessage, mailbox, type EmailDraft } from '#main/printing/email-message';

const draft: EmailDraft = {
  to: { name: 'Grace Osei', address: 'grace@example.org' },
  ...{ subject: 'Thank you for telling us, MIL-2026-A0148', text: 'Dear Mrs Osei,\n\nThank you.\n' },
  ...{ at: Date.parse('2026-11-21T14:02:00Z'), language: 'en' },
};

/** As another program reads it: unfolded headers, encoded words decoded, the body out of its base64. */
function read(message: string) {
  const [head = '', ...rest] = message.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]/g, ' ').split('\r\n');
  const decoded = headers.map((one) =>
    one
      .replace(/\?= =\?/g, '?==?')
      .replace(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (_, word: string) =>
        Buffer.from(word, 'base64').toString(),
      ),
  );
  return {
    names: headers.map((one) => one.split(':')[0]),
    decoded,
    body: Buffer.from(rest.join(''), 'base64').toString(),
  };
}

describe('a letter as an e-mail', () => {
  test('is a draft with its subject, its address and the words of the letter', () => {
    const { decoded, body } = read(emailMessage(draft));
    expect(decoded).toEqual([
      'X-Unsent: 1',
      'Date: Sat, 21 Nov 2026 14:02:00 +0000',
      'To: Grace Osei <grace@example.org>',
      'Subject: Thank you for telling us, MIL-2026-A0148',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      'Content-Language: en',
    ]);
    expect(body).toBe('Dear Mrs Osei,\r\n\r\nThank you.\r\n');
  });

  test('S9 no name, subject or word makes a header of its own, breaks out of one, or makes a line too long', () => {
    const hostile = [
      ...[
        'Grace\r\nBcc: all@example.org',
        'Grace\nSubject: x\n\nbody',
        'a\u2028Bcc: x',
        '\u0000\u0085Bcc: x',
      ],
      ...[
        '?= <x@y.z>, =?',
        '"; drop',
        '=?UTF-8?B?QmNjOiB4?=',
        'נעמי‏ ‮כהן',
        '😀'.repeat(200),
        'é'.repeat(999),
      ],
      ...['\ud800 alone', 'x'.repeat(5_000), ''],
    ];
    for (const text of hostile) {
      const message = emailMessage({ ...draft, to: { ...draft.to!, name: text }, subject: text, text });
      expect(message).toMatch(/^[\r\n\x20-\x7e]*$/);
      expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of message.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
      const { names, decoded, body } = read(message);
      expect(names).toEqual(read(emailMessage(draft)).names);
      const flat = text
        .toWellFormed()
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim();
      expect(decoded[3]).toBe(`Subject: ${flat}`);
      expect(body).toBe(text.toWellFormed().replace(/\r\n?|\n/g, '\r\n'));
    }
  });

  test('goes to nobody rather than to something that is no plain address', () => {
    expect(mailbox(' grace.osei+shop@mail.example.org ')).toBe('grace.osei+shop@mail.example.org');
    for (const text of [
      ...['', 'grace', 'grace@', '@example.org', 'a@b', 'a b@example.org', 'a@example.org, b@example.org'],
      ...[
        '<a@example.org>',
        '"a b"@example.org',
        'a@example.org\r\nBcc: b@example.org',
        'a@exa\u202emple.org',
      ],
      ...[`${'a'.repeat(65)}@example.org`, `a@${'b.'.repeat(130)}org`, 'a@example..org', 'a;b@example.org'],
    ])
      expect(mailbox(text), text).toBeNull();
    expect(read(emailMessage({ ...draft, to: null })).names).not.toContain('To');
  });
});
