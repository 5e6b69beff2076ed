import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, expect, test, vi } from 'vitest';
import { Tiles } from '#renderer/features/opening/tiles';

// The files of one process share what they have loaded: with a part that is another one here, all of it is read anew, and anew
// for the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

// Rendered to text, a store shows only what it began with.
vi.mock('#renderer/app/desk-state', () => ({
  useDeskState: () => () => true,
  useShop: () => ({
    branch: null,
    people: [
      // Even if a figure ever came along, no tile may show it.
      { id: 'a', name: 'Amira K.', initials: 'AK', role: 'staff', open: 7341 },
      { id: 'c', name: 'Chen W.', initials: 'CW', role: 'manager', open: 7342 },
    ],
  }),
}));

test('K7 the tiles show who is here and what they are, and nothing of how much anybody has to do', () => {
  const page = renderToStaticMarkup(<Tiles />);
  const words = page.slice(page.indexOf('</h1>')).replace(/<[^>]*>/gu, ' ');
  expect(words).toContain('Amira K.');
  expect(words).toContain('Chen W.');
  expect(page).not.toMatch(/734[12]/u);
  expect(words).not.toMatch(/\d/u);
});
