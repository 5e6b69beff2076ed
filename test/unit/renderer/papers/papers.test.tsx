import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Paper } from '#domain/paper/paper';
import type { PaperDefinition } from '#domain/playbook/playbook';
import { fieldOf, keptWords } from '#renderer/features/papers/own-words';
import { PaperApproval } from '#renderer/features/papers/paper-approval';
import { PaperChoices } from '#renderer/features/papers/paper-choices';
import { SaveAsEmail } from '#renderer/features/papers/save-as-email';
import { Printing } from '#renderer/features/printing/printing';
import { shippedPlaybook } from '../../../fixtures/playbook';

// The files of one process share what they have loaded: with a part that is another one here, all of it is read anew, and anew
// for the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

const amira = { id: 'a', name: 'Amira K.', initials: 'AK', role: 'staff' };
const chen = { id: 'c', name: 'Chen W.', initials: 'CW', role: 'manager' };
const here = vi.hoisted(() => ({ person: {} as unknown }));
// Rendered to text, a store shows only what it began with.
vi.mock('#renderer/app/desk-state', () => {
  const useDeskState = () => () => true;
  const useShop = () => ({ person: here.person, people: [amira, chen], branch: null });
  return { useDeskState, useShop, useBranch: () => ({ zone: 'Europe/London' }) };
});
beforeEach(() => void (here.person = amira));

const paper: Paper = {
  ...{
    id: 'apology',
    title: 'An apology',
    language: 'en',
    on: 'A4',
    columns: 1,
    reference: 'MIL-2026-A0148',
  },
  ...{ house: { name: 'Mill Lane Stores', address: '' }, record: null, isSample: false, isDraft: false },
  ...{ goesTo: 'customer', blocks: [], report: null, forHouse: null, leftOut: null },
  printing: { byName: 'Amira K.', at: '2026-11-21T14:02:00+00:00', copy: 1, when: '' },
};
const choice = { paper: 'apology', of: '0190a5f0-1111-7000-8000-000000000148', own: {} };
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');
const isResting = (html: string, label: string) =>
  new RegExp(`<button[^>]*disabled=""[^>]*>(?:(?!</button>).)*${label}`).test(html);

describe('where a paper goes', () => {
  const actions = (over: Partial<Paper> = {}) =>
    renderToStaticMarkup(
      <>
        <Printing
          paper={{ kind: 'paper', ...choice }}
          title={paper.title}
          isDraft={over.isDraft ?? false}
          onQueue={() => undefined}
        />
        <SaveAsEmail choice={choice} paper={{ ...paper, ...over }} />
      </>,
    );

  test('a letter goes to a printer, into a PDF or into an e-mail', () => {
    const html = actions();
    for (const way of ['Print', 'Save as PDF', 'Save it as an e-mail']) {
      expect(words(html)).toContain(way);
      expect(isResting(html, way)).toBe(false);
    }
  });

  test('K8 what isn’t written to a customer, or is a slip, goes into no e-mail', () => {
    expect(words(actions({ goesTo: 'house' }))).not.toContain('e-mail');
    expect(words(actions({ on: 'roll' }))).not.toContain('e-mail');
  });

  test('3.9 one that waits for a manager’s yes goes nowhere', () => {
    const html = actions({ isDraft: true });
    for (const way of ['Print', 'Save as PDF', 'Save it as an e-mail'])
      expect(isResting(html, way)).toBe(true);
  });
});

describe('3.9 a manager’s yes to the words', () => {
  const approval = (isDraft: boolean) =>
    renderToStaticMarkup(
      <PaperApproval paper={{ ...paper, isDraft }} choice={choice} onApproved={() => undefined} />,
    );

  test('is asked for with the manager’s PIN at a colleague’s desk, and with one press at their own', () => {
    expect(words(approval(true))).toContain('These words wait for a manager’s yes');
    expect(approval(true)).toMatch(/<input[^>]*/);
    expect(words(approval(true))).toContain('Chen W.');
    here.person = chen;
    expect(words(approval(true))).toContain('I say yes to these words');
    expect(approval(true)).not.toContain('<input');
  });

  test('isn’t asked for again once it is there', () => {
    expect(approval(false)).toBe('');
  });
});

describe('what a paper asks before it is made', () => {
  const { letters, reports, clocks } = shippedPlaybook('retail');
  const definition = (id: string) => [...letters, ...reports].find((one) => one.id === id) as PaperDefinition;
  const choices = (id: string, own: Record<string, string> = {}) =>
    renderToStaticMarkup(
      <PaperChoices
        {...{ definition: definition(id), clocks, choice: { ...choice, own } }}
        onChange={() => undefined}
        onOwn={() => undefined}
      />,
    );

  test('a letter asks for own words, and shows those that were kept', () => {
    const html = choices('apology', { own: 'We were short of people.' });
    expect(words(html)).toContain('What it meant for them');
    expect(html).toContain('We were short of people.');
  });

  test('an extract asks for its days, a counter card for nothing', () => {
    expect(words(choices('register-extract'))).toContain('From');
    expect(choices('counter-card')).not.toMatch(/<input|<textarea|<select/);
  });
});

describe('own words of a letter', () => {
  test('are drafts of their complaint by letter and block, and those of another letter stay apart', () => {
    const drafts = {
      [fieldOf('apology', 'own')]: { value: 'Sorry', at: '' },
      [fieldOf('final-response', 'own')]: { value: 'Our answer', at: '' },
      'listen.words': { value: 'It broke', at: '' },
    };
    expect(keptWords(drafts, 'apology')).toEqual({ own: 'Sorry' });
    expect(keptWords(drafts, 'acknowledgement')).toEqual({});
    expect(fieldOf('a'.repeat(60), 'b'.repeat(60)).length).toBeLessThanOrEqual(120);
  });
});
