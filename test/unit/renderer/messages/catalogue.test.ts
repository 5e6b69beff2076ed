import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

const files = import.meta.glob<Record<string, Record<string, string>>>('/src/renderer/messages/en/*.ts', {
  eager: true,
});
const rooms = Object.entries(files).map(([file, exported]) => ({
  file,
  words: Object.values(exported)[0] ?? {},
}));

describe('the words of the screens', () => {
  it('have each key once, so that no room speaks with the words of another', () => {
    const seen = new Map<string, string>();
    const twice = rooms.flatMap(({ file, words }) =>
      Object.keys(words).flatMap((key) => {
        const other = seen.get(key);
        seen.set(key, file);
        return other ? [`${key} in ${other} and ${file}`] : [];
      }),
    );
    expect(rooms.length).toBeGreaterThan(5);
    expect(twice).toEqual([]);
  });

  it('are messages that can be read', () => {
    for (const { words } of rooms)
      for (const text of Object.values(words))
        expect(() => new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true })).not.toThrow();
  });

  it('have no exclamation marks, no straight quotes and no blame', () => {
    const banned = /!|"|\b(?:your fault|you should have|calm down|it’s our policy)\b/i;
    const found = rooms.flatMap(({ words }) => Object.entries(words).filter(([, text]) => banned.test(text)));
    expect(found).toEqual([]);
  });
});
