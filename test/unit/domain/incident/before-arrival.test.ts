import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Proposed } from '#domain/event/catalogue';
import { decide } from '#domain/incident/decide';
import { latestArrival } from '#domain/promise/latest-arrival';
import { refused } from '#renderer/messages/refused';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';
import { amira, idOf, Telling } from '../../../support/telling';

// A Saturday afternoon.
const said = Temporal.ZonedDateTime.from('2026-11-21T14:02[Europe/London]');
const read = (text: string) => latestArrival(text, said)?.toString() ?? null;
const asking = {
  ...{ person: amira.id, role: 'staff' as const, gesturesToday: 0 },
  limits: { perGesture: 0, perDay: 0 },
};

function refund(arrives: string, minor: number | null = 4200): Telling {
  return new Telling().tell('ledgerRowEntered.v1', {
    ...{ row: idOf('row', 1), remedy: null, label: 'Second payment back', arrives },
    amount: minor === null ? null : { minor, currency: 'GBP' },
    state: { kind: 'done', proof: 'till', detail: '5512', at: '2026-11-21T14:02:00+00:00' },
  });
}
function check(telling: Telling, at: string, kind: 'check' | 'call' = 'check') {
  const payload: Proposed<'promiseMade.v1'> = {
    ...{ promise: idOf('promise', 1), what: 'Ask whether it came', kind, owner: amira.id },
    ...{ ownerName: amira.name, due: { at, zone: 'Europe/London', pack: null } },
  };
  return decide({ ...telling.now(), currency: 'GBP' }, { type: 'promiseMade.v1', payload }, asking);
}

describe('a check before the money can have come', () => {
  it('11.1 is refused with what is on its way and until when', () => {
    const decision = check(refund('in 3 to 5 working days'), '2026-11-26T12:00:00+00:00');
    expect(decision).toEqual({
      ok: false,
      refusal: {
        ...{ code: 'beforeArrival', label: 'Second payment back' },
        ...{ arrives: 'in 3 to 5 working days', day: '2026-11-27' },
      },
    });
    if (!decision.ok)
      expect(refused(decision.refusal)).toMatch(
        /“Second payment back” arrives in 3 to 5 working days, so a check before Friday 27 November .* Nothing was changed/,
      );
  });

  it('11.1 may be promised for the last day and later, and any other promise for any day', () => {
    const telling = refund('in 3 to 5 working days');
    expect(check(telling, '2026-11-27T09:00:00+00:00').ok).toBe(true);
    expect(check(telling, '2026-11-30T09:00:00+00:00').ok).toBe(true);
    expect(check(telling, '2026-11-23T09:00:00+00:00', 'call').ok).toBe(true);
  });

  it('11.1 is never refused where nobody knows when, or no money comes to them', () => {
    const soon = '2026-11-22T09:00:00+00:00';
    expect(check(refund('on the next bill'), soon).ok).toBe(true);
    expect(check(refund('in 3 to 5 working days', null), soon).ok).toBe(true);
    expect(check(refund('in 3 to 5 working days', -900), soon).ok).toBe(true);
    expect(check(refund('at once'), soon).ok).toBe(true);
  });

  it('11.1 looks at a remedy they said yes to before it is in the ledger', () => {
    const remedy = idOf('remedy', 1);
    const telling = new Telling()
      .tell('remedyOffered.v1', {
        ...{ remedy, key: null, kind: 'right', label: 'Refund', aspect: null, gives: 'staff' },
        ...{ amount: { minor: 900, currency: 'GBP' }, arrives: 'within 24 hours' },
      })
      .tell('remedyAnswered.v1', { remedy, answer: 'yes' });
    expect(check(telling, '2026-11-21T18:00:00+00:00')).toMatchObject({ refusal: { day: '2026-11-22' } });
  });

  it.each([
    ['in 3 to 5 working days', '2026-11-27'],
    ['within five working days', '2026-11-27'],
    ['within 10 working days', '2026-12-04'],
    ['3 to 5 working days', '2026-11-27'],
    ['up to 48 hours', '2026-11-23'],
    ['within the half hour', '2026-11-21'],
    ['within the hour', '2026-11-21'],
    ['in two weeks', '2026-12-05'],
    ['by the end of the next working day', '2026-11-23'],
    ['Today.', '2026-11-21'],
    ['tomorrow morning', '2026-11-22'],
    ['on the next bill', null],
    ['by the time we agree', null],
    ['', null],
  ])('11.1 “%s” is there by %s', (text, day) => expect(read(text)).toBe(day));

  it('11.1 every arrival that a playbook counts in working days is understood as it counts', () => {
    for (const name of shippedNames)
      for (const { id, arrives } of shippedPlaybook(name).remedies) {
        if (!arrives.workingDays || arrives.text === 'by the day we name') continue;
        expect(read(arrives.text), `${name} ${id}`).toBe(read(`in ${arrives.workingDays.to} working days`));
      }
  });
});
