import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/refusal';
import { no, yes } from '#contract/refusal';
import type { CustomerHistory } from '#domain/history/tell-history';
import { emptyIncident } from '#domain/incident/empty-incident';
import { situationOf } from '#renderer/features/conversation/situation';
import { useSimilarCases } from '#renderer/features/conversation/similar-cases';
import { useHistoryStore, whatIsKnown } from '#renderer/features/history/history-store';

const told = (similar: number): CustomerHistory => ({
  people: [],
  facts: { broken: [], redress: [], upheld: { upheld: 0, found: 0 } },
  indicators: null,
  similar,
});

/** An office that answers when the test lets it. */
const asked: { id: string; answer(answer: Answer<CustomerHistory>): void }[] = [];
const ask = (_name: string, { id }: { id: string }) =>
  new Promise<Answer<CustomerHistory>>((answer) => asked.push({ id, answer }));

beforeEach(() => {
  asked.length = 0;
  Object.assign(globalThis, { window: { amends: { ask } } });
  useHistoryStore.setState({ incident: null, history: null });
  useSimilarCases.setState({ incident: null, count: 0 });
});
const { load } = useHistoryStore.getState();
const incident = (id: string) => emptyIncident(id);

describe('Branch B: the history on the screen', () => {
  it('is the answer to what was asked last, in whatever order answers come', async () => {
    const both = [load('A'), load('A')];
    asked[1]!.answer(yes(told(2)));
    asked[0]!.answer(yes(told(1)));
    await Promise.all(both);
    expect(useHistoryStore.getState().history?.similar).toBe(2);
  });

  it('never stands beside another complaint, not even until its answer is there', async () => {
    const first = load('A');
    asked[0]!.answer(yes(told(3)));
    await first;
    const second = load('B');
    expect(useHistoryStore.getState()).toMatchObject({ incident: 'B', history: null });
    expect(situationOf(incident('B'), null).similar).toBe(0);
    asked[1]!.answer(no({ code: 'unexpected' }));
    await second;
    expect(useHistoryStore.getState().history).toBeNull();
  });

  it('stays as it was when the office can’t answer', async () => {
    const first = load('A');
    asked[0]!.answer(yes(told(3)));
    await first;
    const again = load('A');
    asked[1]!.answer(no({ code: 'unexpected' }));
    await again;
    expect(useHistoryStore.getState().history?.similar).toBe(3);
  });

  it('Branch B keeps nothing of a manager’s figures for whoever comes to the desk next, not even a late answer', async () => {
    const first = load('A');
    asked[0]!.answer(yes({ ...told(3), indicators: [] }));
    await first;
    const late = load('A');
    useHistoryStore.getState().forget();
    expect(useHistoryStore.getState().history).toBeNull();
    asked[1]!.answer(yes({ ...told(3), indicators: [] }));
    await late;
    expect(useHistoryStore.getState().history).toBeNull();
  });

  it('3.7: lets phrases ask for similar cases, of this incident only and never where it is serious', async () => {
    expect(situationOf(incident('A'), null).similar).toBe(0);
    const loading = load('A');
    asked[0]!.answer(yes(told(2)));
    await loading;
    expect(situationOf(incident('A'), null).similar).toBe(2);
    expect(situationOf(incident('B'), null).similar).toBe(0);
    const serious = { at: '2026-11-21T14:00:00Z', matters: [] };
    expect(situationOf({ ...incident('A'), serious }, null).similar).toBe(0);
  });

  it('is asked for anew when a name, number, code, aspect or a word on who they are or on a figure changes, and not otherwise', () => {
    const empty = incident('A');
    const before = whatIsKnown(empty);
    const done = { by: 'p', byName: 'Amira K.', at: '2026-11-21T14:00:00Z', hash: 'h' };
    const named = { ...empty, customer: { ...empty.customer, name: 'Grace Osei' } };
    const matched = { ...empty, matched: [{ ...done, other: 'B', decided: 'same' as const, why: '' }] };
    const word = { figure: 'claims', word: 'contested', contestedBy: 'customer', text: 'His' } as const;
    const contested = { ...empty, figures: [{ ...done, ...word }] };
    for (const changed of [
      named,
      matched,
      contested,
      { ...empty, scans: ['ORD-004171'] },
      { ...empty, words: 'Twice.' },
    ])
      expect(whatIsKnown(changed)).not.toBe(before);
    expect(
      whatIsKnown({ ...empty, temperature: [{ ...done, degrees: 80, after: null }], ifTheyComeBack: 'x' }),
    ).toBe(before);
  });
});
