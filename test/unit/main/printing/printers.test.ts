import type { PrinterInfo } from 'electron';
import { expect, test } from 'vitest';
import { mediaName } from '#main/printing/pdf';
import { asPrinter, printerFrom, type SaidOfPrinter } from '#main/printing/printers';

const info = (options: object, more: object = {}) =>
  ({ name: 'counter', displayName: 'Counter', description: '', options, ...more }) as unknown as PrinterInfo;

test.each([
  [{ 'printer-state': '3' }, 'ready', null],
  [{ 'printer-state': '4' }, 'busy', null],
  [{ 'printer-state': '5' }, 'stopped', 'paused'],
  [{ 'printer-state': 3 }, 'ready', null],
  [{ 'printer-state': '3', 'printer-is-accepting-jobs': 'false' }, 'stopped', 'paused'],
  [{ 'printer-state': '4', 'printer-state-reasons': 'offline-report' }, 'stopped', 'offline'],
  [{ 'printer-state': '4', 'printer-state-reasons': 'media-empty-error' }, 'stopped', 'paper'],
  [{ 'printer-state': '4', 'printer-state-reasons': 'toner-low media-jam-error' }, 'stopped', 'jam'],
  [{ 'printer-state': '4', 'printer-state-reasons': 'cover-open' }, 'stopped', 'open'],
  [{ 'printer-state': '4', 'printer-state-reasons': 'marker-supply-empty-error' }, 'stopped', 'ink'],
  [{ 'printer-state': '3', 'printer-state-reasons': 'media-low-report' }, 'ready', null],
  [{}, 'unknown', null],
])('F7: a printer that says %o is %s', (options, state, trouble) => {
  expect(asPrinter(info(options))).toMatchObject({ state, trouble });
});

test('a printer keeps the system’s name and shows people theirs', () => {
  expect(asPrinter(info({}))).toMatchObject({ name: 'counter', label: 'Counter', isDefault: false });
  expect(asPrinter(info({}, { displayName: '', description: 'Front desk' })).label).toBe('Front desk');
  expect(asPrinter(info({}, { isDefault: true })).isDefault).toBe(true);
  expect(asPrinter(info({ 'printer-location': 'Office' })).place).toBe('Office');
});

test('a printer that is only out of paper still takes jobs; one that is switched off doesn’t', () => {
  const said: SaidOfPrinter = {
    ...{ name: 'till', label: 'Till', place: '', isDefault: false, isTwoSided: false },
    ...{ state: '4', takesJobs: true, reasons: 'media-empty' },
  };
  expect(printerFrom(said).takesJobs).toBe(true);
  expect(printerFrom({ ...said, state: '5' })).toMatchObject({ takesJobs: false, trouble: 'paper' });
});

test.each([
  ['A4', 'iso_a4_210x297mm'],
  ['Letter', 'na_letter_8.5x11in'],
  [{ width: 80_000, height: 151_200 }, 'custom_80x152mm_80x152mm'],
  [{ width: 58_000, height: 90_000 }, 'custom_58x90mm_58x90mm'],
] as const)('the print system knows the size %o as %s', (size, name) => {
  expect(mediaName(size)).toBe(name);
});
