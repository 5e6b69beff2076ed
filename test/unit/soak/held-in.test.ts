/** The soak's own comparison: it must find words that are left, and nothing where there are none. */
import { describe, expect, it } from 'vitest';
import { readEvent, type StoredEvent } from '#domain/event/envelope';
import { emptyIncident } from '#domain/incident/empty-incident';
import { figuresOf } from '#domain/retention/figures-of';
import { Chain, eventCrypto } from '../../server/support/chain';
import { differences } from '../../soak/all-equal';
import { heldOf } from '../../soak/held-in';

const branch = '0190a5f0-0000-7000-8000-0000000000b1';
const desk = (letter: string) => new Chain(`0190a5f0-0000-7000-8000-0000000000d${letter}`, branch);
const erased = { why: 'asked', rule: null, reference: 'MIL-2026-A0001' };

/** Erased at two desks that couldn't hear of each other. */
function erasedTwice(left: (event: StoredEvent) => StoredEvent) {
  const { incident, events } = desk('1').complaint(2);
  const payload = { ...erased, figures: figuresOf(emptyIncident(incident)) };
  const erasings = ['2', '3'].map((letter) => desk(letter).tell(incident, 'incidentErased.v1', payload));
  const read = [...events.map(left), ...erasings].flatMap((event) => readEvent(event, eventCrypto) ?? []);
  return { incidents: { [incident]: heldOf(incident, read) }, files: {} };
}
const bare = (event: StoredEvent): StoredEvent => ({ ...event, salt: null, payload: null });

describe('what the soak compares', () => {
  it('finds nothing where two desks erased the same complaint at once: two lines of figures are no words', () => {
    const held = erasedTwice(bare);
    expect(differences(held, { Front: held, Back: held })).toEqual([]);
  });

  it('finds one event whose words were left', () => {
    let isFirst = true;
    const held = erasedTwice((event) => {
      const kept = isFirst ? event : bare(event);
      isFirst = false;
      return kept;
    });
    expect(differences(held, { Front: held })).toEqual([
      expect.stringMatching(/was erased, and its words are still there/),
    ]);
  });
});
