import { beforeEach, describe, expect, it } from 'vitest';
import { IdleWatch, warningSeconds } from '#main/window/idle-watch';

let seconds: number;
let systemIdle: () => number;
let told: (number | null | 'lock')[];
let watch: IdleWatch;
beforeEach(() => {
  seconds = 0;
  systemIdle = () => seconds;
  told = [];
  watch = new IdleWatch(
    { idleSeconds: () => systemIdle(), now: () => seconds * 1000 },
    { soon: (left) => told.push(left), lock: () => told.push('lock') },
  );
});
const passes = (more: number) => {
  for (let at = 0; at < more; at++) {
    seconds += 1;
    watch.tick();
  }
};

describe('B10 the idle lock', () => {
  it('warns twenty seconds before, counts down, and locks on the minute', () => {
    watch.atDesk(5);
    passes(300 - warningSeconds - 1);
    expect(told).toEqual([]);
    passes(1);
    expect(told).toEqual([20]);
    passes(19);
    expect(told.at(-1)).toBe(1);
    passes(1);
    expect(told.slice(-2)).toEqual([null, 'lock']);
    passes(600);
    expect(told.at(-1)).toBe('lock');
  });

  it('is put off by any one key or tap, for the whole time', () => {
    watch.atDesk(1);
    passes(45);
    expect(told.at(-1)).toBe(15);
    watch.awake();
    expect(told.at(-1)).toBeNull();
    passes(39);
    expect(told.at(-1)).toBeNull();
    passes(21);
    expect(told.at(-1)).toBe('lock');
  });

  it('is put off by hands that only the system notices, in the till beside Amends', () => {
    watch.atDesk(1);
    passes(50);
    systemIdle = () => 0;
    passes(1);
    expect(told.at(-1)).toBeNull();
    passes(1000);
    expect(told.at(-1)).toBeNull();
  });

  it('never locks somebody who has just come, however long the computer stood alone', () => {
    systemIdle = () => 100_000;
    seconds = 100_000;
    watch.atDesk(5);
    passes(279);
    expect(told).toEqual([]);
  });

  it('watches nobody while nobody is at the desk, and takes the branch’s minutes from then on', () => {
    watch.atDesk(null);
    passes(10_000);
    expect(told).toEqual([]);
    watch.atDesk(2);
    passes(120);
    expect(told.at(-1)).toBe('lock');
  });
});
