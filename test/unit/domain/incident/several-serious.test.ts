import { describe, expect, it } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { decide } from '#domain/incident/decide';
import { missingToSeal } from '#domain/incident/gates';
import { briefWords, composeBrief } from '#domain/incident/hand-over';
import { takers } from '#domain/incident/serious-rules';
import { summarise } from '#domain/incident/summary';
import { incidentReport } from '#domain/report/incident-report';
import { standingSummary } from '#domain/summary/standing-summary';
import { shippedPlaybook } from '../../../fixtures/playbook';
import { amira, Telling } from '../../../support/telling';

const council = shippedPlaybook('council');
const opened = () =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T10:20:00+00:00', channel: 'walkIn', length: 'full' },
      ...{ playbook: { name: 'council', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('referenceGiven.v1', { reference: 'MIL-2026-A0001' });
const two = () =>
  opened()
    .tell('seriousRaised.v2', { kind: 'personal-data', note: 'a neighbour’s letter' })
    .tell('seriousRaised.v2', { kind: 'at-risk', note: 'CANARY her daughter' });
const accepted = (kind: string, who: string, clock: string) =>
  ['seriousAccepted.v1', { kind, who, acceptedAt: `2026-11-21T${clock}:00+00:00` }] as const;
const kinds = (telling: Telling) => telling.now().serious?.matters.map(({ kind }) => kind);
const asking = {
  ...{ person: amira.id, role: 'staff' as const, gesturesToday: 0 },
  limits: { perGesture: 10_000, perDay: 50_000 },
};

describe('Branch C: serious in more ways than one', () => {
  it('Branch C keeps every kind, each with its note, since the first was noted', () => {
    const { serious } = two().now();
    expect(serious?.matters.map(({ kind, note }) => [kind, note])).toEqual([
      ['personal-data', 'a neighbour’s letter'],
      ['at-risk', 'CANARY her daughter'],
    ]);
    expect(serious?.at).toBe(serious?.matters[0]?.since);
  });

  it('Branch C words a kind anew without losing who accepted it, or since when', () => {
    const before = two().tell(...accepted('at-risk', 'Joan, safeguarding', '10:44'));
    const after = before.tell('seriousRaised.v2', { kind: 'at-risk', note: 'her daughter and grandson' });
    expect(after.now().serious?.matters[1]).toMatchObject({
      ...{ kind: 'at-risk', note: 'her daughter and grandson' },
      accepted: { who: 'Joan, safeguarding' },
    });
    expect(kinds(after)).toEqual(['personal-data', 'at-risk']);
  });

  it('Branch C: a record from before there could be several tells one kind, the last', () => {
    const old = opened()
      .tell('seriousRaised.v1', { kind: 'hurt' })
      .tell('seriousRaised.v1', { kind: 'legal' });
    expect(kinds(old)).toEqual(['legal']);
    expect(kinds(old.tell('seriousRaised.v2', { kind: 'hurt' }))).toEqual(['legal', 'hurt']);
    // An older desk changes its own one and takes nothing else away.
    expect(kinds(old.tell('seriousRaised.v1', { kind: 'at-risk' }))).toEqual(['hurt', 'at-risk']);
  });

  it('Branch C is taken back one by one, with the reason kept, and the gates hold again after the last', () => {
    const telling = two().tell('seriousTakenBack.v1', { kind: 'at-risk', reason: 'pressed by mistake' });
    expect(kinds(telling)).toEqual(['personal-data']);
    telling.tell('seriousTakenBack.v1', { kind: 'personal-data', reason: 'it was her own letter' });
    expect(telling.now().serious).toBeNull();
    expect(telling.now().seriousTakenBack.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['at-risk', 'pressed by mistake'],
      ['personal-data', 'it was her own letter'],
    ]);
    expect(missingToSeal(telling.now()).map(({ gate }) => gate)).toContain('aspects');
  });

  it('Branch C: nobody accepts or takes back what wasn’t noted', () => {
    const [type, payload] = accepted('legal', 'Ruth', '10:41');
    for (const proposal of [
      { type, payload },
      { type: 'seriousTakenBack.v1', payload: { kind: 'legal', reason: 'no' } },
    ] as Proposal[])
      expect(decide(two().now(), proposal, asking)).toMatchObject({ refusal: { code: 'noSuchThing' } });
  });

  it('Branch C closes only when each kind was accepted by a name', () => {
    const telling = two()
      .tell('ifTheyComeBackNoted.v1', { text: 'She is the one who rang twice.' })
      .tell('outcomeSet.v1', {
        ...{ outcome: 'passedTo', passedTo: 'Ruth, privacy lead' },
        acceptedAt: '2026-11-21T10:41:00+00:00',
      });
    const gates = () => missingToSeal(telling.now()).map(({ gate, about }) => [gate, about]);
    expect(gates()).toEqual([
      ['seriousNotAccepted', 'personal-data'],
      ['seriousNotAccepted', 'at-risk'],
    ]);
    telling.tell(...accepted('personal-data', 'Ruth, privacy lead', '10:41'));
    expect(gates()).toEqual([['seriousNotAccepted', 'at-risk']]);
    telling.tell(...accepted('at-risk', 'Joan, safeguarding', '10:44'));
    expect(gates()).toEqual([]);
  });

  it('Branch C names whoever took two kinds once, in the order in which they accepted', () => {
    const telling = two()
      .tell(...accepted('at-risk', 'Joan, safeguarding', '10:44'))
      .tell(...accepted('personal-data', 'Ruth, privacy lead', '10:41'));
    expect(takers(telling.now()).map(({ who }) => who)).toEqual(['Ruth, privacy lead', 'Joan, safeguarding']);
    telling.tell(...accepted('personal-data', 'Joan, safeguarding', '10:50'));
    expect(takers(telling.now())).toEqual([{ who: 'Joan, safeguarding', at: '2026-11-21T10:44:00+00:00' }]);
  });

  it('Branch C, K5: the brief says each kind in the playbook’s words, and stays within twenty seconds', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
    const brief = composeBrief(two().tell('wordsHeard.v1', { text: long }).now(), council.serious);
    expect(brief.serious).toBe('Personal data seen or lost; A child or adult at risk');
    expect(briefWords(brief)).toBeLessThanOrEqual(55);
    expect(composeBrief(opened().now(), council.serious).serious).toBe('');
  });

  it('Branch C: a list’s row says how many kinds there are', () => {
    expect(summarise(two().now())).toMatchObject({ serious: true, seriousKinds: 2 });
    expect(summarise(opened().now())).toMatchObject({ serious: false, seriousKinds: 0 });
  });

  it('Branch C: report and summary say who accepted each and when, and never which kinds they are', () => {
    const telling = two()
      .tell(...accepted('personal-data', 'Ruth, privacy lead', '10:41'))
      .tell(...accepted('at-risk', 'Joan, safeguarding', '10:44'))
      .tell('ifTheyComeBackNoted.v1', { text: 'Ask for Ruth.' })
      .tell('outcomeSet.v1', {
        ...{ outcome: 'passedTo', passedTo: 'Ruth, privacy lead; Joan, safeguarding' },
        acceptedAt: '2026-11-21T10:44:00+00:00',
      })
      .tell('incidentSealed.v1', { reference: 'MIL-2026-A0001' });
    const report = incidentReport({
      branch: { name: 'Mill Lane', address: '' },
      ...{ sealed: telling.sealed(), now: telling.now() },
      printing: { byName: 'Amira K.', at: '2026-11-21T15:05:00+00:00', copy: 1 },
      words: {
        one: 'resident',
        playbookTitle: 'Council',
        playbookVersion: '1.0.0',
        staff: { how: 'fullName', badges: {} },
      },
    });
    expect(report?.acceptedBy).toEqual([
      { who: 'Ruth, privacy lead', at: '2026-11-21T10:41:00+00:00' },
      { who: 'Joan, safeguarding', at: '2026-11-21T10:44:00+00:00' },
    ]);
    const summary = standingSummary(telling.now(), { one: 'resident' });
    expect(summary).toMatch(/handled as serious from .*, for two reasons\./u);
    expect(summary).toMatch(/passed to Ruth, privacy lead, accepted .*10:41/u);
    expect(summary).toMatch(/passed to Joan, safeguarding, accepted .*10:44/u);
    expect(JSON.stringify(report) + summary).not.toMatch(/personal-data|at-risk|CANARY|neighbour/u);
  });
});
