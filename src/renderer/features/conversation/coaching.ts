// 0.4: how much help stands on the screen, by the person's own choice. It thins with practice and is back with one key.
import type { Coaching } from '#contract/app-state';
import { useShop } from '../../app/desk-state';
import { useManner, useQuiet } from '../../app/manner';

export const coachingLevels = ['full', 'short', 'cues'] as const satisfies readonly Coaching[];

/** How the words to say stand: whole, as a starter, or only cues. Where customers can see, never whole unasked. */
export function useCoaching(): { level: Coaching; isShown: boolean } {
  const isQuiet = useQuiet();
  const isShown = useManner((manner) => manner.isShown);
  const { coaching } = useShop().prefers;
  return { level: isQuiet && coaching === 'full' ? 'short' : coaching, isShown };
}

/** Whether the reasons behind a question stand on the screen. */
export function useReasons(): boolean {
  const { level, isShown } = useCoaching();
  return level === 'full' || isShown;
}
