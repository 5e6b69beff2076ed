import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from '#renderer/app/bridge';
import { longestPress, pressOver, watchPresses } from '#renderer/app/while-pressed';

const hand = new EventTarget();
watchPresses(hand);
const does = (type: string, more = {}) => hand.dispatchEvent(Object.assign(new Event(type), more));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { amends: { ask: () => Promise.resolve({ ok: true, value: 'answered' }) } });
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What has come back by now, a few turns later. */
async function asked() {
  const came = vi.fn();
  void ask('app.state', {}).then(came);
  await vi.advanceTimersByTimeAsync(0);
  return came;
}

test('an answer comes at once where nothing is pressed', async () => {
  expect(await asked()).toHaveBeenCalledOnce();
});

test('nothing moves under a finger: an answer waits until it is lifted, and what the press does comes first', async () => {
  const order: string[] = [];
  does('pointerdown');
  const came = await asked();
  came.mockImplementation(() => order.push('answer'));
  await vi.advanceTimersByTimeAsync(longestPress - 1);
  expect(came).not.toHaveBeenCalled();
  does('pointerup');
  order.push('click');
  await vi.advanceTimersByTimeAsync(0);
  expect(order).toEqual(['click', 'answer']);
  expect(pressOver()).toBeNull();
});

test.each([
  ['a drag takes over', 'pointercancel', {}],
  ['the hand moves on with nothing pressed', 'pointermove', { buttons: 0 }],
  ['a key is pressed', 'keydown', {}],
])('a release that nobody saw holds nothing up: %s', async (_, type, more) => {
  does('pointerdown');
  const came = await asked();
  does('pointermove', { buttons: 1 });
  await vi.advanceTimersByTimeAsync(10);
  expect(came).not.toHaveBeenCalled();
  does(type, more);
  await vi.advanceTimersByTimeAsync(0);
  expect(came).toHaveBeenCalledOnce();
});

test('no press holds an answer for longer than a slow one takes', async () => {
  does('pointerdown');
  const came = await asked();
  await vi.advanceTimersByTimeAsync(longestPress + 1);
  expect(came).toHaveBeenCalledOnce();
});

test('a second press before the first was seen to end lets go of what waited for the first', async () => {
  does('pointerdown');
  const first = await asked();
  does('pointerdown');
  const second = await asked();
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
  does('pointerup');
  await vi.advanceTimersByTimeAsync(0);
  expect(second).toHaveBeenCalledOnce();
});
