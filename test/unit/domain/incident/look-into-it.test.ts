import { describe, expect, it } from 'vitest';
import { lookIntoIt } from '#domain/incident/look-into-it';
import { answerClock, callBackSlip, clocksToTell } from '#domain/slip/call-back-slip';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';
import { amira, idOf, Telling } from '../../../support/telling';
import type { StaffNaming } from '#domain/report/staff-naming';

const now = '2026-11-21T14:20:00+00:00';
const confirmed = () =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:00:00+00:00', channel: 'walkIn', length: 'usual' },
      ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('referenceGiven.v1', { reference: 'MIL-2026-A0148' })
    .tell('customerNamed.v1', { name: 'Grace Osei', address: 'Mrs Osei' })
    .tell('aspectNoted.v1', { aspect: idOf('aspect', 1), label: 'Paid twice', category: 'billing' })
    .tell('aspectNoted.v1', { aspect: idOf('aspect', 2), label: 'Nobody rang back', category: null })
    .tell('aspectConfirmed.v1', { aspect: idOf('aspect', 1), answer: 'yes' })
    .tell('aspectConfirmed.v1', { aspect: idOf('aspect', 2), answer: 'yes' });
const promise = (due: string) => ({
  ...{ promise: idOf('promise', 1), what: 'Ring about the payment', kind: 'call' as const },
  ...{ owner: amira.id, ownerName: amira.name, standIn: 'Ben T.', number: '07700 900142' },
  due: { at: due, zone: 'Europe/London', pack: null },
});
const told = (due: string) =>
  lookIntoIt(confirmed().now(), {
    ...{ promise: promise(due), whatNext: 'what-next-1', note: '', findingStep: 'finding', now },
  });

describe('"I need to look into it"', () => {
  it('6.3: promises a call with its number and time, and parks at the finding, in one telling', () => {
    const telling = confirmed();
    for (const { type, payload } of told('2026-11-21T17:00:00+00:00')) telling.tell(type, payload as never);
    expect(telling.now()).toMatchObject({
      state: 'parked',
      length: 'usual',
      parked: {
        reason: 'look-into-it',
        promise: idOf('promise', 1),
        place: { stage: 'putRight', step: 'finding' },
      },
      promises: [{ number: '07700 900142', standIn: 'Ben T.', due: { at: '2026-11-21T17:00:00+00:00' } }],
    });
  });

  it('6.3: becomes the full length in the same telling where the call is for another day', () => {
    const types = told('2026-11-22T12:00:00+00:00').map(({ type }) => type);
    expect(types).toEqual(['saidAloud.v1', 'promiseMade.v1', 'lengthChanged.v1', 'incidentParked.v1']);
  });

  it('6.5: says what happens next right then, and records that it was said', () => {
    expect(told('2026-11-21T17:00:00+00:00')[0]).toEqual({
      type: 'saidAloud.v1',
      payload: { moment: 'whatNext', phrase: 'what-next-1' },
    });
  });

  it('6.5: has a time for the answer in every playbook that ships', () => {
    for (const name of shippedNames) {
      const { clocks, parkReasons } = shippedPlaybook(name);
      expect(clocksToTell(clocks).length, name).toBeGreaterThan(0);
      expect(answerClock(clocks)?.length, name).toBeGreaterThan(0);
      expect(parkReasons.find(({ id }) => id === 'look-into-it')?.promises, name).toBe(true);
    }
  });
});

describe('the slip they take home', () => {
  const rings = {
    ownerName: 'Amira K.',
    standIn: 'Ben T.',
    dueAt: now,
    zone: 'Europe/London',
    number: '07700 900142',
  };
  const about = {
    branch: 'Mill Lane Stores',
    recordNotice: 'We write it down.',
    staff: { how: 'fullName' as const, badges: {} },
    clocks: shippedPlaybook('retail').clocks,
  };

  it('6.3: has the reference, what was understood, who rings by when, the number, and how long it takes', () => {
    const telling = confirmed().tell('aspectConfirmed.v1', {
      ...{ aspect: idOf('aspect', 2), answer: 'differently', theirs: 'No', ours: 'Yes' },
    });
    expect(callBackSlip(telling.now(), rings, about)).toEqual([
      { line: 'branch', text: 'Mill Lane Stores' },
      { line: 'reference', text: 'MIL-2026-A0148' },
      { line: 'understood', text: 'Paid twice', seenDifferently: false },
      { line: 'understood', text: 'Nobody rang back', seenDifferently: true },
      { line: 'rings', ownerName: 'Amira K.', standIn: 'Ben T.', dueAt: now, zone: 'Europe/London' },
      { line: 'number', text: '07700 900142' },
      { line: 'answerWithin', length: 10, unit: 'workingDays' },
      { line: 'recordNotice', text: 'We write it down.' },
    ]);
  });

  it('K7: staff stand by their first name or badge number where the branch says so, and whole where two share a first name', () => {
    const who = (one: typeof rings, staff: StaffNaming = { how: 'firstName', badges: {} }) =>
      callBackSlip(confirmed().now(), one, { ...about, staff }).find(({ line }) => line === 'rings');
    expect(who(rings)).toMatchObject({ ownerName: 'Amira', standIn: 'Ben' });
    expect(who({ ...rings, standIn: '' })).toMatchObject({ ownerName: 'Amira', standIn: '' });
    expect(who({ ...rings, standIn: 'Amira S.' })).toMatchObject({
      ownerName: 'Amira K.',
      standIn: 'Amira S.',
    });
    const badges: StaffNaming = { how: 'badge', badges: { 'Amira K.': 'Badge 117' } };
    expect(who(rings, badges)).toMatchObject({ ownerName: 'Badge 117', standIn: 'Ben' });
  });

  it('K7: names nobody who complained and nothing private', () => {
    const telling = confirmed().tell('answerGiven.v1', {
      question: 'needs',
      value: 'Hearing aid',
      private: true,
    });
    const slip = JSON.stringify(callBackSlip(telling.now(), { ...rings, number: '' }, about));
    expect(slip).not.toMatch(/Osei|Grace|Hearing|number/);
  });

  it('K8: doesn’t say what a serious matter is about', () => {
    const slip = callBackSlip(confirmed().tell('seriousRaised.v1', { kind: 'hurt' }).now(), rings, about);
    expect(slip.map(({ line }) => line)).not.toContain('understood');
    expect(slip.map(({ line }) => line)).toContain('rings');
  });
});
