// Calls about the customer's own screen: the desk's, and the four that its page may make.
import { z } from 'zod';
import { displayAnswer } from '#domain/customer-view/display-page';
import { hash, signature } from '#domain/event/values';
import { pin } from '../app-state';
import type { DisplayState, ShownToThem } from '../display';
import { call, id, nothing } from './call';

export const displayCalls = {
  'display.state': call<DisplayState>().with(nothing),
  /** Which monitor is the customer's; null: this very screen, while the desk is out of sight. Managers. */
  'display.choose': call<DisplayState>().with(z.object({ monitor: z.number().int().nullable() })),
  /** Their screen shows what was agreed in this complaint, until it is taken off or the desk is left. */
  'display.show': call<DisplayState>().with(z.object({ id })),
  'display.clear': call<DisplayState>().with(nothing),
  'display.page': call<ShownToThem>().with(nothing),
  /** K11. `shown` as it stood before them: an answer to rows that have changed meanwhile is refused. */
  'display.answer': call<null>().with(z.object({ shown: hash, answer: displayAnswer })),
  'display.sign': call<null>().with(z.object({ shown: hash, signature: signature() })),
  /** Back to staff where the desk lies under it: the PIN of whoever is at the desk. */
  'display.back': call<null>().with(z.object({ pin })),
};
