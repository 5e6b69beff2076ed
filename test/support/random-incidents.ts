/** Incidents of every kind a list, a search or history could meet: few names, words and days, so that they meet. */
import fc from 'fast-check';
import { emptyIncident } from '#domain/incident/empty-incident';
import type { Incident } from '#domain/incident/state';

export const theDay = Date.parse('2026-11-21T14:02:00Z');
const dayLength = 24 * 3_600_000;
export const staff = ['Amira K.', 'Ben T.', 'Chen W.'].map((name, n) => ({
  id: `0190a5f0-0000-7000-8000-00000000a00${n}`,
  name,
}));
export const incidentId = (n: number) => `0190a5f0-${String(1000 + n)}-7000-8000-0000000000${10 + n}`;
/** As many different incidents as there are. */
export const howMany = 24;

const names = [
  'Grace Osei',
  'Mrs G. Osei',
  'Bob Müller',
  'Robert Mueller',
  'Ann-Marie O’Brien',
  null,
  'José da Silva Costa Reis',
];
const phones = ['', '07700 900142', '+44 7700 900142', '07700 900143', '020 7946 0018'];
const emails = ['', 'g.osei@example.com', 'osei@example.com'];
const words = [
  'Charged twice for the blue lamp',
  'The crème brûlée was cold',
  'Order ORD-2231-77 never came',
  'Nobody rang back by noon',
  '',
];
const labels = ['Charged twice for a lamp', 'Cold food', 'Late delivery', 'Nobody rang'];
const categories = ['billing', 'fulfilment', null];
const at = (days: number) => new Date(theDay - days * dayLength).toISOString().replace('Z', '+00:00');

type Seeds = Record<
  'state' | 'name' | 'phone' | 'email' | 'words' | 'label' | 'who' | 'days' | 'other' | 'odd',
  number
>;
const seed = fc.nat({ max: 9_999 });
export const seeds = fc.record<Seeds>({
  ...{ state: seed, name: seed, phone: seed, email: seed, words: seed },
  ...{ label: seed, who: seed, days: fc.nat({ max: 400 }), other: seed, odd: seed },
});

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;

export function incidentOf(n: number, s: Seeds): Incident {
  const who = pick(staff, s.who);
  const done = { by: who.id, byName: who.name, at: at(s.days), hash: `h${n}` };
  const state = pick(['open', 'parked', 'sealed', 'sealed', 'sealed', 'void'] as const, s.state);
  const base = emptyIncident(incidentId(n));
  const aspect = {
    ...{
      id: incidentId(40 + n),
      label: pick(labels, s.label),
      words: '',
      category: pick(categories, s.label),
    },
    ...{ worded: '', takenOff: null, answer: null, facts: '', finding: null },
  };
  const promise = {
    ...{ id: incidentId(60 + n), what: 'Ring about it', kind: 'call', owner: who.id, ownerName: who.name },
    ...{ standIn: '', number: s.odd % 7 === 0 ? '0113 496 0999' : '', made: done },
    ...{
      due: { at: at((s.odd % 5) - 2), zone: 'Europe/London', pack: null },
      kept: s.odd % 3 === 0 ? done : null,
    },
  };
  const gesture = {
    ...{ id: incidentId(70 + n), key: null, kind: 'gesture', gives: 'staff', label: 'A voucher' },
    ...{ amount: { minor: 500, currency: 'GBP' }, offered: done, withdrawn: null, answer: null },
  };
  return {
    ...base,
    ...{ branch: 'MIL', reference: `MIL-2026-A00${10 + n}`, opened: done, zone: 'Europe/London' },
    ...{ receivedAt: at(s.days), touchedAt: at(s.days), state, holder: who },
    customer: {
      ...base.customer,
      name: pick(names, s.name),
      phone: pick(phones, s.phone),
      email: pick(emails, s.email),
    },
    words: pick(words, s.words),
    aspects: s.odd % 4 === 0 ? [] : [aspect],
    promises: s.odd % 2 === 0 ? [] : [promise],
    remedies: s.odd % 5 === 0 ? [gesture] : [],
    matched:
      s.other % 4 === 0
        ? [
            {
              ...done,
              other: incidentId(s.other % howMany),
              decided: pick(['same', 'different', 'unsure'], s.odd),
              why: '',
            },
          ]
        : [],
    contested: s.odd % 11 === 0 ? [{ subject: 'outcome', versions: [] }] : [],
    restricted: s.other % 6 === 0 ? { subjects: [pick(staff, s.odd).id], ...done } : null,
    outcome:
      state === 'sealed'
        ? { ...done, outcome: pick(['settled', 'notSettled'], s.who), passedTo: '', whereNext: '' }
        : null,
    seal: state === 'sealed' ? { ...done, covers: [], reference: '' } : null,
  } as unknown as Incident;
}
