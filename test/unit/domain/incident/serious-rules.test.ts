import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { decide } from '#domain/incident/decide';
import { missingToSeal } from '#domain/incident/gates';
import { mayFind } from '#domain/incident/serious-rules';
import { incidentReport } from '#domain/report/incident-report';
import { amira, idOf, Telling } from '../../../support/telling';

const aspect = idOf('aspect', 1);
const serious = () =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn', length: 'usual' },
      ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('referenceGiven.v1', { reference: 'MIL-2026-A0001' })
    .tell('aspectNoted.v1', { aspect, label: 'Slipped on the wet floor', category: 'premises' })
    .tell('seriousRaised.v1', { kind: 'hurt' });
const asking = {
  ...{ person: amira.id, role: 'staff' as const, gesturesToday: 0 },
  limits: { perGesture: 10_000, perDay: 50_000 },
};
const ask = (proposal: Proposal, telling = serious()) => decide(telling.now(), proposal, asking);
const finding = (fault: 'ours' | 'notYetKnown' | 'thirdParty' | 'undetermined'): Proposal => ({
  type: 'findingMade.v1',
  payload: { aspect, fault, cause: null, basis: { kind: 'judgment', reason: 'The camera' } },
});
const offer = (kind: 'right' | 'mend' | 'gesture'): Proposal => ({
  type: 'remedyOffered.v1',
  payload: {
    ...{ remedy: idOf('remedy', 1), key: null, kind, label: 'The ticket back', aspect, gives: 'staff' },
    amount: { minor: 1500, currency: 'GBP' },
  },
});
const said = (moment: string): Proposal => ({ type: 'saidAloud.v1', payload: { moment, phrase: null } });
const passed = (passedTo: string, acceptedAt: string | null): Proposal => ({
  type: 'outcomeSet.v1',
  payload: { outcome: 'passedTo', passedTo, acceptedAt },
});

describe('Branch C: what is never done about something serious', () => {
  it.each(['ours', 'thirdParty', 'undetermined'] as const)(
    'Branch C finds no fault yet: %s is refused',
    (fault) => {
      expect(ask(finding(fault))).toMatchObject({ refusal: { code: 'notWhenSerious' } });
    },
  );

  it('Branch C is what screens ask before they offer a finding', () => {
    const all = ['ours', 'partlyOurs', 'thirdParty', 'notMadeClear', 'notYetKnown', 'undetermined'] as const;
    expect(all.filter((fault) => mayFind(serious().now(), fault))).toEqual(['notYetKnown']);
    expect(all.filter((fault) => mayFind({ serious: null }, fault))).toEqual(all);
  });

  it('Branch C may say that whose it was isn’t known yet', () => {
    expect(ask(finding('notYetKnown')).ok).toBe(true);
  });

  it('Branch C gives no gesture, and leaves what is theirs by right and practical help open', () => {
    expect(ask(offer('gesture'))).toMatchObject({ refusal: { code: 'notWhenSerious' } });
    expect(ask(offer('right')).ok).toBe(true);
    expect(ask(offer('mend')).ok).toBe(true);
  });

  it('Branch C apologises for no fault, and says regret always', () => {
    expect(ask(said('faultApology'))).toMatchObject({ refusal: { code: 'notWhenSerious' } });
    expect(ask(said('regret')).ok).toBe(true);
  });

  it('Branch C keeps what was found and given before it was known to be serious', () => {
    const telling = new Telling().tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn', length: 'usual' },
      ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    });
    telling.tell('aspectNoted.v1', { aspect, label: 'Slipped', category: null });
    for (const earlier of [finding('ours'), offer('gesture')])
      telling.tell(earlier.type, earlier.payload as never);
    telling.tell('seriousRaised.v1', { kind: 'hurt' });
    expect(telling.now()).toMatchObject({
      aspects: [{ finding: { fault: 'ours' } }],
      remedies: [{ kind: 'gesture' }],
    });
  });

  it('Branch C lifts every gate but one: it closes as passed to a name that accepted it, never as settled here', () => {
    const telling = serious().tell('ifTheyComeBackNoted.v1', { text: 'Ask for Dana.' });
    const gates = () => missingToSeal(telling.now()).map(({ gate }) => gate);
    expect(gates()).toEqual(['outcomeMissing']);
    telling.tell('outcomeSet.v1', { outcome: 'settled' });
    expect(gates()).toEqual(['passedToNobody']);
    for (const [name, at] of [
      ['', '2026-11-21T15:00:00+00:00'],
      ['Dana P.', null],
    ] as const) {
      telling.tell('outcomeSet.v1', passed(name, at).payload as never);
      expect(gates()).toEqual(['passedToNobody']);
    }
    telling.tell('outcomeSet.v1', passed('Dana P.', '2026-11-21T15:00:00+00:00').payload as never);
    expect(gates()).toEqual([]);
  });

  it('Branch C leaves the desk that took it as the contact, whoever decides it', () => {
    const telling = serious().tell(
      'outcomeSet.v1',
      passed('Dana P.', '2026-11-21T15:00:00+00:00').payload as never,
    );
    expect(telling.now().contact).toEqual({ id: amira.id, name: amira.name });
  });

  it('Branch C asks nobody for a signature', () => {
    const telling = serious()
      .tell('ifTheyComeBackNoted.v1', { text: 'Ask for Dana.' })
      .tell('outcomeSet.v1', passed('Dana P.', '2026-11-21T15:00:00+00:00').payload as never)
      .tell('incidentSealed.v1', { reference: 'MIL-2026-A0001' });
    const report = incidentReport({
      branch: { name: 'Mill Lane', address: '' },
      ...{ sealed: telling.sealed(), now: telling.now() },
      printing: { byName: 'Amira K.', at: '2026-11-21T15:05:00+00:00', copy: 1 },
      words: {
        one: 'customer',
        playbookTitle: 'Shop',
        playbookVersion: '1.0.0',
        staff: { how: 'fullName', badges: {} },
      },
    });
    expect(report?.signatures.customer).toBe(false);
  });
});
