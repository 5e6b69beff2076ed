import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LedgerRow } from '#domain/incident/state/put-right';
import type { Promised } from '#domain/incident/state/promised';
import { promiseLine, rowLine } from '#renderer/features/conversation/row-line';

const promised = (at: string) =>
  ({
    ...{ id: 'p', what: 'ring about the refund', ownerName: 'Amira K.' },
    due: { at, zone: 'Europe/London', pack: null },
  }) as unknown as Promised;

describe('a row as it is read aloud', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-21T14:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  it('says by when as people say it', () => {
    const said = (at: string) => promiseLine(promised(at));
    expect(said('2026-11-21T17:00:00+00:00')).toBe('Ring about the refund: Amira K. by 17:00 today');
    expect(said('2026-11-22T12:00:00+00:00')).toBe('Ring about the refund: Amira K. by 12:00 tomorrow');
    expect(said('2027-03-05T12:00:00+00:00')).toBe(
      'Ring about the refund: Amira K. by 12:00 on Friday 5 March 2027',
    );
  });

  it('says who still has to do it, and when it reaches them', () => {
    const row = {
      ...{ label: 'Letter of apology to be sent', arrives: 'within five working days' },
      state: { kind: 'toDo', promise: 'p' },
    } as unknown as LedgerRow;
    expect(rowLine(row, [promised('2026-11-22T12:00:00+00:00')])).toBe(
      'Letter of apology to be sent: Amira K. by 12:00 tomorrow; with them within five working days',
    );
  });
});
