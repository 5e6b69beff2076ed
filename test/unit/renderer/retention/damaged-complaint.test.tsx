import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { DamagedComplaint, EraseComplaint } from '#renderer/features/retention/index';

// The files of one process share what they have loaded: with a part that is another one here, all of it is read anew, and anew
// for the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

const desk = vi.hoisted(() => ({ role: 'staff' }));
// Rendered to text, a store shows only what it began with.
vi.mock('#renderer/app/desk-state', () => ({
  useShop: () => ({ person: { id: 'c', name: 'Chen W.', role: desk.role } }),
}));

function page(reference: string | null, role = 'staff'): string {
  desk.role = role;
  return renderToStaticMarkup(
    <DamagedComplaint reference={reference}>
      <EraseComplaint id="0197a000-0000-7000-8000-000000000001" isDamaged onErased={() => undefined} />
    </DamagedComplaint>,
  );
}

describe('a complaint that can’t be read', () => {
  test('says which one, what is safe and what to do', () => {
    const words = page('MIL-2026-A0148');
    expect(words).toContain('MIL-2026-A0148 can’t be read');
    expect(words).toContain('All other complaints');
    expect(words).toContain('A backup may hold it too');
    expect(page(null)).toContain('This complaint can’t be read');
  });

  test('B12 is erased by managers, and nobody else is offered it', () => {
    expect(page(null, 'manager')).toContain('Erase</');
    expect(page(null)).not.toContain('<button');
  });
});
