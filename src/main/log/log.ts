// What is written down about the app's own running: names of events, calls and codes from closed lists.
// There is no way to log a text: a message, a name or an answer doesn't fit any of these types.
import type { CallName, WindowRole } from '#contract/channels';
import type { CodePlace } from '#contract/code-place';
import type { RefusalCode } from '#contract/refusal';

export interface LoggedFacts {
  started: { version: string; electron: string; platform: NodeJS.Platform };
  stopped: { inTime: boolean };
  'keyring.read': { available: boolean; changed: boolean };
  'door.refusedSender': { call: CallName };
  'door.refusedArgument': { call: CallName; code: RefusalCode };
  'door.unexpected': { call: CallName; at: CodePlace[] };
  'start.failed': { at: CodePlace[] };
  'page.gone': { role: WindowRole; code: number };
  'page.failed': { role: WindowRole; at: CodePlace[] };
  'page.stuck': { role: WindowRole };
  'main.unexpected': { at: CodePlace[] };
}

export interface Log {
  note<E extends keyof LoggedFacts>(event: E, facts: LoggedFacts[E]): void;
}
