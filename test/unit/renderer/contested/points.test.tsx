import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { retell } from '#domain/incident/retell';
import { aboutPoint } from '#renderer/features/contested/about-point';
import { Points } from '#renderer/features/contested/points';
import { whatWasTold } from '#renderer/features/contested/what-was-told';
import { clocks, deeds, happen, theIncident } from '../../../support/office-random-telling';
import { clockTime } from '#renderer/messages/say';
import { shippedPlaybook } from '../../../fixtures/playbook';
import { amira, ben, idOf, Telling } from '../../../support/telling';

const playbook = shippedPlaybook('retail');
const shown = (telling: Telling) =>
  renderToStaticMarkup(
    <Points incident={telling.now()} playbook={playbook} onSettle={() => Promise.resolve(true)} />,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** By the clock of the computer that runs this. */
const here = (who: string, utc: string) => new RegExp(`${who}, .*${clockTime(`2026-11-21T${utc}:00Z`)}`);

describe('a contested point on the screen', () => {
  // The screen says of today only at what time something was: it is looked at on the day it happened.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-21T15:00:00Z') }));

  it('6.1 shows both answers, who gave each, when and at which desk, and a choice by name', () => {
    const aspect = idOf('aspect', 1);
    const telling = new Telling().tell('aspectNoted.v1', {
      ...{ aspect, label: 'The lamp was charged twice', words: '', category: null },
    });
    const fork = telling.heads();
    telling.at('14:10', amira).from('A').tell('aspectConfirmed.v1', { aspect, answer: 'yes' }, fork);
    telling.at('14:20', ben).from('B').tell('aspectConfirmed.v1', { aspect, answer: 'wrong' }, fork);
    const text = shown(telling);
    for (const words of [
      ...['Their answer: The lamp was charged twice', 'Yes, that’s it', 'No, we had it wrong'],
      ...[
        here('Amira K\\. at desk A', '14:10'),
        here('Ben T\\. at desk B', '14:20'),
        'Keep Amira K.’s',
        'Keep Ben T.’s',
      ],
    ])
      expect(text).toMatch(words);
  });

  it('K5 asks of two owners who holds it', () => {
    const telling = new Telling().tell('noteAdded.v1', { text: 'She rang' });
    const fork = telling.heads();
    telling.at('14:10', amira).tell('incidentResumed.v1', {}, fork);
    telling.at('14:20', ben).tell('incidentResumed.v1', {}, fork);
    expect(shown(telling)).toContain('Who holds it');
    expect(shown(telling)).toContain('Amira K. holds it');
  });

  it('is told by its desk where one person wrote both', () => {
    const telling = new Telling().tell('noteAdded.v1', { text: 'She rang' });
    const fork = telling.heads();
    for (const [desk, text] of [
      ['A', 'The slip is in the drawer'],
      ['B', 'She has the slip'],
    ] as const)
      telling.at('14:10', amira).from(desk).tell('ifTheyComeBackNoted.v1', { text }, fork);
    expect(shown(telling)).toMatch(/Keep desk A’s.*Keep desk B’s|Keep desk B’s.*Keep desk A’s/);
  });

  it('has words for whatever two desks may contradict each other about', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(deeds, deeds, deeds, clocks, (one, two, three, wrongBy) => {
        const incident = retell(theIncident, happen([...one, ...two, ...three], wrongBy));
        for (const { subject, versions } of incident.contested) {
          expect(aboutPoint(subject, incident)).not.toBe('Something else');
          for (const version of versions) {
            met.add(version.type);
            expect(whatWasTold(version, playbook).trim()).not.toBe('');
            expect(whatWasTold(version, playbook)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(met.size).toBeGreaterThan(15);
  });
});
