import { describe, expect, it } from 'vitest';
import { headsSeen } from '#domain/incident/heads-seen';

const made = (hash: string, device: string, ...after: string[]) => ({ hash, header: { device, after } });
/** Desk A began it; desk B’s answer arrived while somebody at A was typing theirs. */
const events = [made('a1', 'A'), made('a2', 'A', 'a1'), made('b1', 'B', 'a2')];
const held = { events, heads: ['b1'] };

describe('what an answer knew of', () => {
  it('is everything there is where the screen showed all of it, or said nothing', () => {
    expect(headsSeen(held, null, 'A')).toEqual(['b1']);
    expect(headsSeen(held, ['b1'], 'A')).toEqual(['b1']);
  });

  it('is not the other desk’s answer that the screen hadn’t shown yet', () => {
    expect(headsSeen(held, ['a2'], 'A')).toEqual(['a2']);
  });

  it('is always what was made at this very desk, also since', () => {
    const later = { events: [...events, made('a3', 'A', 'a2')], heads: ['a3', 'b1'] };
    expect(headsSeen(later, ['a2'], 'A')).toEqual(['a3']);
    expect(headsSeen(later, ['a2'], 'B')).toEqual(['b1']);
  });

  it('is what this desk’s own events stood on, whatever a field had shown before', () => {
    const later = { events: [...events, made('a3', 'A', 'b1')], heads: ['a3'] };
    expect(headsSeen(later, ['a1'], 'A')).toEqual(['a3']);
  });

  it('is not what nobody here knows', () => {
    expect(headsSeen(held, ['elsewhere'], 'A')).toEqual(['a2']);
  });
});
