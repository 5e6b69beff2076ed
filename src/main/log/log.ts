// What is written down about the app's own running: names of events, calls and codes from closed lists.
// There is no way to log a text: a message, a name or an answer doesn't fit any of these types.
import electronLog from 'electron-log/node.js';
import { join } from 'node:path';
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

/** At most this much; the file before it is kept once. */
const largestFile = 1_000_000;

export function openLog(folder: string): Log {
  const log = electronLog.create({ logId: 'amends' });
  // Named, because the library looks for a package.json otherwise, and without one writes nothing at all.
  log.transports.file.setAppName('Amends');
  log.transports.file.resolvePathFn = () => join(folder, 'amends.log');
  log.transports.file.maxSize = largestFile;
  log.transports.file.format = '[{y}-{m}-{d} {h}:{i}:{s}.{ms}{z}] {text}';
  log.transports.console.level = false;
  return { note: (event, facts) => log.info(event, JSON.stringify(facts)) };
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
