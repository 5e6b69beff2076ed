// The one thing that a page asks before anybody sees it: how the shop stands. It is answered before the schemas of all other
// calls were read, and exactly as they would let it be: asked by the desk's own page, with nothing at all in its argument.
import type { CallName } from '#contract/channels';
import type { Answer } from '#contract/refusal';
import type { KnownWindows } from '../window/known-windows';
import { windowOf, type Sender } from './sender';

/** Null: whoever answers all calls answers this one too. */
export type FirstAnswerer = (
  name: CallName,
  event: Sender,
  argument: unknown,
) => Promise<Answer<unknown>> | null;

export function firstAnswer(needs: {
  windows: Pick<KnownWindows, 'of'>;
  /** False once everybody else can answer. */
  isFirst(): boolean;
  state(): Promise<Answer<unknown>>;
}): FirstAnswerer {
  return (name, event, argument) => {
    if (!needs.isFirst() || name !== 'app.state' || !isNothing(argument)) return null;
    return windowOf(event, name, needs.windows) && needs.state();
  };
}

/** What came over from a page is a copy: plain objects only have what they hold themselves. */
function isNothing(argument: unknown): boolean {
  if (typeof argument !== 'object' || argument === null) return false;
  return Object.getPrototypeOf(argument) === Object.prototype && Reflect.ownKeys(argument).length === 0;
}
