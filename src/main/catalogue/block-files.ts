// The sealed files that the catalogue lies in, as far as it needs them: the vault's `blocks`.

export interface OpenBlocks {
  readonly count: number;
  /** @throws when it can't be read any more */
  read(block: number): Uint8Array;
}
export interface BlockFiles {
  /** Resolves when the file is on disk in the place of the one of that name. */
  write(name: string, blocks: readonly Uint8Array[]): Promise<void>;
  /** Null when there is none. @throws when it is damaged */
  open(name: string): OpenBlocks | null;
  list(): string[];
  /** From then on nobody can read it. */
  remove(name: string): Promise<void>;
}
