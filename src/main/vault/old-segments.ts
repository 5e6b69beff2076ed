// The segment files that stand behind what isn't folded yet: found at opening, or written since.
import { join } from 'node:path';
import type { FilePort } from './file-port';
import { runKeyName, type FoundSegment } from './journal-replay';
import { segmentOf } from './journal-segment';
import type { KeyTable } from './key-table';

export class OldSegments {
  constructor(
    private readonly files: FilePort,
    private readonly folder: string,
    private readonly keys: KeyTable,
    private readonly found: readonly FoundSegment[],
    private readonly setAside: (path: string) => void,
  ) {}

  hasAny(upTo: number): boolean {
    return this.#list().some(({ number }) => number <= upTo);
  }

  /** Lowest first, and each removal on disk before the next: a segment that says where an earlier one ends must not
   *  go before it. Damaged ones are kept, where nothing replays them. */
  drop(upTo: number): void {
    const damaged = new Set(this.found.filter(({ isDamaged }) => isDamaged).map(({ path }) => path));
    for (const { number, path } of this.#list()) {
      if (number > upTo) return;
      if (damaged.has(path)) this.setAside(path);
      else this.files.remove(path);
      this.files.syncFolder(this.folder);
    }
  }

  /** Keys that open nothing any more. Those of damaged segments stay: their bytes are kept to be looked at.
   *  @param current the run whose key goes on sealing segments, null when there is none
   *  @param isErasing then those of damaged segments go too: nobody knows whose words are in them */
  keysWithoutSegments(current: string | null, isErasing = false): string[] {
    const damaged = isErasing ? [] : this.found.filter(({ isDamaged }) => isDamaged);
    const runs = [...this.#list(), ...damaged];
    const needed = new Set(runs.map(({ run }) => runKeyName(run)));
    if (current !== null) needed.add(runKeyName(current));
    return [...this.keys.names('journal:')].filter((name) => !needed.has(name));
  }

  #list() {
    return this.files
      .list(this.folder)
      .flatMap((name) => {
        const segment = segmentOf(name);
        return segment ? [{ ...segment, path: join(this.folder, name) }] : [];
      })
      .sort((a, b) => a.number - b.number);
  }
}
