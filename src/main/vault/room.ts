// Notices that the disk is filling up while saving still works, so that staff hear of it before it bites.
import type { FilePort } from './file-port';

/** Free bytes below which staff are told. */
const little = 64 * 1024 * 1024;

export class Room {
  #isThere = true;

  constructor(
    private readonly files: FilePort,
    private readonly folder: string,
  ) {
    this.noted(true);
  }

  get isLow(): boolean {
    return !this.#isThere;
  }

  /** @param isThere whether what was just attempted found its space */
  noted(isThere: boolean): void {
    this.#isThere = isThere && this.#free() >= little;
  }

  #free(): number {
    try {
      return this.files.free(this.folder);
    } catch {
      // Some drives can't say: then only a failed attempt tells.
      return Infinity;
    }
  }
}
