/** Several desks of one branch: whatever they told without knowing of each other, a person settles it, on every desk alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, type EventType } from '#domain/event/catalogue';
import { readEvent, sealEvent, type ReadEvent } from '#domain/event/envelope';
import { headsSeen } from '#domain/incident/heads-seen';
import { retell } from '#domain/incident/retell';
import type { Incident } from '#domain/incident/state';
import { allTypes, clocks, deeds, happen, plainCrypto, theIncident } from '../support/office-random-telling';

const runs = { numRuns: 400 };
/** Kinds that two desks contradict each other by. */
const contending: EventType[] = [
  ...(['wordsHeard.v1', 'outcomeSet.v1', 'ifTheyComeBackNoted.v1', 'summaryWritten.v1'] as const),
  ...(['aspectNoted.v1', 'aspectReworded.v1', 'aspectTakenOff.v1', 'aspectsMerged.v1'] as const),
  ...(['aspectConfirmed.v1', 'findingMade.v1', 'remedyOffered.v1', 'remedyAnswered.v1'] as const),
  ...(['remedyWithdrawn.v1', 'approvalGranted.v2', 'approvalRefused.v1', 'ledgerRowEntered.v1'] as const),
  ...(['incidentResumed.v1', 'incidentHandedOver.v1', 'handOverAccepted.v1', 'promiseMade.v1'] as const),
  ...(['incidentSealed.v1', 'incidentVoided.v1', 'incidentRestored.v1', 'contestSettled.v1'] as const),
  ...(['complaintOpened.v1', 'seriousRaised.v2', 'seriousTakenBack.v1', 'complaintRestricted.v1'] as const),
];
const history = fc.tuple(fc.tuple(deeds, deeds, deeds), clocks).map(([done, wrongBy]) =>
  happen(
    done
      .flat()
      .map((deed) =>
        deed.does === 'tells'
          ? { ...deed, type: contending[allTypes.indexOf(deed.type) % contending.length]! }
          : deed,
      ),
    wrongBy,
  ),
);
const chen = { id: '0190a5f0-0000-7000-8000-00000000a002', name: 'Chen W.' };

function settled(incident: Incident, choice: number, n: number, device = 'd9'): ReadEvent {
  const point = incident.contested[choice % incident.contested.length]!;
  const keep = point.versions[n % point.versions.length]!.hash;
  const header = {
    ...{ id: `0190a5f0-2222-7000-8001-${String(n).padStart(12, '0')}`, incident: theIncident },
    ...{ branch: 'MIL', device, seq: n + 1, prev: null, actor: chen, at: '2026-11-28T09:00:00+00:00' },
    ...{ zone: 'Europe/London', after: incident.heads.slice(0, 64), type: 'contestSettled.v1' },
  };
  const payload = catalogue['contestSettled.v1'].payload.parse({ subject: point.subject, keep });
  return readEvent(sealEvent(header, payload, plainCrypto), plainCrypto)!;
}

describe('what several desks told without knowing of each other', () => {
  it('C1: is settled point by point until nothing contradicts, and stands alike whatever arrived first', () => {
    let points = 0;
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(fc.constant(events), fc.array(fc.nat(99), { minLength: 60, maxLength: 60 }), fc.nat()),
        ),
        ([events, choices, shift]) => {
          const all = [...events];
          let incident = retell(theIncident, all);
          for (const [n, choice] of choices.entries()) {
            if (incident.contested.length === 0) break;
            points += 1;
            const before = incident.contested.length;
            const chosen = settled(incident, choice, n);
            all.push(chosen);
            incident = retell(theIncident, all);
            const { subject } = chosen.known!.payload as { subject: string };
            expect(incident.contested.map((one) => one.subject)).not.toContain(subject);
            expect(incident.contested.length).toBeLessThan(before + 3);
          }
          expect(incident.contested).toEqual([]);
          const at = shift % all.length;
          const elsewhere = [...all.slice(at), ...all.slice(0, at)].reverse();
          expect(retell(theIncident, [...elsewhere, ...all])).toEqual(incident);
        },
      ),
      runs,
    );
    expect(points).toBeGreaterThan(150);
  });

  it('C1: settled at two desks at once, it is the same on both, settled or contested anew', () => {
    fc.assert(
      fc.property(history, fc.nat(99), fc.nat(99), (events, one, other) => {
        const incident = retell(theIncident, events);
        if (incident.contested.length === 0) return;
        const [here, there] = [settled(incident, one, one, 'd8'), settled(incident, one, other + 200, 'd9')];
        const first = retell(theIncident, [...events, here, there]);
        expect(retell(theIncident, [there, ...[...events].reverse(), here])).toEqual(first);
        const keeps = [here, there].map(({ known }) => (known!.payload as { keep: string }).keep);
        const { subject } = here.known!.payload as { subject: string };
        const again = first.contested.find((point) => point.subject === subject);
        if (keeps[0] === keeps[1]) expect(again).toBeUndefined();
        if (again) for (const { hash } of again.versions) expect(keeps).toContain(hash);
      }),
      runs,
    );
  });

  it('every contested point has at least two versions that were really told, none knowing of another', () => {
    fc.assert(
      fc.property(history, (events) => {
        for (const { versions } of retell(theIncident, events).contested) {
          expect(versions.length).toBeGreaterThan(1);
          for (const { hash, said } of versions)
            expect(events.find((event) => event.hash === hash)?.known).toEqual(said);
        }
      }),
      runs,
    );
  });
});

describe('what a screen had shown', () => {
  it('is never more than there is, holds all of this desk’s own, and names no event twice over', () => {
    fc.assert(
      fc.property(history, fc.nat(40), fc.nat(2), (events, n, device) => {
        const { heads } = retell(theIncident, events);
        const own = `d${device}`;
        const seen = events.slice(0, n % (events.length + 1)).map(({ hash }) => hash);
        const named = headsSeen({ events, heads }, seen, own);
        const byHash = new Map(events.map((event) => [event.hash, event]));
        const past = new Set<string>();
        const walk = (hash: string): void => {
          const event = byHash.get(hash);
          if (!event || past.has(hash)) return;
          past.add(hash);
          event.header.after.forEach(walk);
        };
        for (const hash of named) expect(byHash.has(hash)).toBe(true);
        named.forEach(walk);
        for (const { hash, header } of events)
          if (header.device === own || seen.includes(hash)) expect(past.has(hash)).toBe(true);
        const below = new Set(named.flatMap((hash) => byHash.get(hash)!.header.after));
        for (const hash of named) expect(below.has(hash)).toBe(false);
      }),
      runs,
    );
  });
});
