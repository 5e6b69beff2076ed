import type { FilePort } from './file-port';
import type { VaultFolder, VaultOptions } from './vault';

/** Takes hold of a store folder (made when missing). @throws VaultError 'in-use', 'read-only', 'io' */
export async function openVaultFolder(
  _path: string,
  _options: VaultOptions & { files?: FilePort } = {},
): Promise<VaultFolder> {
  throw new Error('being built');
}
