import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { decide } from '#domain/incident/decide';
import { noneOffered } from '#domain/incident/none-offered';
import { summarise } from '#domain/incident/summary';
import { hoursOfWeek } from '#domain/shift/branch-hours';
import { withinWorkingDay } from '#domain/promise/working-day';
import { shippedPlaybook } from '../../../fixtures/playbook';
import { amira, ben, chen, idOf, Telling } from '../../../support/telling';

const council = hoursOfWeek(shippedPlaybook('council').counter.hours);
const shop = hoursOfWeek(shippedPlaybook('retail').counter.hours);
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`);
const due = (hours: typeof shop, now: string) =>
  withinWorkingDay(hours, at(now)).toPlainDateTime().toString({ smallestUnit: 'minute' });

const staff = { ...amira, role: 'staff' as const };
const manager = { ...chen, role: 'manager' as const };
const asked = {
  ...{ reason: 'Only the bank can see it.', what: 'A manager looks at it', promise: idOf('promise', 1) },
  ...{ person: staff, people: [staff, { ...ben, role: 'staff' as const }, manager], hours: council },
  now: at('2026-11-20T15:30'),
};
const asking = {
  person: amira.id,
  role: 'staff' as const,
  limits: { perGesture: 0, perDay: 0 },
  gesturesToday: 0,
};

function told(telling: Telling, more = asked): Telling {
  for (const proposal of noneOffered(telling.now(), more)) {
    expect(decide(telling.now(), proposal, asking)).toMatchObject({ ok: true });
    telling.tell(proposal.type, proposal.payload as never);
  }
  return telling;
}

describe('none offered', () => {
  it('9.4 comes with a promise of a manager’s, kept within a working day of the counter’s hours', () => {
    const incident = told(new Telling()).now();
    expect(incident.noRemedy).toMatchObject({ reason: asked.reason, promise: asked.promise });
    expect(incident.promises).toMatchObject([
      { kind: 'task', what: asked.what, owner: chen.id, ownerName: chen.name, kept: null },
    ]);
    // A Friday at the council: the weekend is looked beyond.
    expect(incident.promises[0]?.due.at).toBe('2026-11-23T15:30:00+00:00');
  });

  it('9.4 shows in the list of what is promised until somebody kept it', () => {
    const telling = told(new Telling());
    expect(summarise(telling.now()).promise).toMatchObject({ what: asked.what, ownerName: chen.name });
    telling.tell('promiseKept.v1', { promise: asked.promise, how: 'looked at it' });
    expect(summarise(telling.now()).promise).toBeNull();
  });

  it('9.4 promises it once, however often the reason is written', () => {
    const telling = told(told(new Telling()), {
      ...asked,
      reason: 'The maker decides.',
      promise: idOf('promise', 2),
    });
    expect(telling.now().promises).toHaveLength(1);
    expect(telling.now().noRemedy).toMatchObject({ reason: 'The maker decides.', promise: asked.promise });
  });

  it('9.4 is never given to the manager it is about; without another, whoever is here finds one', () => {
    const restricted = { subjects: [chen.id] } as never;
    const [made] = noneOffered({ ...new Telling().now(), restricted }, asked);
    expect(made?.payload).toMatchObject({ owner: amira.id });
  });

  it.each([
    ['the same time tomorrow', shop, '2026-11-18T10:00', '2026-11-19T10:00'],
    ['at night, by the end of the day that begins', council, '2026-11-18T03:00', '2026-11-18T17:00'],
    ['on a closed Sunday, by the end of Monday', council, '2026-11-22T11:00', '2026-11-23T17:00'],
  ])('9.4 within a working day: %s', (_, hours, now, then) => {
    expect(due(hours, now)).toBe(then);
  });
});
