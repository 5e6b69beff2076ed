import { describe, expect, it } from 'vitest';
import { decide } from '#domain/incident/decide';
import { forEyes } from '#domain/incident/for-eyes';
import { isNeverOnPaper } from '#domain/report/never-on-paper';
import { amira, ben, chen, Telling } from '../../../support/telling';

const noted = () =>
  new Telling().tell('specialNoted.v1', {
    ...{ kind: 'health', text: 'Uses a wheelchair', keepUntil: null, rule: null },
  });
const seenBy = (telling: Telling, person: { id: string }, role: 'staff' | 'manager') =>
  forEyes(telling.now(), { id: person.id, role }).special.map(({ text }) => text);

describe('special data', () => {
  it('K8 is for whoever wrote it while it is open, and for managers', () => {
    expect(seenBy(noted(), amira, 'staff')).toEqual(['Uses a wheelchair']);
    expect(seenBy(noted(), ben, 'staff')).toEqual(['']);
    expect(seenBy(noted(), chen, 'manager')).toEqual(['Uses a wheelchair']);
  });
  it('K8 is for managers only once the report is sealed, and it is said that something stands there', () => {
    const sealed = noted().tell('incidentSealed.v1', { reference: 'MIL-2026-A0001' });
    expect(seenBy(sealed, amira, 'staff')).toEqual(['']);
    expect(forEyes(sealed.now(), { id: amira.id, role: 'staff' }).special[0]?.isHidden).toBe(true);
    expect(seenBy(sealed, chen, 'manager')).toEqual(['Uses a wheelchair']);
  });
  it('K8 leaves no trace on paper', () => {
    for (const type of ['specialNoted.v1', 'waysOfTalkingSet.v1', 'retentionHeld.v1'])
      expect(isNeverOnPaper(type)).toBe(true);
  });
  it('K8 only a manager holds the throwing away, and lifts the hold', () => {
    const asking = { person: amira.id, limits: { perGesture: 0, perDay: 0 }, gesturesToday: 0 };
    const hold = { type: 'retentionHeld.v1', payload: { reason: 'a claim' } } as const;
    expect(decide(noted().now(), hold, { ...asking, role: 'staff' })).toMatchObject({
      refusal: { code: 'managersOnly' },
    });
    expect(decide(noted().now(), hold, { ...asking, role: 'manager' }).ok).toBe(true);
    const held = noted().tell('retentionHeld.v1', { reason: 'a claim' });
    expect(held.now().retentionHold?.reason).toBe('a claim');
    expect(held.tell('retentionHoldLifted.v1', { reason: 'settled' }).now().retentionHold).toBeNull();
  });
});
