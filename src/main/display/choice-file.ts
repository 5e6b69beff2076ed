import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { ChosenMonitor } from './monitors';

const choice = z.strictObject({ id: z.number(), label: z.string().max(200) }).nullable();

/** A monitor's number and name in plain text, like the window's place: it must be known before anybody opens the shop. */
export function readChoice(file: string): ChosenMonitor | null {
  try {
    return choice.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** @throws what the disk says: a choice that isn't kept must not look as if it were */
export function writeChoice(file: string, chosen: ChosenMonitor | null): void {
  writeFileSync(`${file}.new`, JSON.stringify(choice.parse(chosen)), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
