// The list of what was erased, as it lies outside the store: in a backup, and beside the store's folder. An older copy
// that is brought back is held against it. Only ids are in it, and only whoever has the store's key can write one.
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { erasedLine, type ErasedLine } from '../incidents/erasing-notes';
import type { Vault } from '../vault/vault';

export const erasedList = z.object({ lines: z.array(erasedLine), vouched: z.string().max(60) });
export type ErasedList = { lines: ErasedLine[]; vouched: string };

type Vouching = Pick<Vault, 'storeId' | 'vouchFor'>;

export function writeList(vault: Vouching, lines: readonly ErasedLine[]): ErasedList {
  const plain = lines.map(({ incident, why, rule, by }) => ({ incident, why, rule, by }));
  return { lines: plain, vouched: vault.vouchFor(textOf(plain)) };
}

/** Empty for a list of another store, or one that somebody without the key has written: it erases nothing. */
export function vouchedLines(vault: Vouching, list: ErasedList | null | undefined): readonly ErasedLine[] {
  if (!list) return [];
  const [ours, theirs] = [vault.vouchFor(textOf(list.lines)), list.vouched].map((text) => Buffer.from(text));
  return ours && theirs && ours.length === theirs.length && timingSafeEqual(ours, theirs) ? list.lines : [];
}

function textOf(lines: readonly ErasedLine[]): string {
  return `erased\n${lines.map(({ incident, why, rule, by }) => JSON.stringify([incident, why, rule, by])).join('\n')}`;
}
