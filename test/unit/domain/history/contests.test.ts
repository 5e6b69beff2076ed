import { describe, expect, it } from 'vitest';
import { doubtOf } from '#domain/history/contests';
import { decide } from '#domain/incident/decide';
import { amira, chen, Telling } from '../../../support/telling';

const limits = { perGesture: 0, perDay: 0 };
const contested = () =>
  new Telling().at('14:02', chen).tell('figureContested.v1', {
    figure: 'claims',
    by: 'customer',
    reason: 'Two of them were my brother’s',
  });

describe('Branch B a figure that somebody doubts', () => {
  it('Branch B shows as contested with its reason, until it is reviewed', () => {
    const story = contested();
    expect(doubtOf('claims', story.now().figures)).toMatchObject({
      ...{ state: 'contested', byName: 'Chen W.', contestedBy: 'customer' },
      text: 'Two of them were my brother’s',
    });
    expect(doubtOf('credits', story.now().figures)).toBeNull();
    story.at('14:20').tell('figureReviewed.v1', { figure: 'claims', finding: 'stands', note: 'Both theirs' });
    expect(doubtOf('claims', story.now().figures)).toBeNull();
  });

  it('Branch B is out of use once a review found it wrong, and a contest can be taken back', () => {
    const wrong = contested()
      .at('14:20')
      .tell('figureReviewed.v1', {
        ...{ figure: 'claims', finding: 'wrong', note: 'Two were his' },
      });
    expect(doubtOf('claims', wrong.now().figures)?.state).toBe('wrong');
    const taken = contested().at('14:03').tell('figureContestTakenBack.v1', { figure: 'claims' });
    expect(doubtOf('claims', taken.now().figures)).toBeNull();
  });

  it('Branch B is contested and reviewed by managers only: nobody else is shown it', () => {
    const asked = {
      type: 'figureContested.v1',
      payload: { figure: 'claims', by: 'customer', reason: 'no' },
    } as const;
    const incident = contested().now();
    const as = (person: string, role: 'staff' | 'manager') =>
      decide(incident, asked, { person, role, limits, gesturesToday: 0 });
    expect(as(amira.id, 'staff')).toEqual({ ok: false, refusal: { code: 'managersOnly' } });
    expect(as(chen.id, 'manager').ok).toBe(true);
  });
});
