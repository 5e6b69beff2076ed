import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ownerOff } from '#domain/promise/owner-off';
import { isThereOn, standInsFor, whyOff, type OnRota, type Rota } from '#domain/shift/rota';

const day = (text: string) => Temporal.PlainDate.from(text);
const now = Temporal.ZonedDateTime.from('2026-11-20T10:00[Europe/London]');
const weekdaysOnly: Rota = {
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  away: [{ from: '2026-11-23', to: '2026-11-25' }],
};
const amira = { id: 'a', name: 'Amira K.', rota: weekdaysOnly };
const ben: OnRota = { id: 'b', name: 'Ben T.' };
const chen = { id: 'c', name: 'Chen W.', rota: { weekdays: ['saturday' as const], away: [] } };
const people = [amira, ben, chen];

describe('13.2 who is there on a day', () => {
  it('13.2 takes anybody without a rota to be there on any day', () => {
    expect(isThereOn(ben, day('2026-12-25'))).toBe(true);
  });

  it('13.2 counts the first and the last day away, and the weekdays somebody works', () => {
    expect(whyOff(amira.rota, day('2026-11-20'))).toBeNull();
    expect(whyOff(amira.rota, day('2026-11-21'))).toBe('notTheirDay');
    expect(whyOff(amira.rota, day('2026-11-23'))).toBe('away');
    expect(whyOff(amira.rota, day('2026-11-25'))).toBe('away');
    expect(whyOff(amira.rota, day('2026-11-26'))).toBeNull();
  });

  it('13.2 proposes a stand-in who is there, and only when whoever promises isn’t', () => {
    expect(standInsFor(people, 'a', day('2026-11-20'))).toMatchObject({
      ...{ proposed: null, there: [ben], off: [chen], isOwnerOff: false },
    });
    expect(standInsFor(people, 'a', day('2026-11-24'))).toMatchObject({ proposed: ben, isOwnerOff: true });
    expect(standInsFor(people, 'a', day('2026-11-28')).there).toEqual([ben, chen]);
  });

  it('13.2 proposes nobody when everybody is away, and still lets each be named', () => {
    const off = { weekdays: null, away: [{ from: '2026-12-24', to: '2027-01-01' }] };
    const all = people.map((one) => ({ ...one, rota: off }));
    const found = standInsFor(all, 'b', day('2026-12-28'));
    expect(found).toMatchObject({ proposed: null, there: [], isOwnerOff: true });
    expect(found.off.map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

describe('13.2 promises of people who are off', () => {
  const promise = { dueAt: '2026-11-23T12:00:00Z', owner: 'a', ownerName: 'Amira K.', standIn: 'Ben T.' };

  it('13.2 tells whose it is and who stands in', () => {
    expect(ownerOff(promise, people, now)).toMatchObject({ ownerName: 'Amira K.', standIn: 'Ben T.' });
    expect(ownerOff({ ...promise, standIn: '' }, people, now)?.standIn).toBeNull();
  });

  it('13.2 counts nobody as standing in who is off themselves', () => {
    expect(ownerOff({ ...promise, standIn: 'Chen W.' }, people, now)?.standIn).toBeNull();
  });

  it('13.2 looks at today once it is late, and not at a promise that is far off', () => {
    const late = { ...promise, dueAt: '2026-11-18T12:00:00Z' };
    expect(ownerOff(late, people, now)).toBeNull();
    expect(ownerOff(late, people, now.add({ days: 4 }))?.day.toString()).toBe('2026-11-24');
    expect(ownerOff({ ...promise, dueAt: '2026-12-05T12:00:00Z' }, people, now)).toBeNull();
  });

  it('13.2 says nothing of people who left, or who have no rota', () => {
    expect(ownerOff({ ...promise, owner: 'z' }, people, now)).toBeNull();
    expect(ownerOff({ ...promise, owner: 'b' }, people, now)).toBeNull();
  });
});
