import type { Incident } from './state';
import type { Promised } from './state/promised';

/**
 * What the house does for itself: evidence that is kept of something serious may name people and places (Branch C), and who
 * above the branch is told of one about a colleague is no business of theirs (K4).
 */
export function isHouseOwn({ serious, restricted }: Incident, { kind }: Pick<Promised, 'kind'>): boolean {
  return kind === 'task' && (serious !== null || restricted !== null);
}
