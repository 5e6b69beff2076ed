import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppState } from '#contract/app-state';
import { useDeskState } from '#renderer/app/desk-state';
import { hearState } from '#renderer/app/notices';
import { prefer } from '#renderer/app/prefer';
import { watchPresses } from '#renderer/app/while-pressed';
import { openCounter } from '../../support/counter-stores';

const hand = new EventTarget();
watchPresses(hand);
const does = (type: string) => hand.dispatchEvent(new Event(type));
const stands = () => useDeskState.getState().state;
const inOnePage = (state: AppState): AppState => ({ ...state, prefers: { ...state.prefers, view: 'page' } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

it('what main tells of the desk moves nothing under a finger: it waits until that is lifted', async () => {
  const { state } = await openCounter();
  does('pointerdown');
  hearState(inOnePage(state));
  await vi.advanceTimersByTimeAsync(100);
  expect(stands()?.prefers.view).toBe('steps');
  does('pointerup');
  await vi.advanceTimersByTimeAsync(0);
  expect(stands()?.prefers.view).toBe('page');
});

it('B10 a lock clears the screen at once, also in the middle of a press, and nothing told before it opens it again', async () => {
  const { state } = await openCounter();
  does('pointerdown');
  hearState(inOnePage(state));
  hearState({ ...state, phase: 'tiles', person: null });
  expect(stands()?.phase).toBe('tiles');
  does('pointerup');
  await vi.advanceTimersByTimeAsync(100);
  expect(stands()?.phase).toBe('tiles');
});

it('B10 how somebody likes the desk is answered after a lock: the screen stays locked', async () => {
  const { state } = await openCounter();
  const kept = prefer({ view: 'page' });
  hearState({ ...structuredClone(state), phase: 'tiles', person: null });
  expect(await kept).toBe(true);
  expect(stands()?.phase).toBe('tiles');
});
