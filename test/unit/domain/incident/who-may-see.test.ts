import { describe, expect, it } from 'vitest';
import { decide } from '#domain/incident/decide';
import { summarise } from '#domain/incident/summary';
import { maySee, type Viewer } from '#domain/incident/who-may-see';
import { amira, ben, chen, Telling } from '../../../support/telling';

const opened = {
  ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn' as const, length: 'usual' as const },
  ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
};
const story = () => new Telling().tell('complaintOpened.v1', opened);
const staff = (person: { id: string }): Viewer => ({
  ...{ id: person.id, role: 'staff', leadsComplaints: false },
});
const manager = (person: { id: string }): Viewer => ({
  ...{ id: person.id, role: 'manager', leadsComplaints: false },
});
const lead = (viewer: Viewer): Viewer => ({ ...viewer, leadsComplaints: true });
const dana = { id: '0190a5f0-0000-7000-8000-00000000a004', name: 'Dana P.' };
const limits = { perGesture: 1000, perDay: 5000 };
const asking = ({ id: person, ...who }: Viewer) => ({ person, ...who, limits, gesturesToday: 0 });

describe('K4: who may know of a complaint about a colleague', () => {
  it('K4 everybody may see one that is about no colleague', () => {
    expect([staff(amira), staff(ben), manager(chen)].map((viewer) => maySee(story().now(), viewer))).toEqual([
      ...[true, true, true],
    ]);
  });

  it('K4 whoever wrote it and managers see it; its subject and other colleagues don’t, in a list as in the whole', () => {
    const now = story().tell('complaintRestricted.v1', { person: ben.id }).now();
    for (const seen of [now, summarise(now)]) {
      expect(maySee(seen, staff(amira))).toBe(true);
      expect(maySee(seen, manager(chen))).toBe(true);
      expect(maySee(seen, staff(ben))).toBe(false);
      expect(maySee(seen, staff(dana))).toBe(false);
    }
  });

  it('K4 whoever leads complaints sees it whatever their role, and opens it to all; not where it is about them', () => {
    const now = story().tell('complaintRestricted.v1', { person: ben.id }).now();
    const lift = { type: 'restrictionLifted.v1' as const, payload: { reason: 'It was about the till.' } };
    for (const seen of [now, summarise(now)]) {
      expect(maySee(seen, lead(staff(dana)))).toBe(true);
      expect(maySee(seen, lead(staff(ben)))).toBe(false);
    }
    expect(decide(now, lift, asking(lead(staff(dana)))).ok).toBe(true);
    const aboutTheLead = story().tell('complaintRestricted.v1', { person: chen.id }).now();
    expect(maySee(aboutTheLead, lead(manager(chen)))).toBe(false);
    expect(maySee(aboutTheLead, manager(dana))).toBe(true);
  });

  it('K4 a manager whom it is about doesn’t see it', () => {
    const now = story().tell('complaintRestricted.v1', { person: chen.id, area: true }).now();
    expect(maySee(now, manager(chen))).toBe(false);
    expect(now.restricted).toEqual({ subjects: [chen.id], area: true });
  });

  it('K4 somebody who isn’t on the tiles closes it to everybody but writer and managers', () => {
    const now = story().tell('complaintRestricted.v1', { person: null }).now();
    expect([staff(amira), staff(ben), manager(chen)].map((viewer) => maySee(now, viewer))).toEqual([
      ...[true, false, true],
    ]);
  });

  it('K4 two desks that name two colleagues without knowing of each other keep both out', () => {
    const telling = story();
    const before = telling.heads();
    telling.tell('complaintRestricted.v1', { person: ben.id }, before);
    telling.tell('complaintRestricted.v1', { person: dana.id }, before);
    expect(maySee(telling.now(), staff(ben))).toBe(false);
    expect(maySee(telling.now(), staff(dana))).toBe(false);
  });

  it('K4 the subject can’t own it: who took it holds it, and resuming elsewhere doesn’t take it back', () => {
    const telling = story();
    const before = telling.heads();
    telling.tell('complaintRestricted.v1', { person: amira.id, to: chen });
    expect(telling.now().holder).toEqual({ id: chen.id, name: chen.name });
    telling.at('14:10', amira).tell('incidentResumed.v1', {});
    expect(telling.now().holder).toEqual({ id: chen.id, name: chen.name });
    telling.tell('incidentHandedOver.v1', { to: amira.id, toName: amira.name }, before);
    expect(telling.now().holder?.id).not.toBe(amira.id);
    expect(maySee(telling.now(), staff(amira))).toBe(false);
  });

  it('K4 only a manager or the complaints lead lifts it, with a reason, and only what they knew of', () => {
    const telling = story();
    const before = telling.heads();
    telling.tell('complaintRestricted.v1', { person: ben.id });
    const lift = { type: 'restrictionLifted.v1' as const, payload: { reason: 'It was about the till.' } };
    expect(decide(telling.now(), lift, asking(staff(amira)))).toMatchObject({
      refusal: { code: 'managersOnly' },
    });
    expect(decide(telling.now(), lift, asking(manager(chen))).ok).toBe(true);
    const empty = { ...lift, payload: { reason: ' ' } };
    expect(decide(telling.now(), empty, asking(manager(chen)))).toMatchObject({
      refusal: { code: 'notValid' },
    });
    telling.at('15:00', chen).tell(lift.type, lift.payload);
    expect(maySee(telling.now(), staff(ben))).toBe(true);
    telling.tell('complaintRestricted.v1', { person: dana.id }, before);
    expect(maySee(telling.now(), staff(dana))).toBe(false);
    expect(maySee(telling.now(), staff(ben))).toBe(false);
  });

  it('K4 nobody names themselves without a colleague’s PIN, and nobody hands it to its subject', () => {
    const telling = story();
    const mine = { type: 'complaintRestricted.v1' as const, payload: { person: amira.id } };
    expect(decide(telling.now(), mine, asking(staff(amira)))).toMatchObject({
      refusal: { code: 'notValid', field: 'person' },
    });
    // Ben says so of a complaint that Amira holds: he takes it in hand.
    expect(decide(telling.now(), mine, asking(staff(ben)))).toMatchObject({
      refusal: { code: 'notValid', field: 'to' },
    });
    const taken = { ...mine, payload: { person: amira.id, to: { id: ben.id, name: ben.name } } };
    expect(decide(telling.now(), taken, asking(staff(ben))).ok).toBe(true);
    telling.tell('complaintRestricted.v1', { person: ben.id });
    const handed = {
      type: 'incidentHandedOver.v1' as const,
      payload: { to: ben.id, toName: ben.name },
    };
    expect(decide(telling.now(), handed, asking(staff(amira)))).toMatchObject({
      refusal: { code: 'noSuchThing' },
    });
  });
});
