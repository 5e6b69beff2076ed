// A letter as a message that a mail program opens as a draft (RFC 5322, MIME). Forty lines of our own, because everything in
// it is encoded: whatever a name or a letter holds, no header can come of it, and no line is too long.

export interface EmailDraft {
  /** Null: whoever sends it fills it in. The address must have passed `mailbox`. */
  to: { name: string; address: string } | null;
  subject: string;
  text: string;
  /** Epoch milliseconds. */
  at: number;
  language: string;
}

/** Of UTF-8 in one encoded word, so that it stays below 75 characters (RFC 2047, 2). */
const bytesPerWord = 42;
const base64PerLine = 76;

/** What a mail program may be given as an address: no comments, no quotes, no spaces. Null: anything else. */
export function mailbox(text: string): string | null {
  const address = text.trim();
  const isOne = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/.test(address);
  return isOne && address.length <= 254 ? address : null;
}

export function emailMessage({ to, subject, text, at, language }: EmailDraft): string {
  const body = Buffer.from(text.replace(/\r\n?|\n/g, '\r\n'), 'utf8').toString('base64');
  const head = [
    // A draft: the mail program puts in whose it is, and asks before it goes.
    'X-Unsent: 1',
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    ...(to ? [`To: ${to.name.trim() ? `${encodedWords(to.name)}\r\n ` : ''}<${to.address}>`] : []),
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    `Content-Language: ${/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en'}`,
  ];
  const lines = body.match(new RegExp(`.{1,${base64PerLine}}`, 'g')) ?? [];
  return [...head, '', ...lines, ''].join('\r\n');
}

/** RFC 2047, always in base64: nothing of the text stands in the header as it is. */
function encodedWords(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const words: string[] = [''];
  for (const letter of plain.toWellFormed()) {
    const longer = words.at(-1)! + letter;
    if (Buffer.byteLength(longer, 'utf8') > bytesPerWord) words.push(letter);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`).join('\r\n ');
}
