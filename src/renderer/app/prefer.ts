// How the person at the desk likes it shown: applied at once, and kept for them.
import type { Wishes } from '#contract/app-state';
import { ask } from './bridge';
import { useDeskState } from './desk-state';

export async function prefer(wish: Wishes): Promise<boolean> {
  return useDeskState.getState().take(await ask('shift.prefer', wish));
}
