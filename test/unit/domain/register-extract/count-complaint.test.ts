import { describe, expect, it } from 'vitest';
import { countComplaint } from '#domain/register-extract/count-complaint';
import { figuresOf } from '#domain/retention/figures-of';
import { broughtIn, doubleCharge, opened } from '../../../fixtures/filed-incidents';
import { ben, idOf, Telling } from '../../../support/telling';

const zone = 'Europe/London';
const counted = (telling: Telling, at = zone) => countComplaint(telling.now(), at);

describe('what trends count of a complaint', () => {
  it('13.4 is its month by the branch’s clock, kinds, findings and end, and no word of anybody', () => {
    const one = counted(doubleCharge());
    expect(one).toMatchObject({ month: '2026-11', outcome: 'settled', serious: false, broughtIn: false });
    expect(one?.faults).toContain('ours');
    expect(one?.foundBy).toHaveLength(1);
    for (const said of ['Grace', 'Osei', 'deposit', '07700', 'Amira'])
      expect(JSON.stringify(one)).not.toContain(said);
  });

  it('13.4 one that came at midnight counts in the month that stood on the wall', () => {
    const late = new Telling().tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-10-31T23:30:00+00:00', channel: 'walkIn', length: 'usual' },
      ...{ playbook: { name: 'hotel', version: '1.3.0' }, currency: 'GBP', language: 'en' },
    });
    expect(counted(late)?.month).toBe('2026-10');
    expect(counted(late, 'Europe/Berlin')?.month).toBe('2026-11');
  });

  it('K8 one that was erased counts as it did before, and nobody knows who found it', () => {
    const before = doubleCharge();
    const figures = figuresOf(before.now());
    const after = new Telling().tell('incidentErased.v1', {
      ...{ why: 'asked', rule: null, reference: 'MIL-2026-A0148', figures },
    });
    expect(after.now().erasure).not.toBeNull();
    expect(counted(after)).toEqual({ ...counted(before), foundBy: [] });
  });

  it('K4 one about a colleague is in no trend, also once it was erased', () => {
    const about = doubleCharge().tell('complaintRestricted.v1', { person: ben.id });
    expect(counted(about)).toBeNull();
    const gone = new Telling().tell('incidentErased.v1', {
      ...{ why: 'asked', rule: null, reference: null, figures: figuresOf(about.now()) },
    });
    expect(counted(gone)).toBeNull();
  });

  it('13.7 what was opened by mistake, or brought in and taken back, is in none; what was brought in says so', () => {
    expect(counted(opened().tell('incidentVoided.v1', { reason: 'The wrong button.' }))).toBeNull();
    expect(counted(broughtIn())).toMatchObject({ month: '2024-03', broughtIn: true, kinds: ['billing'] });
    const back = broughtIn().tell('bringingInUndone.v1', { run: idOf('promise', 1), reason: '' });
    expect(counted(back)).toBeNull();
  });
});
