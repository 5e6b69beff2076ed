import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askEvery, keptCurrent } from '#renderer/features/overview/kept-current';

/** Who listens to news, as main would tell them. */
const listeners = new Set<() => void>();
const news = () => listeners.forEach((hear) => hear());

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', {
    amends: {
      on(name: string, hear: () => void) {
        expect(name).toBe('overview.news');
        listeners.add(hear);
        return () => listeners.delete(hear);
      },
    },
  });
});
afterEach(() => {
  listeners.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Answers each question when it is told to. */
function slowly() {
  const open: (() => void)[] = [];
  const register = {
    asked: 0,
    again() {
      register.asked += 1;
      return new Promise<void>((done) => void open.push(done));
    },
    async answer() {
      open.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
  return register;
}

describe('9.6 a list of the register’s that stays as it is there', () => {
  it('is asked for at once when something changed, and once more for what changed meanwhile', async () => {
    const register = slowly();
    const end = keptCurrent(register.again, true);
    expect(register.asked).toBe(0);
    news();
    expect(register.asked).toBe(1);
    news();
    news();
    expect(register.asked).toBe(1);
    await register.answer();
    expect(register.asked).toBe(2);
    await register.answer();
    expect(register.asked).toBe(2);
    end();
    expect(listeners.size).toBe(0);
  });

  it('is asked for every thirty seconds where nothing tells, and every two minutes where something does', async () => {
    const within = async (isTold: boolean, milliseconds: number) => {
      let asked = 0;
      const end = keptCurrent(() => Promise.resolve(void (asked += 1)), isTold);
      await vi.advanceTimersByTimeAsync(milliseconds);
      end();
      await vi.advanceTimersByTimeAsync(askEvery.told);
      return asked;
    };
    expect(await within(false, 120_000)).toBe(4);
    expect(await within(true, 120_000)).toBe(1);
  });
});
