import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { cssText, pageRules } from '#renderer/paper/page-rules';
import { words } from '#renderer/paper/words.en';

const margins = { size: 'A4' as const, foot: 'Record 9f2c…e41a', head: 'MIL-2026-A0148', mark: '' };

describe('the sheet itself', () => {
  test('F5: its size follows the branch, and a sheet without one takes what the printer holds', () => {
    expect(pageRules(margins)).toContain('size: 210mm 297mm;');
    expect(pageRules({ ...margins, size: 'Letter' })).toContain('size: 8.5in 11in;');
    expect(pageRules({ ...margins, size: null })).not.toMatch(/\bsize: \d/);
  });

  test('F5: counts its pages in the catalogue’s own order of words', () => {
    expect(pageRules(margins)).toContain('content: "page " counter(page) " of " counter(pages);');
  });

  test('sample data is marked on every page, and nothing else is', () => {
    expect(pageRules({ ...margins, mark: 'Sample data' })).toContain('@top-left { content: "Sample data";');
    expect(pageRules(margins)).not.toContain('@top-left');
  });

  test('S9: no name or reference can end its rule early', () => {
    for (const hostile of ['"; } @import url(x); {', '\\', '</style>', "'", '\n}', '/*'])
      expect(cssText(hostile).slice(1, -1)).not.toMatch(/["'{}<>/*\n]/);
    expect(cssText('A"B')).toBe('"A\\22 B"');
  });
});

test('every message of the catalogue can be read, and none is left empty', () => {
  for (const [key, message] of Object.entries(words)) {
    expect(message.trim(), key).not.toBe('');
    expect(() => new IntlMessageFormat(message, 'en-GB', undefined, { ignoreTag: true }), key).not.toThrow();
    expect(message, key).not.toMatch(/!|"|'/);
  }
});
