import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standingAspects, standingRows } from '#domain/incident/gates';
import { retell } from '#domain/incident/retell';
import { composeSummary } from '#domain/summary/compose-summary';
import { clocks, deeds, happen, theIncident } from '../support/office-random-telling';

const asked = ['needs', '__proto__', 'behind'].map((id) => ({ id, ask: `Question ${id}?` }));

it('12.1: whatever was told, in any order and by desks that didn’t know of each other, a summary comes of it', () => {
  fc.assert(
    fc.property(deeds, clocks, (history, wrongBy) => {
      const incident = retell(theIncident, happen(history, wrongBy));
      const { text, missing, isComplete } = composeSummary(incident, { one: 'guest', asked });
      expect(isComplete).toBe(missing.length === 0);
      for (const named of [...standingAspects(incident), ...standingRows(incident)])
        expect(text).toContain(named.label);
      for (const [question, { value, private: isPrivate }] of Object.entries(incident.answers)) {
        const line = `Question ${question}? ${value}.`;
        expect(text.includes(line)).toBe(!isPrivate);
      }
      expect(text).not.toMatch(/undefined|NaN|\[object|[{}]| {2}/u);
    }),
    { numRuns: 200 },
  );
});

it('12.1: labels and words of any kind don’t throw and aren’t read as a message', () => {
  const empty = retell(theIncident, []);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ maxLength: 40 }),
      (words, zone) => {
        const incident = {
          ...empty,
          ...{ zone, happened: words, ifTheyComeBack: words, receivedAt: zone },
          aspects: [
            {
              ...{ id: 'a', label: words, words, category: null, worded: '', takenOff: null, answer: null },
              ...{ facts: words, finding: null },
            },
          ],
        };
        expect(() => composeSummary(incident, { one: words, asked: [] })).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});
