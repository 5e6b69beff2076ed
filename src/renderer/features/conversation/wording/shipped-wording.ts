// The wording rules that came with this version. They are read when the first note is looked at.
import { Wording } from '#domain/wording/wording';
import rules from '../../../../../resources/wording/wording.en.json?raw';

let read: Wording | null = null;

/** @throws never in a build that passed its checks: checkWording tries this very file. */
export function shippedWording(): Wording {
  read ??= Wording.parse(JSON.parse(rules));
  return read;
}
