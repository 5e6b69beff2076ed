import { describe, expect, it } from 'vitest';
import { lookAtTrail, mayTellFigures } from '#domain/staff-record/figures-of-staff';

const at = '2026-11-21T14:02:00+00:00';
const ben = { id: 'ben', name: 'Ben T.', role: 'staff' as const };
const chen = { id: 'chen', name: 'Chen W.', role: 'manager' as const };
const dana = { id: 'dana', name: 'Dana P.', role: 'area' as const };

describe('K9 figures that come from staff’s work', () => {
  it('K9 are told for five people and twenty cases or more, and for no fewer of either', () => {
    expect(mayTellFigures({ people: 5, cases: 20 })).toBeNull();
    const refusal = { code: 'tooFewToTell', people: 5, cases: 20 };
    expect(mayTellFigures({ people: 4, cases: 2_000 })).toEqual(refusal);
    expect(mayTellFigures({ people: 50, cases: 19 })).toEqual(refusal);
  });
});

describe('K9 the trail of one person', () => {
  const ask = (reason: string, ...askers: (typeof chen | typeof dana)[]) =>
    lookAtTrail({ person: 'ben', reason, askers }, at);

  it('K9 is shown with a reason, to two people in two roles, and the look is written down', () => {
    expect(ask(' A customer says twice the same ', chen, dana)).toEqual({
      ok: true,
      look: { person: 'ben', reason: 'A customer says twice the same', byNames: ['Chen W.', 'Dana P.'], at },
    });
  });

  it('K9 is not shown without a reason', () => {
    expect(ask('  ', chen, dana)).toEqual({ ok: false, refusal: { code: 'trailNeedsReason' } });
  });

  it('K9 is not shown to one person, to one person twice, to two of one role, nor with whom it is about as the second', () => {
    const refusal = { ok: false, refusal: { code: 'trailNeedsTwoRoles' } };
    expect(ask('why', chen)).toEqual(refusal);
    expect(ask('why', chen, { ...chen, role: 'area' as never })).toEqual(refusal);
    expect(ask('why', chen, { ...dana, role: 'manager' as never })).toEqual(refusal);
    expect(lookAtTrail({ person: 'ben', reason: 'why', askers: [ben, chen] }, at)).toEqual(refusal);
  });
});
