import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { isCounted } from '#domain/history/counted';
import { decide } from '#domain/incident/decide';
import { summarise } from '#domain/incident/summary';
import { amira, ben, idOf, Telling } from '../../../support/telling';

const other = idOf('aspect', 9);
const opened = () =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn', length: 'usual' },
      ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('referenceGiven.v1', { reference: 'MIL-2026-A0002' })
    .tell('wordsHeard.v1', { text: 'It left my account twice.' });
const mistaken = () => opened().tell('incidentVoided.v1', { reason: 'pressed the wrong key' });
const merged = () =>
  opened().tell('incidentMerged.v1', { into: other, reference: 'MIL-2026-A0001', reason: 'the same lamp' });
const asking = (person = amira) => ({
  ...{ person: person.id, role: 'staff' as const, gesturesToday: 0 },
  limits: { perGesture: 0, perDay: 0 },
});
const ask = (telling: Telling, proposal: Proposal, person = amira) =>
  decide(telling.now(), proposal, asking(person));
const restore: Proposal = { type: 'incidentRestored.v1', payload: { reason: 'it is another lamp' } };

describe('13.7 linked, merged, voided', () => {
  it('13.7 one opened by mistake keeps its record and its reason, and counts no more', () => {
    const incident = mistaken().now();
    expect(incident).toMatchObject({
      ...{ state: 'void', words: 'It left my account twice.' },
      setAside: { reason: 'pressed the wrong key', into: null, byName: amira.name },
    });
    expect(isCounted(incident)).toBe(false);
  });

  it('13.7 a merged one points to the other, in a list too', () => {
    const incident = merged().now();
    expect(incident.setAside?.into).toEqual({ id: other, reference: 'MIL-2026-A0001' });
    expect(summarise(incident)).toMatchObject({ state: 'void', mergedInto: 'MIL-2026-A0001' });
    expect(summarise(mistaken().now()).mergedInto).toBeNull();
  });

  it('13.7 is undone by anybody, with a reason, and is as open as it was', () => {
    for (const telling of [mistaken(), merged()]) {
      expect(ask(telling, restore, ben).ok).toBe(true);
      const before = telling.now().setAside;
      telling.tell('incidentRestored.v1', { reason: 'it is another lamp' });
      expect(telling.now()).toMatchObject({ state: 'open', setAside: null });
      expect(telling.now().restored).toMatchObject([{ reason: 'it is another lamp', was: before }]);
    }
  });

  it('13.7 takes up a parked one where it was put down', () => {
    const parked = opened().tell('incidentParked.v1', {
      reason: 'left',
      note: '',
      place: null,
      promise: null,
    });
    parked.tell('incidentVoided.v1', { reason: 'twice' }).tell('incidentRestored.v1', { reason: 'no' });
    expect(parked.now().state).toBe('parked');
  });

  it('13.7 asks for a reason, is never merged into itself, and takes nothing more meanwhile', () => {
    expect(ask(opened(), { type: 'incidentVoided.v1', payload: { reason: ' ' } }).ok).toBe(false);
    const { id } = opened().now();
    const itself: Proposal = {
      type: 'incidentMerged.v1',
      payload: { into: id, reference: 'MIL-2026-A0002', reason: 'x' },
    };
    expect(ask(opened(), itself)).toMatchObject({ refusal: { code: 'noSuchThing' } });
    expect(ask(opened(), restore)).toMatchObject({ refusal: { code: 'noSuchThing' } });
    expect(ask(merged(), { type: 'noteAdded.v1', payload: { text: 'more' } })).toMatchObject({
      refusal: { code: 'void' },
    });
  });

  it('13.7 what was filed is never set aside: not here, and not by a desk that didn’t know', () => {
    const filed = () => opened().tell('incidentSealed.v1', { reference: 'MIL-2026-A0002' });
    const voided: Proposal = { type: 'incidentVoided.v1', payload: { reason: 'by mistake' } };
    expect(ask(filed(), voided)).toMatchObject({ refusal: { code: 'sealed' } });
    expect(filed().tell('incidentVoided.v1', { reason: 'by mistake' }).now()).toMatchObject({
      ...{ state: 'sealed', setAside: null },
    });
    const late = mistaken().tell('incidentSealed.v1', { reference: 'MIL-2026-A0002' });
    expect(late.tell('incidentRestored.v1', { reason: 'filed' }).now().state).toBe('sealed');
  });

  it('13.7 two about one matter say so of each other, and either can be taken apart again', () => {
    const linked = opened().tell('incidentLinked.v1', { other, why: 'one delivery' });
    expect(linked.now()).toMatchObject({ state: 'open', links: [{ other, why: 'one delivery' }] });
    expect(linked.tell('incidentUnlinked.v1', { other, why: 'two' }).now().links).toEqual([]);
  });
});

describe('13.5 when it may become public', () => {
  const flagged = () =>
    opened().tell('publicityFlagged.v1', {
      ...{ where: ['social'], words: 'My friend filmed it.', told: { id: ben.id, name: ben.name } },
    });

  it('13.5 is kept as they said it, with the manager who knows, and marks the row', () => {
    expect(flagged().now().publicity).toMatchObject({
      ...{ where: ['social'], words: 'My friend filmed it.', told: { name: ben.name } },
    });
    expect(summarise(flagged().now()).publicity).toBe(true);
    expect(summarise(opened().now()).publicity).toBe(false);
  });

  it('13.5 may come after filing too, by anybody, and is no addendum; it can be taken back', () => {
    const filed = opened().tell('incidentSealed.v1', { reference: 'MIL-2026-A0002' });
    const flag: Proposal = { type: 'publicityFlagged.v1', payload: { where: ['press'], told: null } };
    expect(ask(filed, flag, ben).ok).toBe(true);
    filed.tell('publicityFlagged.v1', { where: ['press'], told: null });
    expect(filed.now().addenda).toEqual([]);
    expect(filed.tell('publicityTakenBack.v1', { reason: 'they won’t' }).now().publicity).toBeNull();
  });
});
