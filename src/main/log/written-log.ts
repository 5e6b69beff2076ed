// The log as a file in the home folder.
import electronLog from 'electron-log/node.js';
import { join } from 'node:path';
import type { Log } from './log';

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
