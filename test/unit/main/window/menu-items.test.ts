import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, it } from 'vitest';
import type { MenuChoice } from '#contract/doorway';
import { menuItems } from '#main/window/menu-items';

const flat = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const chosen: MenuChoice[] = [];
const kind = { platform: 'linux' as const, hasDevTools: false };
const all = flat(menuItems((choice) => chosen.push(choice), kind));

/** The keys of the counter, as staff are taught them. */
const keys: Record<string, string> = {
  new: 'CommandOrControl+N', small: 'CommandOrControl+Shift+N', find: 'CommandOrControl+F', print: 'CommandOrControl+P',
  settings: 'CommandOrControl+Shift+P', lock: 'CommandOrControl+L', help: 'F1', promise: 'F4', manager: 'F6', serious: 'F7',
  hide: 'F8', helpMe: 'F12', history: 'Alt+H', customersCanSee: 'Alt+Q', onePage: 'Alt+V',
  ways: 'CommandOrControl+Shift+T', turn: 'F9',
}; // prettier-ignore

describe('the application menu', () => {
  it('lists every key of the counter beside its name, and the rest without one', () => {
    for (const [choice, accelerator] of Object.entries(keys)) {
      expect(all.find((item) => item.id === choice)?.accelerator, choice).toBe(accelerator);
    }
    expect(
      all
        .filter((item) => item.id)
        .map((item) => item.id)
        .sort(),
    ).toEqual([...Object.keys(keys), 'register', 'coachingFull', 'coachingShort', 'coachingCues'].sort());
  });

  it('tells the desk what was chosen', () => {
    chosen.length = 0;
    const items = all.filter((item) => item.id);
    for (const item of items) item.click?.({} as never, undefined, {} as never);
    expect(chosen).toEqual(items.map((item) => item.id));
  });

  it('takes no key away from whoever is typing: the page listens, the menu only shows', () => {
    for (const item of all.filter((one) => one.accelerator)) expect(item.registerAccelerator).toBe(false);
  });

  it('offers neither reloading nor developer tools to a shop', () => {
    expect(all.map((item) => item.role)).not.toContain('toggleDevTools');
    expect(all.map((item) => item.role)).not.toContain('reload');
    expect(all.map((item) => item.role)).not.toContain('forceReload');
    const forMakers = flat(menuItems(() => undefined, { ...kind, hasDevTools: true }));
    expect(forMakers.map((item) => item.role)).toContain('toggleDevTools');
  });
});
