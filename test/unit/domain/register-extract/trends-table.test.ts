import { describe, expect, it } from 'vitest';
import type { Counted } from '#domain/register-extract/count-complaint';
import { trendsTable, type TrendTitles } from '#domain/register-extract/trends-table';

const titles: TrendTitles = {
  kinds: new Map([
    ['billing', 'Bill'],
    ['room', '=1+1\n“Room”'],
  ]),
  outcomes: new Map([
    ['settled', 'Settled'],
    ['notSettled', 'Not settled'],
    ['passedTo', 'Passed on'],
  ]),
  faults: new Map([['ours', 'Ours']]),
  causes: new Map([['human-error', 'A slip']]),
};
const one = (over: Partial<Counted> = {}): Counted => ({
  ...{ month: '2026-11', outcome: 'settled', serious: false, broughtIn: false },
  ...{ kinds: ['billing'], faults: [], causes: [], foundBy: [] },
  ...over,
});
/** So many with a finding each, by so many people. */
const found = (cases: number, people: number, over: Partial<Counted> = {}) =>
  Array.from({ length: cases }, (_, at) =>
    one({ faults: ['ours'], causes: ['human-error'], foundBy: [`p${at % people}`], ...over }),
  );
const read = (all: Counted[], unreadable = 0) => {
  const [head = [], ...lines] = trendsTable(all, titles, unreadable);
  return lines.map((line) => Object.fromEntries(line.map((cell, at) => [String(head[at]), cell])));
};

describe('the table of trends', () => {
  it('13.4 has a line a month, also for one in which nobody came, and each complaint once in each column', () => {
    const lines = read([
      one({ month: '2026-09', outcome: 'none', kinds: ['room', 'billing'], serious: true }),
      one(),
      one({ outcome: 'passedTo', kinds: [] }),
      one({ kinds: ['parking'], broughtIn: true }),
    ]);
    expect(lines.map(({ Month }) => Month)).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(lines[0]).toMatchObject({
      ...{ Complaints: 1, Serious: 1, 'Ended: not yet': 1, 'Kind: Bill': 1, 'Kind: parking': 0 },
    });
    expect(lines[1]).toMatchObject({ Complaints: 0, 'Kind: Bill': 0, Note: null });
    expect(lines[2]).toMatchObject({
      ...{ Complaints: 3, 'Of them brought in': 1, 'Ended: Settled': 2, 'Ended: Passed on': 1 },
      ...{ 'Kind: Bill': 1, 'Kind: parking': 1, 'Kind: none given': 1 },
    });
  });

  it('S11 a title is on one line, behind a word of ours, so that no heading can be a formula', () => {
    const [head] = trendsTable([one({ kinds: ['room'] })], titles);
    expect(head).toContain('Kind: =1+1 “Room”');
    for (const title of head ?? []) expect(String(title)).toMatch(/^[A-Z]/);
  });

  it('K9 what was found is told from five people and twenty complaints a month, and the line says why it isn’t', () => {
    const [enough] = read(found(20, 5));
    expect(enough).toMatchObject({ 'Found: Ours': 20, 'Cause: A slip': 20, Note: null });
    for (const few of [found(19, 5), found(200, 4)]) {
      const [line] = read(few);
      expect(line).toMatchObject({ Complaints: few.length, 'Found: Ours': null, 'Cause: A slip': null });
      expect(line?.['Note']).toContain('5 people and 20 complaints');
    }
    // Each month for itself: the sum of many doesn't open the one that is about few.
    const [many, alone] = read([...found(40, 6, { month: '2026-10' }), ...found(1, 1)]);
    expect([many?.['Found: Ours'], alone?.['Found: Ours']]).toEqual([40, null]);
  });

  it('what can’t be read is on a line of its own, and one year that was typed wrong adds no thousand months', () => {
    expect(read([one()], 2).at(-1)).toMatchObject({ Month: 'Not known', Complaints: 2, 'Kind: Bill': null });
    expect(read([one({ month: '0202-11' }), one()]).map(({ Month }) => Month)).toEqual([
      '0202-11',
      '2026-11',
    ]);
    expect(read([])).toEqual([]);
  });
});
