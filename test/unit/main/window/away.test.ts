/** B10 away from the computer: its lock, a short sleep and a long one, through the same calls that the system makes. */
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AppState } from '#contract/app-state';
import { watchForAbsence } from '#main/window/away';

class Power extends EventEmitter {
  idle = 0;
  getSystemIdleTime = () => this.idle;
}
const hour = 60 * 60_000;
const open = { closeAfterSleepHours: 2, lockAfterMinutes: 5 } as AppState['branch'];

function aDesk(branch: AppState['branch'] = open) {
  const power = new Power();
  const told: string[] = [];
  const note = (what: string) => () => void told.push(what);
  const absence = watchForAbsence(
    {
      lockComing: note('lockComing'),
      lock: note('lock'),
      close: note('close'),
      soon: (left) => void told.push(`soon ${left}`),
    },
    power,
  );
  absence.stateChanged({ phase: 'desk', branch });
  const sleep = (milliseconds: number) => {
    power.emit('suspend');
    absence.stateChanged({ phase: 'tiles', branch });
    vi.setSystemTime(Date.now() + milliseconds);
    power.emit('resume');
  };
  return { power, told, absence, sleep };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('B10 the computer’s own lock saves what is being typed first, and locks within a second', () => {
  const { power, told } = aDesk();
  power.emit('lock-screen');
  expect(told).toEqual(['lockComing']);
  vi.advanceTimersByTime(999);
  expect(told).toEqual(['lockComing', 'lock']);
});

test('B10 a short sleep locks at once and leaves the records open', () => {
  const { told, sleep } = aDesk();
  sleep(2 * hour);
  expect(told).toEqual(['lockComing', 'lock']);
});

test('B10 a sleep longer than the branch’s hours closes the records on waking', () => {
  const { told, sleep } = aDesk();
  sleep(2 * hour + 1);
  expect(told).toEqual(['lockComing', 'lock', 'close']);
});

test('B10 the hours are the branch’s own', () => {
  const { told, sleep } = aDesk({ ...open!, closeAfterSleepHours: 12 });
  sleep(11 * hour);
  sleep(13 * hour);
  expect(told.filter((what) => what === 'close')).toHaveLength(1);
});

test('B10 a clock that was put back while it slept closes the records: nobody knows how long that was', () => {
  const { told, sleep } = aDesk();
  sleep(-hour);
  expect(told).toContain('close');
});

test('B10 two short sleeps are two short sleeps', () => {
  const { told, sleep } = aDesk();
  sleep(1.5 * hour);
  sleep(1.5 * hour);
  expect(told).not.toContain('close');
});

test('B10 while nothing is open there is nothing to close', () => {
  const { told, sleep, absence } = aDesk();
  absence.stateChanged({ phase: 'closed', branch: null });
  sleep(0);
  absence.stateChanged({ phase: 'closed', branch: null });
  expect(told).not.toContain('close');
});

test('B10 whoever came back after the page locked by itself is not locked out again', () => {
  const { power, told, absence } = aDesk();
  power.emit('lock-screen');
  absence.stateChanged({ phase: 'tiles', branch: open });
  absence.stateChanged({ phase: 'desk', branch: open });
  vi.advanceTimersByTime(900);
  expect(told).toEqual(['lockComing']);
});
