import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dueChips, readLocalTime, spokenDue } from '#renderer/features/conversation/due-times';

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`);

describe('times to promise', () => {
  it('offers today only while there is half an hour left to keep it', () => {
    expect(dueChips(at('2026-11-21T11:29')).map(({ label }) => label)).toEqual([
      'today 12:00',
      'today 17:00',
      'tomorrow 12:00',
    ]);
    expect(dueChips(at('2026-11-21T16:30')).map(({ label }) => label)).toEqual([
      'tomorrow 12:00',
      'tomorrow 17:00',
    ]);
  });

  it('keeps noon at noon on the night the clocks go back', () => {
    const [first] = dueChips(at('2026-10-24T18:00'));
    expect(first?.at).toBe('2026-10-25T12:00:00+00:00');
  });

  it('reads a typed time on the branch’s clock, and nothing else', () => {
    expect(readLocalTime('2026-07-01T12:00', 'Europe/London')).toBe('2026-07-01T12:00:00+01:00');
    for (const text of ['', 'soon', '2026-02-30T12:00', '2026-07-01T25:00'])
      expect(readLocalTime(text, 'Europe/London'), text).toBeNull();
  });

  it('says a time as people say it', () => {
    const now = at('2026-11-21T14:00');
    const said = (due: string) => spokenDue(due, 'Europe/London', now);
    expect(said('2026-11-21T17:00:00+00:00')).toBe('by 17:00 today');
    expect(said('2026-11-22T12:00:00+00:00')).toBe('by 12:00 tomorrow');
    expect(said('2026-11-27T12:00:00+00:00')).toBe('by 12:00 on Friday 27 November');
    expect(said('2027-03-05T12:00:00+00:00')).toBe('by 12:00 on Friday 5 March 2027');
  });
});
