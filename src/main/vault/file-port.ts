// The few file-system calls the vault makes, as a port, so that tests can fail, shorten or stop at each of them.
// Synchronous: the vault lives in a worker thread, where a synchronous flush costs half an asynchronous one.

export interface FilePort {
  /** The whole file, or null when there is none. */
  read(path: string): Uint8Array | null;
  exists(path: string): boolean;
  /** Opens an existing file for reading; answers a file descriptor. */
  open(path: string): number;
  /** That many bytes from `position`, fewer only at the end of the file. */
  readAt(file: number, position: number, length: number): Uint8Array;
  /** Creates a file that must not exist (flag wx, mode 0600); answers a file descriptor. */
  create(path: string): number;
  /** Writes a part of `bytes` from `offset`; answers how many bytes the system took, maybe fewer, maybe none. */
  write(file: number, bytes: Uint8Array, offset: number): number;
  /** As `write`, to a place in the file. */
  writeAt(file: number, bytes: Uint8Array, offset: number, position: number): number;
  sync(file: number): void;
  /** Flushes what was written inside a file whose size doesn't change. */
  syncData(file: number): void;
  size(file: number): number;
  close(file: number): void;
  rename(from: string, to: string): void;
  /** Makes a rename or a new entry durable; does nothing on Windows, where folders can't be flushed. */
  syncFolder(path: string): void;
  remove(path: string): void;
  /** Names in a folder; empty when there is no such folder. */
  list(path: string): string[];
  /** With everything missing above it, mode 0700. */
  makeFolder(path: string): void;
  /** Bytes that this OS user may still write where `path` is. */
  free(path: string): number;
  wait(milliseconds: number): Promise<void>;
}
