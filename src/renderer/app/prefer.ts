// How the person at the desk likes it shown: applied at once, and kept for them.
import type { Wishes } from '#contract/app-state';
import { ask } from './bridge';
import { useDeskState } from './desk-state';

export async function prefer(wish: Wishes): Promise<boolean> {
  const answer = await ask('shift.prefer', wish);
  const { state, take } = useDeskState.getState();
  // Locked meanwhile: how somebody likes the desk doesn't open it.
  return state?.phase === 'desk' ? take(answer) : answer.ok;
}
