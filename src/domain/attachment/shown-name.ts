/** The name a file came with, made harmless: shown and kept, never used to find or make a file. */
import { cleanText } from '../wording/clean-text';

const longestName = 120;

/** Folders before it, controls, direction tricks and what systems read as more than a name are taken off; '' where nothing is left. */
export function shownName(given: string): string {
  const last = cleanText(given).split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(/[<>:"|?*\n\t]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const units = [...name];
  if (name.length <= longestName) return name;
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  while (units.join('').length > longestName - ending.length - 1) units.pop();
  return `${units.join('')}…${ending}`;
}
