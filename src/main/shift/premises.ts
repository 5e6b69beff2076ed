// A store's folder before anybody has opened it: held by this process, and what can be known of it without a key.
import { vaultRefusal } from '../office/vault-refusal';
import type { Refusal } from '#contract/refusal';
import type { FilePort } from '../vault/file-port';
import type { KdfParameters } from '../vault/kdf';
import { openVaultFolder, VaultError, type FolderReport, type Tile, type VaultFolder } from '../vault/vault';

export interface Premises {
  /** Null when it can't be held or used; `problem` says why. */
  folder: VaultFolder | null;
  problem: Refusal | null;
  report: FolderReport | null;
  /** Names for the tiles, where the OS keyring's secret reads them. */
  tiles: readonly Tile[];
}

export async function enterPremises(
  path: string,
  with_: { secret: Uint8Array | null; kdf?: KdfParameters; files?: FilePort },
): Promise<Premises> {
  let folder: VaultFolder | null = null;
  try {
    folder = await openVaultFolder(path, {
      ...(with_.kdf ? { kdf: with_.kdf } : {}),
      ...(with_.files ? { files: with_.files } : {}),
    });
    return await survey(folder, with_.secret);
  } catch (error) {
    await folder?.release();
    if (!(error instanceof VaultError)) throw error;
    return { folder: null, problem: vaultRefusal(error), report: null, tiles: [] };
  }
}

/** Looks again: after a set-up, or when the store was closed. */
export async function survey(folder: VaultFolder, secret: Uint8Array | null): Promise<Premises> {
  const report = await folder.inspect();
  const isShop = report.state === 'closed';
  const hasPins = isShop && report.slots.some(({ kind }) => kind === 'device');
  const tiles = secret && hasPins ? await folder.readTiles(secret) : null;
  return { folder, problem: problemOf(report), report, tiles: tiles ?? [] };
}

function problemOf({ state }: FolderReport): Refusal | null {
  if (state === 'newer') return { code: 'newerStore' };
  return state === 'damaged' ? { code: 'damagedStore' } : null;
}
