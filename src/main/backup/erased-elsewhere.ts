// Writes down outside the store what was erased: beside its folder, and in the list of the backup that it has.
import type { ErasedElsewhere } from '../incidents/erasing-end';
import { readErasing, type ErasedLine } from '../incidents/erasing-notes';
import { keepingRecord } from '../records/keeping-record';
import type { FilePort } from '../vault/file-port';
import type { Vault } from '../vault/vault';
import { noteErased } from './backup-manifest';
import { writeList, type ErasedList } from './erased-list';
import { writeBeside } from './erased-beside';

type Records = Pick<Vault, 'storeId' | 'vouchFor' | 'readRecord'>;

/** @param home the folder that the store's own lies in */
export function erasedElsewhere(files: FilePort, vault: Records, home: string): ErasedElsewhere {
  return {
    async note(erased: readonly ErasedLine[]) {
      const list = writeList(vault, erased);
      await writeBeside(files, home, vault.storeId, list);
      const folder = (await vault.readRecord('keeping', keepingRecord))?.backup?.folder;
      if (!folder) return;
      try {
        await noteErased(files, folder, vault.storeId, list);
      } catch {
        // The drive isn't there, or fails: the next run brings the list and what goes with it.
      }
    },
  };
}

/** For a backup: all that this store knows of. Null: nothing was ever erased. */
export async function everythingErased(vault: Records): Promise<ErasedList | null> {
  const { erased } = await readErasing(vault);
  return erased.length > 0 ? writeList(vault, erased) : null;
}
