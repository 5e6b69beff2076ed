import { expect, test } from 'vitest';
import { pdfName } from '#main/printing/pdf';

test('a report is named by its reference', () => {
  expect(pdfName('MIL-2026-A0148')).toBe('MIL-2026-A0148.pdf');
  expect(pdfName('Recovery key Mill Lane Hôtel')).toBe('Recovery key Mill Lane Hôtel.pdf');
});

test.each([
  '../../etc/passwd', '..\\..\\boot', '/etc/cron.d/x', 'C:\\Windows', 'CON', 'con', 'lpt1', 'nul', 'a:b', 'a\u0000b',
  '', '   ', '...', '-rf', 'a'.repeat(5_000), '\u202Efdp.exe', '<script>', '?*|"', 'line\nbreak', '😀',
])('S12: "%s" becomes a name that stays in its folder on every system', (text) => {
  const name = pdfName(text);
  expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} ,_-]*\.pdf$/u);
  expect(name.length).toBeLessThanOrEqual(84);
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\.pdf$/i);
}); // prettier-ignore
