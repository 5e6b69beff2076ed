import type { PrinterInfo } from 'electron';
import { expect, test } from 'vitest';
import { asPrinter } from '#main/printing/printers';

const info = (options: object, more: object = {}) =>
  ({ name: 'counter', displayName: 'Counter', description: '', options, ...more }) as unknown as PrinterInfo;

test.each([
  [{ 'printer-state': '3' }, 'ready'],
  [{ 'printer-state': '4' }, 'busy'],
  [{ 'printer-state': '5' }, 'stopped'],
  [{ 'printer-state': 3 }, 'ready'],
  [{ 'printer-state': '3', 'printer-is-accepting-jobs': 'false' }, 'stopped'],
  [{ 'printer-state': '4', 'printer-state-reasons': 'offline-report' }, 'stopped'],
  [{ 'printer-state': '3', 'printer-state-reasons': 'media-low-report' }, 'ready'],
  [{}, 'unknown'],
])('F7: a printer that says %o is %s', (options, state) => {
  expect(asPrinter(info(options)).state).toBe(state);
});

test('a printer keeps the system’s name and shows people theirs', () => {
  expect(asPrinter(info({}))).toMatchObject({ name: 'counter', label: 'Counter', isDefault: false });
  expect(asPrinter(info({}, { displayName: '', description: 'Front desk' })).label).toBe('Front desk');
  expect(asPrinter(info({}, { isDefault: true })).isDefault).toBe(true);
});
