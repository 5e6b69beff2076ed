import { describe, expect, it } from 'vitest';
import { decide } from '#domain/incident/decide';
import { forEyes } from '#domain/incident/for-eyes';
import { retell } from '#domain/incident/retell';
import { specialDue, specialUntil } from '#domain/incident/special';
import { isNeverOnPaper } from '#domain/report/never-on-paper';
import { amira, ben, chen, Telling } from '../../../support/telling';

const at = '2026-11-21T14:02:00+00:00';
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
  it('K8 is told no more once it was erased, in whichever order the two arrive, and with its bytes or without', () => {
    const telling = noted();
    const [special] = telling.now().special;
    const erased = telling.tell('specialErased.v1', { events: [special!.hash], keptUntil: at });
    const { id, special: left, erased: count, addenda } = erased.now();
    expect({ left, count, addenda }).toEqual({ left: [], count: 0, addenda: [] });
    const events = erased.events.map((event) =>
      event.hash === special!.hash
        ? { ...event, known: null, unread: 'erased' as const, stored: { ...event.stored, payload: null } }
        : event,
    );
    for (const order of [events, [...events].reverse(), [...erased.events].reverse()])
      expect(retell(id, order)).toMatchObject({ special: [], erased: 0, specialErased: [{ by: amira.id }] });
  });
  it('K8 is due at its own end, and what has none goes with the complaint', () => {
    const ends = (...ends: (string | null)[]) => ({
      special: ends.map((keepUntil, n) => ({ ...noted().now().special[0]!, hash: `${n}`, keepUntil })),
    });
    const now = Date.parse(at);
    expect(specialDue(ends(null, at, '2031-01-01T00:00:00+00:00'), now).map(({ hash }) => hash)).toEqual([
      '1',
    ]);
    expect(specialUntil(ends('2031-01-01T00:00:00+00:00', null, at))).toBe(at);
    expect(specialUntil(ends(null))).toBeNull();
  });
  it('K8 leaves no trace on paper', () => {
    for (const type of ['specialErased.v1', 'specialNoted.v1', 'waysOfTalkingSet.v1', 'retentionHeld.v1'])
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
