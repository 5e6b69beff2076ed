import { beforeEach, describe, expect, it } from 'vitest';
import { askFirst, firstAnswer } from '#renderer/app/first-question';
import type { AppState } from '#contract/app-state';
import { yes } from '#contract/refusal';
import type { AmendsBridge } from '#contract/window-bridge';

const state = (phase: AppState['phase']) => ({ phase }) as AppState;

describe('the first question of a page', () => {
  let asked: string[] = [];
  let hear: ((state: AppState) => void) | null = null;
  const amends = {
    ask: (name: string) => (asked.push(name), Promise.resolve(yes(state('closed')))),
    on: (_: string, listener: (state: AppState) => void) => ((hear = listener), () => (hear = null)),
  } as unknown as AmendsBridge;

  beforeEach(() => {
    asked = [];
    askFirst(amends);
  });

  it('is asked at once, and its answer goes to whoever comes first', async () => {
    expect(asked).toEqual(['app.state']);
    expect(await firstAnswer()).toEqual(yes(state('closed')));
    expect(firstAnswer()).toBeNull();
  });

  it('is outdone by what main tells before anybody took the answer', async () => {
    hear?.(state('tiles'));
    expect(await firstAnswer()).toEqual(yes(state('tiles')));
  });

  it('listens no longer than until then', () => {
    void firstAnswer();
    expect(hear).toBeNull();
  });
});
