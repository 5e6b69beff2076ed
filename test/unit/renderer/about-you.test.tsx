import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { may, whoMay, type Act } from '#domain/shift/who-may';
import { WhatIsRecorded } from '#renderer/features/about-you/index';
import { markOf } from '#renderer/features/about-you/use-branch-playbook';

const words = renderToStaticMarkup(<WhatIsRecorded />)
  .replace(/<[^>]+>/g, ' ')
  .replace(/\s+/g, ' ');

describe('what Amends records about you', () => {
  test('K9 says what carries a name, what isn’t recorded and who may see what', () => {
    for (const line of ['What carries your name', 'What you print', 'What you promise', 'approvals'])
      expect(words.toLowerCase()).toContain(line.toLowerCase());
    for (const line of ['How long you spend on a screen', 'A score, a rank or a rate'])
      expect(words).toContain(line);
    expect(words).toContain('at least 5 people and 20 complaints');
    expect(words).toContain('a reason and two people in two roles');
  });

  test('K9 what it says of managers is what the table of who may do what says', () => {
    // Of the complaints lead it says one thing, and the table says no more.
    const lead = { role: 'staff' as const, leadsComplaints: true };
    const acts = Object.keys(whoMay) as Act[];
    const more = acts.filter((act) => may(lead, act) && !may({ role: 'staff' }, act));
    expect(more).toEqual(['seeRestricted', 'liftRestriction']);
    expect(words).toContain('Complaints closed to a few, unless they are about them');
    for (const act of ['seeRestricted', 'openSettings', 'offerDebrief'] as const) {
      expect(Object.keys(whoMay)).toContain(act);
      expect(may({ role: 'manager' }, act) && !may({ role: 'staff' }, act)).toBe(true);
    }
  });

  test('K9 a mark names the playbook and its version, so that the next version asks anew', () => {
    expect(markOf({ name: 'hotel', version: '1.2.0' })).toBe('hotel 1.2.0');
    expect(markOf({ name: 'hotel', version: '1.3.0' })).not.toBe(markOf({ name: 'hotel', version: '1.2.0' }));
  });
});
