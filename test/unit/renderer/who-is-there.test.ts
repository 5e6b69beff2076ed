import { describe, expect, it } from 'vitest';
import type { Tile } from '#contract/app-state';
import { proposedStandIn, standInsAt } from '#renderer/features/conversation/stand-ins';
import { rotaWords } from '#renderer/features/people/rota-words';
import { rotaFrom } from '#renderer/features/people/typed-rota';
import { readClosed } from '#renderer/features/settings/closed-days';

const tile = (id: string, name: string, more: Partial<Tile> = {}): Tile => ({
  ...{ id, name, initials: name.slice(0, 1), role: 'staff' },
  ...more,
});
const away = { weekdays: null, away: [{ from: '2026-11-23', to: '2026-11-24' }] };
const people = [tile('a', 'Amira K.', { rota: away }), tile('b', 'Ben T.'), tile('c', 'Chen W.')];

describe('13.2 stand-ins at the counter', () => {
  it('13.2 names nobody while whoever promises is here, and whoever is here when they aren’t', () => {
    expect(proposedStandIn(people, 'a', '2026-11-20T12:00:00Z', 'Europe/London')).toBe('');
    expect(proposedStandIn(people, 'a', '2026-11-24T12:00:00Z', 'Europe/London')).toBe('Ben T.');
  });

  it('13.2 goes by the branch’s day, not by that of another zone', () => {
    const lateOnSunday = '2026-11-22T23:30:00Z';
    expect(standInsAt(people, 'a', lateOnSunday, 'Europe/London').isOwnerOff).toBe(false);
    expect(standInsAt(people, 'a', lateOnSunday, 'Europe/Berlin').isOwnerOff).toBe(true);
  });
});

describe('13.2 a rota as it is typed', () => {
  it('13.2 is no rota at all when nothing is said', () => {
    expect(rotaFrom([], [{ from: '', to: '' }])).toBeNull();
  });

  it('13.2 takes one date for one day, and every weekday for any day', () => {
    expect(rotaFrom(['tuesday', 'monday'], [{ from: '', to: '2026-12-24' }])).toEqual({
      weekdays: ['monday', 'tuesday'],
      away: [{ from: '2026-12-24', to: '2026-12-24' }],
    });
    const every = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    expect(rotaFrom(every, [])).toEqual({ weekdays: null, away: [] });
  });

  it('13.2 is asked about again when the days away end before they begin', () => {
    expect(rotaFrom([], [{ from: '2026-12-24', to: '2026-12-20' }])).toBeUndefined();
  });

  it('13.2 is told in words, without what is over', () => {
    expect(rotaWords(null, '2026-11-20')).toBeNull();
    expect(rotaWords(away, '2026-11-20')).toBe('Away 23 Nov to 24 Nov');
    expect(rotaWords({ ...away, weekdays: ['friday'] }, '2026-11-24')).toBe(
      'Here on Friday · Away until 24 Nov',
    );
    expect(rotaWords(away, '2026-11-25')).toBeNull();
  });
});

it('13.2 puts closed dates in order, each once, and asks for a date where only its name was typed', () => {
  const christmas = { day: '2026-12-25', name: ' Christmas Day ' };
  const boxing = { day: '2026-12-26', name: '' };
  expect(readClosed([boxing, christmas, { day: '', name: '' }, boxing])).toEqual({
    days: [{ day: '2026-12-25', name: 'Christmas Day' }, boxing],
    wrong: [],
  });
  expect(readClosed([{ day: '', name: 'Stock-taking' }]).wrong).toEqual(['closed.0']);
});
