// What main tells unasked: the shop's state changed (locked, closed), or something was chosen in the application menu.
import { useEffect, useLayoutEffect } from 'react';
import type { AppState } from '#contract/app-state';
import type { MenuChoice } from '#contract/doorway';
import { useDeskState } from './desk-state';
import { forgetNotBegun } from './not-begun';
import { useRoute } from './route';
import { pressOver } from './while-pressed';

/** Menu choices go to whichever screen has something to do for them, under the same names as its keys. */
export function useMenu(choices: Partial<Record<MenuChoice, () => void>>): void {
  useEffect(() => window.amends.on('menu.chosen', (choice) => choices[choice]?.()));
}

export function useNotices(): void {
  // From the same moment on in which the first answer is taken: nothing is told in between.
  useLayoutEffect(() => window.amends.on('state.changed', hearState), []);
}

/** How often main has told how the shop stands. */
let told = 0;

export function hearState(state: AppState): void {
  const turn = (told += 1);
  const held = isSameAtTheDesk(state) ? pressOver() : null;
  // What was told meanwhile counts more: a locked screen stays locked.
  if (held) void held.then(() => turn === told && takeState(state));
  else takeState(state);
}

/** Nothing moves under their finger. Whoever leaves, or is somebody else, has the screen cleared at once. */
function isSameAtTheDesk({ phase, person }: AppState): boolean {
  const before = useDeskState.getState().state;
  return phase === 'desk' && before?.phase === 'desk' && person?.id === before.person?.id;
}

function takeState(state: AppState): void {
  const before = useDeskState.getState().state;
  useDeskState.setState({ state, refusal: null });
  // Another person, or nobody: they begin at the desk, not on somebody else's screen.
  if (state.phase !== 'desk' || state.person?.id !== before?.person?.id) {
    useRoute.getState().go({ screen: 'desk' });
    forgetNotBegun();
  }
}
