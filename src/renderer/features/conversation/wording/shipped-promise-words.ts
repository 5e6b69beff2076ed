// What a promise sounds like, as it came with this version. Read when the first note is looked at.
import { PromiseWords } from '#domain/wording/promise-words';
import words from '../../../../../resources/wording/promises.en.json?raw';

let read: PromiseWords | null = null;

/** @throws never in a build that passed its tests: they read this very file. */
export function shippedPromiseWords(): PromiseWords {
  read ??= PromiseWords.parse(JSON.parse(words));
  return read;
}
