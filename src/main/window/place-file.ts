import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { placeFrom, type WindowPlace } from './window-place';

/** Four numbers and whether it fills the screen: the only thing Amends keeps in plain text besides its logs. */
export function readPlace(file: string): WindowPlace | null {
  try {
    return placeFrom(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Missing or broken: the window opens in its usual place.
    return null;
  }
}

export function writePlace(file: string, place: WindowPlace): void {
  const sound = placeFrom(place);
  if (!sound) return;
  try {
    writeFileSync(`${file}.new`, JSON.stringify(sound), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // A place that isn't remembered harms nobody; a window that can't close would.
  }
}
