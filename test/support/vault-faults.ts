// File ports that fail, shorten, stop or write down what the vault asks of them. All of them work on real files.
import type { FilePort } from '#main/vault/file-port';
import { nodeFiles } from '#main/vault/node-files';

export type FileCall = Exclude<keyof FilePort, 'wait'>;

/** Runs `before` ahead of each call; patience costs no time. */
export function watching(before: (call: FileCall) => void, files: FilePort = nodeFiles): FilePort {
  const watched = Object.entries(files).map(([name, call]) => [
    name,
    (...args: unknown[]) => {
      if (name === 'wait') return Promise.resolve();
      before(name as FileCall);
      return (call as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  return Object.fromEntries(watched) as FilePort;
}

export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: simulated`), { code, syscall: 'simulated' });
}

/** Fails the named calls with a system error, each as often as `times` says. Works until told otherwise. */
export class FailingDisk {
  #failures: Partial<Record<FileCall, { code: string; times: number }>> = {};
  #failed = 0;

  /** Answers how many calls have failed since the last time. */
  set(failures: Partial<Record<FileCall, { code: string; times: number }>>): number {
    this.#failures = structuredClone(failures);
    const failed = this.#failed;
    this.#failed = 0;
    return failed;
  }

  /** As when the process ended: nothing more reaches the disk until the next `set`. */
  die(): void {
    for (const call of Object.keys(nodeFiles) as (keyof FilePort)[])
      if (call !== 'wait') this.#failures[call] = { code: 'DEAD', times: Infinity };
  }

  readonly files: FilePort = watching((call) => {
    const failure = this.#failures[call];
    if (!failure || failure.times <= 0) return;
    failure.times -= 1;
    this.#failed += 1;
    throw systemError(failure.code);
  });
}

/** A process that ends at a chosen call: neither that call nor anything after it happens. */
export class StoppingProcess {
  #left = Infinity;

  /** Ends at the call number `at` from now on, counted from 1. */
  stopAt(at: number): void {
    this.#left = at;
  }

  /** How many calls are left until it ends. */
  get left(): number {
    return this.#left;
  }

  readonly files: FilePort = watching(() => {
    this.#left -= 1;
    if (this.#left <= 0) throw systemError('STOPPED');
  });
}

/** Takes only part of what it is given: `taken` answers how much of the bytes that are left. */
export function shortWrites(taken: (left: number, call: number) => number): FilePort {
  let call = 0;
  return {
    ...nodeFiles,
    write(file, bytes, offset) {
      const left = bytes.length - offset;
      const part = Math.max(0, Math.min(left, taken(left, call++)));
      return part === 0 ? 0 : nodeFiles.write(file, bytes.subarray(0, offset + part), offset);
    },
    writeAt(file, bytes, offset, position) {
      const left = bytes.length - offset;
      const part = Math.max(0, Math.min(left, taken(left, call++)));
      return part === 0 ? 0 : nodeFiles.writeAt(file, bytes.subarray(0, offset + part), offset, position);
    },
  };
}

/** Says that everything was written and keeps `lost` bytes less, as full disks have been seen to do. */
export function lyingAbout(lost: number): FilePort {
  return {
    ...nodeFiles,
    write(file, bytes, offset) {
      nodeFiles.write(file, bytes.subarray(0, Math.max(offset, bytes.length - lost)), offset);
      return bytes.length - offset;
    },
  };
}

/** A disk with a fixed number of bytes left, for computers where a small real one can't be made. */
export function diskWith(room: { bytes: number }): FilePort {
  return {
    ...nodeFiles,
    write(file, bytes, offset) {
      const part = Math.min(bytes.length - offset, room.bytes);
      if (part === 0) throw systemError('ENOSPC');
      room.bytes -= part;
      return nodeFiles.write(file, bytes.subarray(0, offset + part), offset);
    },
    // Into space that was taken beforehand; the zeros that take it are written here as well.
    writeAt(file, bytes, offset, position) {
      const isNew = position >= nodeFiles.size(file);
      const part = isNew ? Math.min(bytes.length - offset, room.bytes) : bytes.length - offset;
      if (part === 0) throw systemError('ENOSPC');
      if (isNew) room.bytes -= part;
      return nodeFiles.writeAt(file, bytes.subarray(0, offset + part), offset, position);
    },
    free: () => room.bytes,
  };
}

/** Writes down every call that changes the disk. */
export function recording(log: FileCall[], files: FilePort = nodeFiles): FilePort {
  return watching((call) => {
    if (!['read', 'list', 'makeFolder'].includes(call)) log.push(call);
  }, files);
}

/** What is wrong with the order in which a durable write asked the system; empty when nothing is. */
export function orderMistakes(calls: readonly FileCall[]): string[] {
  const mistakes: string[] = [];
  const at = (call: FileCall) => calls.lastIndexOf(call);
  if (at('rename') < 0) mistakes.push('wrote over the old file');
  if (at('sync') < at('write')) mistakes.push('acknowledged without flushing the file');
  if (at('size') < at('write')) mistakes.push('never looked whether the file is whole');
  if (at('rename') >= 0 && at('rename') < at('sync')) mistakes.push('renamed before the flush');
  if (at('syncFolder') < at('rename')) mistakes.push('acknowledged without flushing the folder');
  return mistakes;
}
