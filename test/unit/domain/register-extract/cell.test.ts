import { describe, expect, it } from 'vitest';
import { textCell, timeCell } from '#domain/register-extract/cell';

describe('a cell of the register’s extract', () => {
  it('S11 nothing stands before its first letter, so that a formula can’t hide behind a blank or a control', () => {
    for (const before of ['\t', '\r', '\n', ' ', '\u00a0', '\u0000', '\u0007 ', '\uFEFF', ' \u001b\t'])
      expect(textCell(`${before}=1+1`)).toBe('=1+1');
  });

  it('S10 keeps scripts, emoji and directions, on one line, and is never broken text', () => {
    expect(textCell('“Où est-il ?”\n‏מה קרה‏ 👩🏽‍🦽')).toBe('“Où est-il ?” ‏מה קרה‏ 👩🏽‍🦽');
    expect(textCell('half \ud83d of one')?.isWellFormed()).toBe(true);
    expect(textCell(' \n\t ')).toBeNull();
  });

  it('S11 holds no more than a spreadsheet takes, and says that there was more', () => {
    for (const long of ['x'.repeat(100_000), `x${'🙂'.repeat(50_000)}`]) {
      const cell = textCell(long) ?? '';
      expect(cell.length).toBeLessThan(32_767);
      expect(cell.isWellFormed() && cell.endsWith('…')).toBe(true);
    }
  });

  it('a time is the wall clock of the branch; what is no time leaves the cell empty', () => {
    expect(timeCell('2026-07-01T12:00:00+00:00', 'Europe/Berlin')).toEqual({ wall: '2026-07-01T14:00' });
    expect(timeCell('2026-12-01T23:30:00+00:00', 'Europe/Berlin')).toEqual({ wall: '2026-12-02T00:30' });
    expect(timeCell('yesterday', 'Europe/Berlin')).toBeNull();
    expect(timeCell(null, 'Europe/Berlin')).toBeNull();
  });
});
