import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { doorway } from '#contract/doorway';
import { ExportRegister } from '#renderer/features/records/export-register';

// The files of one process share what they have loaded: with a part that is another one here, all of it is read anew, and anew
// for the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

const here = vi.hoisted(() => ({ person: null as unknown }));
vi.mock('#renderer/app/desk-state', () => {
  const useShop = () => ({ person: here.person, people: [], job: null });
  return { useShop, useDeskState: () => null, useBranch: () => ({ zone: 'Europe/London' }) };
});
beforeEach(() => void (here.person = { id: 'c', name: 'Chen W.', initials: 'CW', role: 'manager' }));

const shown = (total: number) =>
  renderToStaticMarkup(<ExportRegister filter={{ state: 'all', query: '' }} total={total} />);
const isResting = (html: string, label: string) =>
  new RegExp(`<button[^>]*disabled=""[^>]*>(?:(?!</button>).)*${label}`).test(html);

describe('saving the register and its trends as tables', () => {
  test('managers find both beside each other; the trends of everything also where the list is empty', () => {
    for (const label of ['Save the list as a table', 'Save the trends as a table']) {
      expect(shown(3)).toContain(label);
      expect(isResting(shown(3), label)).toBe(false);
    }
    expect(isResting(shown(0), 'Save the list as a table')).toBe(true);
    expect(isResting(shown(0), 'Save the trends as a table')).toBe(false);
  });

  test('K8 nobody else is offered either', () => {
    here.person = { id: 'a', name: 'Amira K.', initials: 'AK', role: 'staff' };
    expect(shown(3)).toBe('');
    here.person = null;
    expect(shown(3)).toBe('');
  });

  test('13.4 trends need no list, a list says which', () => {
    const { args } = doorway['records.exportRegister'];
    expect(args.safeParse({ what: 'trends', kind: 'csv' }).success).toBe(true);
    expect(args.safeParse({ what: 'list', kind: 'csv' }).success).toBe(false);
    expect(args.safeParse({ what: 'everything', kind: 'csv' }).success).toBe(false);
  });
});
