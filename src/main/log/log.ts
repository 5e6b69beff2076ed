// What is written down about the app's own running: names of events, calls and codes from closed lists.
// There is no way to log a text: a message, a name or an answer doesn't fit any of these types.
import type { CallName, WindowRole } from '#contract/channels';
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
  'page.stuck': { role: WindowRole };
  'main.unexpected': { at: CodePlace[] };
}

export interface Log {
  note<E extends keyof LoggedFacts>(event: E, facts: LoggedFacts[E]): void;
}

declare const fromAStack: unique symbol;
/** "door.js:12:34", taken from a stack; only `placesIn` makes one. */
export type CodePlace = string & { [fromAStack]: true };

/** Where in the code an error arose, without its message: messages quote what people have typed. */
export function placesIn(error: unknown): CodePlace[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  const at = error.stack.indexOf(error.message);
  if (at < 0) return [];
  const frames = error.stack.slice(at + error.message.length);
  const places = frames.matchAll(/([\w.-]{1,40}\.(?:js|cjs|mjs|ts):\d+:\d+)\)?$/gm);
  return [...places].slice(0, 8).map((match) => match[1] as CodePlace);
}
