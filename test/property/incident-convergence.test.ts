import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causalOrder } from '#domain/event/causal-order';
import { readEvent, type ReadEvent } from '#domain/event/envelope';
import { decide } from '#domain/incident/decide';
import { missingToAgree, missingToSeal } from '#domain/incident/gates';
import { retell, retellSealed } from '#domain/incident/retell';
import { isSpecial } from '#domain/incident/special';
import { summarise } from '#domain/incident/summary';
import { clocks, deeds, happen, plainCrypto, theIncident } from '../support/office-random-telling';

const runs = { numRuns: 500 };
const history = fc.tuple(deeds, clocks).map(([done, wrongBy]) => happen(done, wrongBy));
/** Some of the events twice, all in another order. */
const arrival = (events: ReadEvent[]) =>
  fc
    .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.shuffledSubarray(events))
    .map(([once, again]) => [...again, ...once]);

describe('an incident told by three devices whose clocks are up to ten years off', () => {
  it('C0: is the same incident in any order of arrival and after any repeat', () => {
    fc.assert(
      fc.property(
        history.chain((events) => fc.tuple(fc.constant(events), arrival(events))),
        ([events, arrived]) => {
          expect(retell(theIncident, arrived)).toEqual(retell(theIncident, events));
        },
      ),
      runs,
    );
  });

  it('C0 C9: puts every event behind all that its maker had seen, whatever the clocks say', () => {
    fc.assert(
      fc.property(
        history.chain((events) => arrival(events)),
        (arrived) => {
          const { ordered } = causalOrder(arrived);
          const place = new Map(ordered.map((event, index) => [event.hash, index]));
          for (const event of ordered)
            for (const cause of event.header.after)
              expect(place.get(cause)).toBeLessThan(place.get(event.hash) as number);
          expect(ordered.length).toBe(new Set(arrived.map(({ hash }) => hash)).size);
        },
      ),
      runs,
    );
  });

  it('C0: what arrives after sealing never changes what any seal’s report shows', () => {
    let seals = 0;
    fc.assert(
      fc.property(
        history.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events))),
        ([events, someOfThem]) => {
          const order = causalOrder(events);
          for (const seal of events) {
            if (seal.known?.type !== 'incidentSealed.v1') continue;
            seals += 1;
            const covered = order.reachedBy(seal.known.payload.covers);
            const onSealing = [...events.filter(({ hash }) => covered.has(hash)), seal];
            const filed = retellSealed(theIncident, onSealing, seal.hash);
            expect(retellSealed(theIncident, [...someOfThem, ...onSealing], seal.hash)).toEqual(filed);
            expect(retellSealed(theIncident, events, seal.hash)).toEqual(filed);
          }
        },
      ),
      runs,
    );
    expect(seals).toBeGreaterThan(100);
  });

  it('C0: everything that was told is in the incident or counted as not readable, never lost', () => {
    fc.assert(
      fc.property(history, (events) => {
        const unread = events.filter(({ known }) => !known).length;
        expect(retell(theIncident, events).newer).toBe(unread);
      }),
      runs,
    );
  });

  it('is the same whichever copy of an erased event arrives first, and keeps its order', () => {
    fc.assert(
      fc.property(
        history.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events))),
        ([events, toErase]) => {
          const erased = toErase.map((event) => {
            const read = readEvent({ ...event.stored, salt: null, payload: null }, plainCrypto);
            expect(read).toMatchObject({ hash: event.hash, unread: 'erased', known: null });
            return read as ReadEvent;
          });
          const first = retell(theIncident, [...erased, ...events]);
          expect(retell(theIncident, [...events, ...erased])).toEqual(first);
          // Special data goes at its own end, and is missing to nobody (0065).
          expect(first.erased).toBe(erased.filter((event) => !isSpecial(event)).length);
          expect(first.heads).toEqual(retell(theIncident, events).heads);
          const gone = new Map(erased.map((event) => [event.hash, event]));
          const kept = events.map((event) => gone.get(event.hash) ?? event);
          expect(causalOrder(kept).ordered.map(({ hash }) => hash)).toEqual(
            causalOrder(events).ordered.map(({ hash }) => hash),
          );
        },
      ),
      runs,
    );
  });

  it('is always fit for lists, gates and decisions, however odd its history', () => {
    const asking = {
      person: 'x',
      role: 'staff',
      limits: { perGesture: 1, perDay: 1 },
      gesturesToday: 0,
    } as const;
    fc.assert(
      fc.property(history, (events) => {
        const incident = retell(theIncident, events);
        summarise(incident);
        expect(missingToSeal(incident).length).toBeGreaterThanOrEqual(
          incident.length === 'small' ? 0 : missingToAgree(incident).length,
        );
        decide(incident, { type: 'incidentSealed.v1', payload: { reference: 'MIL-2026-A0001' } }, asking);
      }),
      runs,
    );
  });
});
