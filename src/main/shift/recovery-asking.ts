// The recovery key is shown once and some of its groups are asked back: only then is it sure that somebody has it.
import { randomInt } from 'node:crypto';
import { recoveryKeyGroups } from '../vault/vault';

const mostAsked = 3;

export interface PendingRecovery {
  key: string;
  /** Positions of the groups that are asked back, from 0, ascending. */
  askBack: number[];
  madeAt: string;
  /** Changes over to this key; until then the former one opens the records. Null where it opens them already. */
  keep: (() => Promise<void>) | null;
  /** Of the set-up: nothing else is done before it was typed back. */
  isFirst: boolean;
}

export function askAbout(
  key: string,
  madeAt: string,
  { keep, isFirst }: Pick<PendingRecovery, 'keep' | 'isFirst'>,
): PendingRecovery {
  const positions = recoveryKeyGroups(key).map((_, index) => index);
  const askBack: number[] = [];
  while (askBack.length < mostAsked && positions.length > 0)
    askBack.push(...positions.splice(randomInt(positions.length), 1));
  return { key, askBack: askBack.sort((a, b) => a - b), madeAt, keep, isFirst };
}

/** Forgives what the key itself forgives: case, spaces, O for 0, I or L for 1. */
export function areTypedBack(pending: PendingRecovery, typed: readonly string[]): boolean {
  const groups = recoveryKeyGroups(pending.key);
  return (
    typed.length === pending.askBack.length &&
    pending.askBack.every((position, index) => plain(typed[index] ?? '') === plain(groups[position] ?? ''))
  );
}

function plain(group: string): string {
  return group
    .toUpperCase()
    .replace(/[\s\p{Dash}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
