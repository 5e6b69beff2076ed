// Erasing keeps the figures and nothing else: whatever is counted over complaints is the same before and after, and no
// word of anybody's is in what is left.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalogue } from '#domain/event/catalogue';
import { readEvent, sealEvent, type ReadEvent } from '#domain/event/envelope';
import { isCounted } from '#domain/history/counted';
import { earlierCase, isBroken, promisesOf } from '#domain/history/earlier-case';
import { sumPerCurrency } from '#domain/history/redress';
import { standingAspects } from '#domain/incident/gates';
import { retell } from '#domain/incident/retell';
import type { Incident } from '#domain/incident/state';
import { figuresOf } from '#domain/retention/figures-of';
import { clocks, deeds, happen, plainCrypto, theIncident } from '../support/office-random-telling';

const history = fc.tuple(deeds, clocks).map(([done, wrongBy]) => happen(done, wrongBy));
const runs = { numRuns: 400 };
const now = Date.parse('2029-01-01T00:00:00Z');

function erasing(incident: Incident): ReadEvent {
  const payload = catalogue['incidentErased.v1'].payload.parse({
    ...{ why: 'kept', rule: 'usual', reference: incident.reference, figures: figuresOf(incident) },
  });
  const about = {
    ...{ id: '0190a5f0-2222-7000-8000-999999999999', incident: theIncident, branch: 'MIL', device: 'd9' },
    ...{ seq: 1, prev: null, actor: { id: 'chen', name: 'Chen W.' }, at: '2028-11-21T14:02:00+00:00' },
    ...{ zone: 'Europe/London', after: incident.heads.slice(0, 64), type: 'incidentErased.v1' },
  };
  return readEvent(sealEvent(about, payload, plainCrypto), plainCrypto)!;
}

/** As it lies in the store afterwards: headers, and the one event that carries the figures. */
const husk = (events: readonly ReadEvent[]) =>
  events.map(({ stored }) => readEvent({ ...stored, salt: null, payload: null }, plainCrypto)!);

/** Everything that lists, trends and history count of several complaints. */
function counts(incidents: readonly Incident[]) {
  const counted = incidents.filter(isCounted);
  const cases = counted.map((incident) => earlierCase(incident, ''));
  const promises = counted.flatMap(promisesOf);
  const tally = (values: readonly (string | null | undefined)[]) =>
    Object.fromEntries(
      [...new Set(values)].map((value) => [String(value), values.filter((one) => one === value).length]),
    );
  return {
    all: counted.length,
    states: tally(incidents.map(({ state }) => state)),
    channels: tally(counted.map(({ channel }) => channel)),
    lengths: tally(counted.map(({ length }) => length)),
    outcomes: tally(counted.map(({ outcome }) => outcome?.outcome)),
    happy: tally(counted.map(({ outcome }) => outcome?.happy)),
    categories: tally(counted.flatMap((one) => standingAspects(one).map(({ category }) => category))),
    faults: tally(counted.flatMap((one) => standingAspects(one).map(({ finding }) => finding?.fault))),
    causes: tally(counted.flatMap((one) => standingAspects(one).map(({ finding }) => finding?.cause))),
    redress: sumPerCurrency(cases.flatMap(({ redress }) => redress)),
    upheld: cases.map(({ upheld }) => upheld),
    promises: promises.length,
    broken: promises.filter((promise) => isBroken(promise, now)).length,
    serious: counted.filter(({ serious }) => serious).length,
    peak: counted.map(({ temperature }) => Math.max(0, ...temperature.map(({ degrees }) => degrees))),
    took: counted.map(({ opened, seal }) =>
      opened && seal ? Date.parse(seal.at) - Date.parse(opened.at) : null,
    ),
    boundaries: counted.map(({ boundaries }) => boundaries.length),
    mistaken: incidents.filter(({ setAside }) => setAside && !setAside.into).length,
    merged: incidents.filter(({ setAside }) => setAside?.into).length,
    mayBePublic: tally(counted.flatMap(({ publicity }) => publicity?.where ?? [])),
  };
}

it('B12 counts over complaints are the same before and after they are erased', () => {
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 4 }), (histories) => {
      const before = histories.map((events) => retell(theIncident, events));
      const after = histories.map((events, n) => retell(theIncident, [...husk(events), erasing(before[n]!)]));
      expect(counts(after)).toEqual(counts(before));
      expect(after.map(figuresOf)).toEqual(before.map(figuresOf));
    }),
    runs,
  );
});

it('B12 an erased complaint is told the same whether its other events are still readable, erased, or come in later', () => {
  fc.assert(
    fc.property(history, fc.nat(), (events, seed) => {
      const erased = erasing(retell(theIncident, events));
      const mixed = events.map((event, n) => ((seed >> (n % 30)) & 1 ? event : husk([event])[0]!));
      const told = retell(theIncident, [...husk(events), erased]);
      expect(retell(theIncident, [erased, ...events])).toEqual(told);
      expect(retell(theIncident, [...mixed.reverse(), erased, ...mixed])).toEqual(told);
      expect(told.erasure?.byName).toBe('Chen W.');
    }),
    runs,
  );
});

it('B12 what is left holds ids of the playbook, instants and amounts, and not one word that anybody wrote', () => {
  const isFigure = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,79}|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))$/;
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : Object.values((value ?? {}) as Record<string, unknown>).flatMap(strings);
  fc.assert(
    fc.property(history, (events) => {
      const incident = retell(theIncident, events);
      expect(strings(figuresOf(incident)).filter((text) => !isFigure.test(text))).toEqual([]);
      const told = retell(theIncident, [...husk(events), erasing(incident)]);
      expect([told.customer.name, told.words, told.customer.phone, told.ifTheyComeBack]).toEqual([
        ...[null, '', '', ''],
      ]);
    }),
    runs,
  );
});

it('B12 figures of a complaint that was erased before they held everything are still read', () => {
  const { setAside: _, publicity: __, ...former } = figuresOf(retell(theIncident, []));
  const event = { why: 'asked', rule: null, reference: null, figures: former };
  const read = catalogue['incidentErased.v1'].payload.parse(event);
  expect(read.figures).toMatchObject({ setAside: null, publicity: [] });
});
