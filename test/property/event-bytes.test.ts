import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent, sealEvent, type ReadEvent } from '#domain/event/envelope';
import { retell, retellSealed } from '#domain/incident/retell';
import { allTypes, clocks, deeds, happen, plainCrypto, theIncident } from '../support/office-random-telling';

const runs = { numRuns: 500 };
const anEvent = fc
  .tuple(deeds, clocks)
  .map(([done, wrongBy]) => happen(done, wrongBy))
  .filter((events) => events.length > 0)
  .chain((events) => fc.constantFrom(...events));

/** One character of a text changed into another one. */
const changed = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length - 1),
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    )
    .filter(([at, sign]) => text[at] !== sign)
    .map(([at, sign]) => text.slice(0, at) + sign + text.slice(at + 1));

describe('the bytes of an event', () => {
  it('are known as damaged when a single character of payload or salt changed', () => {
    fc.assert(
      fc.property(
        anEvent.chain(({ stored }) =>
          fc.oneof(
            changed(stored.payload ?? '').map((payload) => ({ ...stored, payload })),
            changed(stored.salt ?? '').map((salt) => ({ ...stored, salt })),
          ),
        ),
        (stored) => {
          expect(readEvent(stored, plainCrypto)).toBeNull();
        },
      ),
      runs,
    );
  });

  it('are never taken for the same event when a single character of the header changed', () => {
    fc.assert(
      fc.property(
        anEvent.chain((event) =>
          changed(event.stored.header).map((header) => ({ event, stored: { ...event.stored, header } })),
        ),
        ({ event, stored }) => {
          const read = readEvent(stored, plainCrypto);
          expect(read?.hash).not.toBe(event.hash);
        },
      ),
      runs,
    );
  });

  it('never make a retelling throw, whatever a payload of a known kind holds', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.dictionary(
        fc.constantFrom('aspect', 'text', 'remedy', 'covers', 'row', 'answer', '__proto__'),
        fc.jsonValue(),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...allTypes), anything), { maxLength: 12 }), (told) => {
        let after: string[] = [];
        const events = told.map(([type, payload], index): ReadEvent => {
          const stored = sealEvent(
            {
              ...{ id: `0190a5f0-2222-7000-8000-${String(index).padStart(12, '0')}`, incident: theIncident },
              ...{ branch: 'MIL', device: 'A', seq: index + 1, prev: null, actor: { id: 'a', name: 'A' } },
              ...{ at: '2026-11-21T14:02:00+00:00', zone: 'Europe/London', after, type },
            },
            payload,
            plainCrypto,
          );
          const event = readEvent(stored, plainCrypto);
          if (!event) throw new Error('its own bytes did not verify');
          after = [event.hash];
          return event;
        });
        const incident = retell(theIncident, events);
        expect(incident.id).toBe(theIncident);
        retellSealed(theIncident, events);
        expect(({} as Record<string, unknown>)['text']).toBeUndefined();
      }),
      runs,
    );
  });

  it('are read or refused, never thrown over, whatever they are', () => {
    const text = fc.oneof(fc.string(), fc.json(), fc.constant('{"__proto__":{"v":1}}'));
    const stored = fc.record({
      header: text,
      salt: fc.option(text, { nil: null }),
      payload: fc.option(text, { nil: null }),
    });
    fc.assert(
      fc.property(stored, (bytes) => {
        expect(readEvent(bytes, plainCrypto)).toBeNull();
      }),
      runs,
    );
  });
});
