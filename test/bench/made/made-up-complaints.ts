/** Complaints for measuring: the same ones every time, about 1.1 KB of text each, in words people really use. */
import { emptyIncident } from '../../../src/domain/incident/empty-incident';
import type { Incident } from '../../../src/domain/incident/state';

const frequent =
  'the and to a of was i it in that they for my on had with is me at but not said we have you this there be when so were what she he from as told back would again an which one no could or if been out then after all day do told time before still only nobody how who more asked just up about two her his them by got said did because very their called never will said days'.split(
    ' ',
  );
const usual =
  'refund order delivery lamp kettle chair table bill charged twice phone rang waited hour queue manager receipt card paid cash money broken scratched wrong colour size late missing parcel driver door window cold coffee soup table waiter room key noise neighbour heating shower towel towels appointment nurse doctor letter email website password account till slip price offer discount voucher points exchange return shelf stock promised tomorrow monday tuesday friday morning evening week weekend rude shouted shrugged apologised explained rules policy leaflet warranty guarantee repair engineer visit number reference answer reply message ring listen understand upset angry tired daughter husband mother birthday wedding present holiday hospital school bus parking ticket fine council bin bins street light damp mould tenant rent switch contract broadband signal cable router speed dropped connection'.split(
    ' ',
  );
const first =
  'Grace Robert Amara Wei José Müller Ann-Marie Fatima Olu Priya Tomasz Siobhán Zoë Kofi Ingrid Pavel Leila Hugo Nia Björn'.split(
    ' ',
  );
const last =
  'Osei Brennan Okafor Chen García Schröder O’Brien Khan Adeyemi Patel Kowalski Murphy Papadopoulos Mensah Lindqvist Novák Haddad Dubois Williams Åkesson'.split(
    ' ',
  );
const syllables =
  'ba co de fi gu ha jo ka li mo nu pa qui ro se tu va wi xe yo za bre cla dro fle gri pha sto tre'.split(
    ' ',
  );
const categories = ['billing', 'fulfilment', 'quality', 'staff', 'refund', 'queue', 'premises'];
export const people = ['Amira K.', 'Ben T.', 'Chen W.', 'Dana S.'].map((name, n) => ({
  id: `0190a5f0-0000-7000-8000-00000000a00${n}`,
  name,
}));
/** The last of them came in now. */
export const now = Date.parse('2026-11-21T14:02:00Z');
const day = 24 * 3_600_000;

/** Small, quick, the same on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A long tail, as real vocabularies have: names of things, slips of the finger. */
function rare(random: () => number): string {
  const length = 2 + Math.floor(random() * 3);
  // Squared: some are much more frequent than others.
  return Array.from({ length }, () => syllables[Math.floor(random() ** 2 * syllables.length)]).join('');
}

export function wordsOf(random: () => number, count: number): string {
  const words: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const which = random();
    if (which < 0.52) words.push(frequent[Math.floor(random() ** 2 * frequent.length)]!);
    else if (which < 0.93) words.push(usual[Math.floor(random() ** 1.5 * usual.length)]!);
    else words.push(rare(random));
    if (at % 14 === 13) words.push(words.pop() + '.');
  }
  return words.join(' ');
}

export function complaint(n: number, of: number): Incident {
  const random = chance(n * 7919 + 17);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const came = now - Math.round((of - n) * ((10 * 365 * day) / of)) - Math.floor(random() * 3_600_000);
  const at = new Date(came).toISOString().replace('Z', '+00:00');
  const time = came.toString(16).padStart(12, '0');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
  const holder = pick(people);
  const done = { by: holder.id, byName: holder.name, at, hash: `h${n}` };
  const isOpen = of - n <= 40 || random() < 0.001;
  const digits = String(Math.floor(random() * 1_000_000)).padStart(6, '0');
  const label = `${pick(usual)} ${pick(usual)} ${pick(usual)}`;
  const base = emptyIncident(id);
  const year = new Date(came).getUTCFullYear();
  return {
    ...base,
    ...{ branch: 'MIL', reference: `MIL-${year}-A${String(n).padStart(6, '0')}`, opened: done },
    ...{ zone: 'Europe/London', receivedAt: at, touchedAt: at, holder },
    state: isOpen ? (random() < 0.5 ? 'open' : 'parked') : 'sealed',
    parked: null,
    customer: {
      ...base.customer,
      ...{ name: `${pick(first)} ${pick(last)}`, phone: `07700 ${digits.slice(0, 3)} ${digits.slice(3)}` },
      email: random() < 0.4 ? `${pick(first).toLowerCase()}.${n}@example.com` : '',
    },
    words: wordsOf(random, 130),
    scans: [`ORD-${String(10_000 + n)}-${Math.floor(random() * 90 + 10)}`],
    aspects: [
      {
        ...{ id: `${id.slice(0, -1)}a`, label, words: wordsOf(random, 12), category: pick(categories) },
        ...{ worded: '', takenOff: null, answer: null, facts: wordsOf(random, 18), finding: null },
      },
    ],
    ifTheyComeBack: wordsOf(random, 14),
    notes: [{ ...done, text: wordsOf(random, 22) }],
    promises: isOpen
      ? [
          {
            ...{ id: `${id.slice(0, -1)}b`, what: 'Ring about it', kind: 'call', owner: holder.id },
            ...{ ownerName: holder.name, standIn: '', number: '', made: done, kept: null },
            due: {
              at: new Date(now + Math.floor((random() - 0.3) * 3 * day)).toISOString(),
              zone: 'UTC',
              pack: null,
            },
          },
        ]
      : [],
    outcome: isOpen ? null : { ...done, outcome: 'settled', passedTo: '', whereNext: '' },
    seal: isOpen ? null : { ...done, covers: [], reference: '' },
  } as unknown as Incident;
}

/** What people type, letter by letter: words, names, numbers, references, with and without accents. */
export function keystrokes(of: number): string[] {
  const random = chance(4242);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const whole: string[] = [];
  for (let at = 0; at < 60; at += 1) {
    const sample = complaint(1 + Math.floor(random() * of), of);
    const [given = '', family = ''] = (sample.customer.name ?? '').split(' ');
    whole.push(
      pick([
        `${given} ${family}`,
        `${pick(usual)} ${pick(usual)}`,
        `${pick(frequent)} ${pick(usual)} ${rare(random)}`,
        sample.customer.phone,
        sample.customer.phone.replace(/ /g, ''),
        sample.reference ?? '',
        sample.scans[0] ?? '',
        family.normalize('NFKD').replace(/\p{M}/gu, ''),
        rare(random),
      ]),
    );
  }
  return whole.flatMap((text) => Array.from({ length: text.length }, (_, end) => text.slice(0, end + 1)));
}
