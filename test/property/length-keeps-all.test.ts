import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventType } from '#domain/event/catalogue';
import { consultChain, hearingOf } from '#domain/incident/consult-chain';
import { proposedLength } from '#domain/incident/length';
import { missingToAgree, missingToSeal } from '#domain/incident/gates';
import { retell } from '#domain/incident/retell';
import type { Incident } from '#domain/incident/state';
import { clocks, deeds, happen, theIncident, type Deed } from '../support/office-random-telling';

const runs = { numRuns: 300 };
const ofTheFullLength: EventType[] = [
  'staffConsulted.v1',
  'staffLeftOut.v1',
  'staffAccountHeard.v1',
  'staffAccountConfirmed.v1',
  'factWeighed.v1',
  'factTakenOff.v1',
  'explanationGiven.v1',
  'findingMade.v1',
  'answerGiven.v1',
  'aspectNoted.v1',
];
const telling = (types: EventType[]) =>
  fc.array(
    fc.record({
      does: fc.constant('tells' as const),
      ...{ device: fc.nat(2), type: fc.constantFrom(...types), n: fc.nat(40) },
    }),
    { maxLength: 25 },
  );
const changes = telling(['lengthChanged.v1']);

/** What an incident says, without its length and without what names single events. */
function contentOf(incident: Incident): unknown {
  const { length: _length, lengthChanges: _changes, heads: _heads, ...content } = incident;
  return JSON.parse(
    JSON.stringify(content, (key, value: unknown) =>
      key === 'hash' || key === 'at' || key === 'worded' || key === 'touchedAt' ? undefined : value,
    ),
  );
}

describe('changing the length', () => {
  it('K1: loses nothing of what was told in any length, whenever it is changed', () => {
    fc.assert(
      fc.property(telling(ofTheFullLength), changes, (told, changed) => {
        // One device, so that taking the changes out doesn't shuffle who knew of what.
        const atOneDesk = (list: Deed[]) => list.map((deed) => ({ ...deed, device: 0 }) as Deed);
        const plain = happen(atOneDesk(told), [0, 0, 0]);
        const mixed = happen(
          atOneDesk(told.flatMap((one, at) => [one, ...changed.slice(at, at + 1)])),
          [0, 0, 0],
        );
        const without = retell(theIncident, plain);
        const withChanges = retell(theIncident, mixed);
        expect(contentOf(withChanges)).toEqual(contentOf(without));
        expect(withChanges.lengthChanges).toHaveLength(Math.min(changed.length, told.length));
      }),
      runs,
    );
  });

  it('K1: never adds a gate: what the full length waits for is what the usual one waits for', () => {
    fc.assert(
      fc.property(deeds, clocks, (done, wrongBy) => {
        const incident = retell(theIncident, happen(done, wrongBy));
        const full: Incident = { ...incident, length: 'full' };
        const usual: Incident = { ...incident, length: 'usual' };
        expect(missingToAgree(full)).toEqual(missingToAgree(usual));
        expect(missingToSeal(full)).toEqual(missingToSeal(usual));
      }),
      runs,
    );
  });

  it('K1: is proposed once at most, and never from full to anything else', () => {
    fc.assert(
      fc.property(deeds, clocks, (done, wrongBy) => {
        const incident = retell(theIncident, happen(done, wrongBy));
        const proposed = proposedLength(incident);
        expect(proposed.length).toBeLessThanOrEqual(1);
        if (incident.length === 'full') expect(proposed).toEqual([]);
        for (const { payload } of proposed) expect(payload).toMatchObject({ length: 'full' });
      }),
      runs,
    );
  });
});

describe('accounts and facts', () => {
  it('7.3, 7.4: of three desks are all there in any order of arrival, with everybody in the chain', () => {
    fc.assert(
      fc.property(
        telling(ofTheFullLength)
          .chain((told) => fc.tuple(fc.constant(told), clocks))
          .map(([told, wrongBy]) => happen(told, wrongBy))
          .chain((events) =>
            fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
          ),
        ([events, arrived]) => {
          const incident = retell(theIncident, arrived);
          expect(incident).toEqual(retell(theIncident, events));
          const payloads = events.flatMap(({ known }) => (known ? [known] : []));
          const named = new Set(
            payloads.flatMap((one) =>
              one.type === 'staffConsulted.v1' || one.type === 'staffLeftOut.v1' ? [one.payload.person] : [],
            ),
          );
          expect(new Set(incident.staff.map(({ id }) => id))).toEqual(named);
          const chain = consultChain(incident, []);
          expect(chain.map(({ person }) => person?.id).sort()).toEqual([...named].sort());
          for (const { person, state } of chain) expect(state).toBe(hearingOf(person));
          const texts = payloads.flatMap((one) => (one.type === 'factWeighed.v1' ? [one.payload.text] : []));
          const kept = incident.facts.flatMap((fact) => [fact.text, ...fact.earlier.map(({ text }) => text)]);
          expect(new Set(kept)).toEqual(new Set(texts));
        },
      ),
      runs,
    );
  });
});
