import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asBytes, fromBytes, operation } from '#main/printing/ipp/message';
import { findServer } from '#main/printing/ipp/print-server';

/** An answer as a print server writes it: status, then groups of tag, name, value. */
function answer(status: number, groups: [tag: number, name: string, value: Buffer][][]): Buffer {
  const short = (n: number) => Buffer.from([n >> 8, n & 0xff]);
  return Buffer.concat([
    ...[Buffer.from([2, 0]), short(status), Buffer.from([0, 0, 0, 1])],
    ...groups.flatMap((group) => [
      Buffer.from([0x04]),
      ...group.flatMap(([tag, name, value]) => [
        ...[Buffer.from([tag]), short(name.length), Buffer.from(name), short(value.length), value],
      ]),
    ]),
    Buffer.from([0x03]),
  ]);
}
const int = (n: number) => Buffer.from([n >> 24, n >> 16, n >> 8, n].map((byte) => byte & 0xff));

test('a question names its printer, its job and what it wishes, in the order that RFC 8010 asks for', () => {
  const bytes = asBytes({
    operation: operation.printJob,
    about: [['uri', 'printer-uri', 'ipp://localhost/printers/till']],
    job: [
      ['integer', 'copies', 3],
      ['keyword', 'sides', 'one-sided'],
    ],
  });
  expect([...bytes.subarray(0, 9)]).toEqual([2, 0, 0, 2, 0, 0, 0, 1, 1]);
  const text = bytes.toString('latin1');
  expect(text.indexOf('attributes-charset')).toBeLessThan(text.indexOf('attributes-natural-language'));
  expect(text.indexOf('attributes-natural-language')).toBeLessThan(text.indexOf('printer-uri'));
  expect(text.indexOf('printer-uri')).toBeLessThan(text.indexOf('copies'));
  expect(bytes.at(-1)).toBe(3);
});

test('an answer is read with its numbers, its words and several values of one name', () => {
  const bytes = answer(0, [
    [
      [0x42, 'printer-name', Buffer.from('till')],
      [0x23, 'printer-state', int(5)],
      [0x44, 'printer-state-reasons', Buffer.from('media-empty-error')],
      [0x44, '', Buffer.from('toner-low')],
      [0x22, 'printer-is-accepting-jobs', Buffer.from([0])],
      [0x31, 'printer-state-change-date-time', Buffer.alloc(11)],
    ],
    [[0x42, 'printer-name', Buffer.from('Büro')]],
  ]);
  expect(fromBytes(bytes)).toEqual({
    status: 0,
    groups: [
      {
        'printer-name': ['till'],
        'printer-state': [5],
        'printer-state-reasons': ['media-empty-error', 'toner-low'],
        'printer-is-accepting-jobs': [false],
      },
      { 'printer-name': ['Büro'] },
    ],
  });
});

test('an answer that ends early, or is none, is an error and never a wait', () => {
  const whole = answer(0, [[[0x42, 'printer-name', Buffer.from('till')]]]);
  for (let length = 0; length < whole.length; length += 1)
    expect(() => fromBytes(whole.subarray(0, length)), String(length)).toThrow();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        fromBytes(Buffer.from(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});

test('the print server is this computer’s own, and never one over the network', () => {
  const nowhere = () => false;
  expect(findServer({ CUPS_SERVER: '/place/cups.sock' }, nowhere)).toEqual({
    socketPath: '/place/cups.sock',
  });
  expect(findServer({ CUPS_SERVER: 'localhost:8631' }, nowhere)).toEqual({ host: '127.0.0.1', port: 8631 });
  expect(findServer({ CUPS_SERVER: 'printers.example' }, nowhere)).toBeNull();
  expect(findServer({}, nowhere)).toBeNull();
  expect(findServer({}, (path) => path === '/run/cups/cups.sock')).toEqual({
    socketPath: '/run/cups/cups.sock',
  });
});
