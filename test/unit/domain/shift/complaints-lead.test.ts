import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { complaintsLead, whoTakes } from '#domain/shift/complaints-lead';

const today = Temporal.PlainDate.from('2026-11-21');
const amira = { id: 'a', name: 'Amira K.', role: 'staff' as const };
const chen = { id: 'c', name: 'Chen W.', role: 'manager' as const };
const dana = { id: 'd', name: 'Dana P.', role: 'manager' as const };
const ruth = { id: 'r', name: 'Ruth O.', role: 'staff' as const, leadsComplaints: true };
const here = [amira, chen, dana, ruth];
const taker = (restricted: boolean, except: string[], people = here, seenToday: string | null = 'd') =>
  whoTakes(people, restricted, { except, seenToday, today })?.name;

describe('K4 where a complaint about a colleague goes', () => {
  test('K4 first to whoever leads complaints, whatever their role', () => {
    expect(taker(true, ['a'])).toBe('Ruth O.');
  });

  test('K4 to another manager whom it isn’t about where it is about the lead, or the lead said no', () => {
    expect(taker(true, ['r'])).toBe('Dana P.');
    expect(taker(true, ['r', 'd'])).toBe('Chen W.');
    expect(taker(true, ['r', 'c', 'd'])).toBeUndefined();
  });

  test('K4 to a manager who is there while the lead is away by the rota', () => {
    const away = { ...ruth, rota: { weekdays: null, away: [{ from: '2026-11-20', to: '2026-11-25' }] } };
    expect(taker(true, [], [amira, chen, dana, away])).toBe('Dana P.');
  });

  test('K5 one that is about no colleague goes to the duty manager, as does any where nobody leads', () => {
    expect(taker(false, [])).toBe('Dana P.');
    const nobodyLeads = here.map((one) => ({ ...one, leadsComplaints: false }));
    expect(complaintsLead(nobodyLeads, [])).toBeNull();
    expect(taker(true, [], nobodyLeads, null)).toBe('Chen W.');
  });
});
