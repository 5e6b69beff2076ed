import { describe, expect, it } from 'vitest';
import { missingToSeal } from '#domain/incident/gates';
import { reachesThem } from '#domain/incident/talking';
import { amira, idOf, Telling } from '../../../support/telling';

const aspect = idOf('aspect', 1);
const look = idOf('promise', 1);
const due = { at: '2026-11-24T17:00:00+00:00', zone: 'Europe/London', pack: null };
const opened = () =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn', length: 'usual' },
      ...{ playbook: { name: 'retail', version: '1.1.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('aspectNoted.v1', { aspect, label: 'Paid twice', category: null })
    .tell('aspectConfirmed.v1', { aspect, answer: 'yes' })
    .tell('missedAsked.v1', { answer: 'nothing' })
    .tell('findingMade.v1', {
      ...{ aspect, fault: 'undetermined', cause: null },
      basis: { kind: 'judgment', reason: 'No slip, no entry' },
    })
    .tell('promiseMade.v1', {
      ...{ promise: look, what: 'A manager looks at it', kind: 'task', owner: amira.id },
      ...{ ownerName: amira.name, due },
    })
    .tell('noRemedyOffered.v1', { reason: 'No slip, no entry', promise: look })
    .tell('agreementGiven.v1', { answer: 'thinking', how: 'spoken' })
    .tell('ifTheyComeBackNoted.v1', { text: 'They look for the slip.' })
    .tell('outcomeSet.v1', { outcome: 'notSettled', whereNext: 'Come back with the slip.' });

describe('9.4, 10.3 they’d like to think', () => {
  it('10.3, 9.4 is filed without waiting for what colleagues owe each other', () => {
    expect(missingToSeal(opened().now())).toEqual([]);
  });

  it('11.1 still waits until what was promised to them was read out', () => {
    const rings = idOf('promise', 2);
    const telling = opened().tell('promiseMade.v1', {
      ...{ promise: rings, what: 'Ring about the slip', kind: 'call', owner: amira.id },
      ...{ ownerName: amira.name, due },
    });
    expect(missingToSeal(telling.now())).toMatchObject([{ gate: 'rowNotRead', id: rings }]);
    expect(missingToSeal(telling.tell('recapRowRead.v1', { row: rings }).now())).toEqual([]);
  });
});

describe('K3, K6 how what is said back reaches them', () => {
  it('K3 is told of as past where it is written up after; K6 is read where they write', () => {
    expect(reachesThem(opened().now())).toBe('aloud');
    expect(
      reachesThem(
        opened()
          .tell('waysOfTalkingSet.v1', { ways: ['write'] })
          .now(),
      ),
    ).toBe('inWriting');
    expect(reachesThem(opened().tell('writeUpAfterChosen.v1', {}).now())).toBe('afterwards');
    expect(reachesThem({ ...opened().now(), channel: 'letter' })).toBe('inWriting');
  });
});
