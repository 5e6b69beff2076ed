import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuItems } from '#main/window/menu-items';
import { keyTable } from '#renderer/app/keys';
import { say } from '#renderer/messages/say';
import { matches, parseHotkey, pressHotkey } from '#renderer/ui/hotkey-chord';

const listed = keyTable.flatMap(({ keys }) => keys);
const renderer = join(import.meta.dirname, '../../../src/renderer');

/** The keys that a source file listens for, as it names them. */
function listenedFor(source: string): string[] {
  return source
    .split('useHotkeys({')
    .slice(1)
    .flatMap((rest) => [
      ...upToItsEnd(rest).matchAll(/(?:^|[{,\n])\s*'?((?:Ctrl|Alt)\+[\w+]+|F\d+|Esc)'?\s*:/gu),
    ])
    .map(([, key = '']) => key);
}

/** What stands between an opening brace and the one that closes it. */
function upToItsEnd(rest: string): string {
  let open = 1;
  const end = [...rest].findIndex((letter) => {
    open += letter === '{' ? 1 : letter === '}' ? -1 : 0;
    return open === 0;
  });
  return rest.slice(0, end);
}

function sources(): string[] {
  return readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('gallery'))
    .map((file) => readFileSync(join(renderer, file), 'utf8'));
}

const flat = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

describe('the table of keys that F1 shows', () => {
  const bound = new Set(sources().flatMap(listenedFor));

  it('F1 lists every key that a screen listens for, and no key that none does', () => {
    // A reader of sources that found nothing would prove nothing.
    expect(bound.size).toBeGreaterThan(20);
    expect([...bound].filter((key) => !listed.includes(key as never))).toEqual([]);
    expect(listed.filter((key) => !bound.has(key))).toEqual([]);
  });

  it('F1 lists every key once, each with words of its own', () => {
    expect(new Set(listed).size).toBe(listed.length);
    const words = keyTable.map(({ does }) => say(does));
    expect(new Set(words).size).toBe(words.length);
  });

  it('the application menu has every key of the table but those that only a screen needs', () => {
    const menu = flat(menuItems(() => undefined, { platform: 'linux', hasDevTools: false }))
      .map(({ accelerator = '' }) => String(accelerator))
      .filter(Boolean)
      .map((key) => key.replace('CommandOrControl', 'Ctrl').replace('Alt+-', 'Alt+Minus'));
    expect(menu.filter((key) => !listed.includes(key as never))).toEqual([]);
    expect(listed.filter((key) => !menu.includes(key))).toEqual(['Ctrl+K', 'Esc']);
  });

  it('a line that is pressed is the very key', () => {
    for (const key of listed) {
      const pressed: KeyboardEvent[] = [];
      const target = { dispatchEvent: vi.fn((event: KeyboardEvent) => pressed.push(event)) };
      vi.stubGlobal('window', target);
      vi.stubGlobal(
        'KeyboardEvent',
        class {
          constructor(type: string, init: object) {
            Object.assign(this, init, { type });
          }
        },
      );
      pressHotkey(key);
      vi.unstubAllGlobals();
      expect(
        pressed.map((event) => matches(parseHotkey(key), event)),
        key,
      ).toEqual([true]);
    }
  });
});
