import type { CallName } from '#contract/channels';
import { placesIn } from '#contract/code-place';
import { no, type Answer } from '#contract/refusal';
import type { Log } from '../log/log';
import type { KnownWindows } from '../window/known-windows';
import type { Handlers } from './handlers';
import { parseArgument } from './parse-argument';
import { windowOf, type Sender } from './sender';

interface Needs {
  handlers: Handlers;
  windows: Pick<KnownWindows, 'of'>;
  log: Log;
}

/** Sender, argument, handler, in this order. Answers a value whatever happens; the argument is never logged. */
export async function answerCall<C extends CallName>(
  name: C,
  event: Sender,
  argument: unknown,
  { handlers, windows, log }: Needs,
): Promise<Answer<unknown>> {
  try {
    const from = windowOf(event, name, windows);
    if (!from) {
      log.note('door.refusedSender', { call: name });
      return no({ code: 'notForThisWindow' });
    }
    const parsed = parseArgument(name, argument);
    if (!parsed.ok) {
      log.note('door.refusedArgument', { call: name, code: parsed.refusal.code });
      return parsed;
    }
    return await handlers[name](parsed.value, from);
  } catch (error) {
    log.note('door.unexpected', { call: name, at: placesIn(error) });
    return no({ code: 'unexpected' });
  }
}

/** How the door answers, once everybody who can answer is there. */
export type Answerer = (name: CallName, event: Sender, argument: unknown) => Promise<Answer<unknown>>;

export function answererOf(needs: Needs): Answerer {
  return (name, event, argument) => answerCall(name, event, argument, needs);
}
