import { describe, expect, it } from 'vitest';
import type { Channel } from '#domain/event/values';
import { decide } from '#domain/incident/decide';
import { amira, idOf, Telling } from '../../../support/telling';

const promise = idOf('promise', 1);
const reached = (channel: Channel) =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel, length: 'usual' },
      ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('wordsHeard.v1', { text: 'I wrote to you in May.' })
    .tell('promiseMade.v1', {
      ...{ promise, what: 'Write back', kind: 'task', owner: amira.id, ownerName: amira.name },
      due: { at: '2026-11-24T17:00:00+00:00', zone: 'Europe/London', pack: null },
    });
const answering = (telling: Telling) =>
  decide(
    telling.now(),
    { type: 'acknowledgementGiven.v1', payload: { how: 'email', promise, text: 'We have it.' } },
    { person: amira.id, role: 'staff', gesturesToday: 0, limits: { perGesture: 0, perDay: 0 } },
  );

describe('2.12 a message is read to its end before anybody answers it', () => {
  it.each(['email', 'letter'] as const)(
    '2.12 no reply to what came by %s until somebody has read it',
    (channel) => {
      const telling = reached(channel);
      expect(answering(telling)).toMatchObject({ ok: false, refusal: { code: 'notReadThrough' } });
      telling.tell('readThroughConfirmed.v1', {});
      expect(answering(telling).ok).toBe(true);
    },
  );

  it('2.12 who read it first, and when, stands, however often it is said', () => {
    const telling = reached('email').tell('readThroughConfirmed.v1', {});
    const { readThrough } = telling.now();
    expect(readThrough).toMatchObject({ byName: amira.name });
    expect(telling.tell('readThroughConfirmed.v1', {}).now().readThrough).toEqual(readThrough);
  });

  it.each(['walkIn', 'phone'] as const)(
    '2.12 asks nothing of the kind where somebody speaks: %s',
    (channel) => {
      expect(answering(reached(channel)).ok).toBe(true);
    },
  );
});
