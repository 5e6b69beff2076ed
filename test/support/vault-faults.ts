// File ports that fail, shorten, stop or write down what the vault asks of them. All of them work on real files.
import type { FilePort } from '#main/vault/file-port';
import { nodeFiles } from '#main/vault/node-files';

export type FileCall = Exclude<keyof FilePort, 'wait'>;

/** Runs `before` ahead of each call; patience costs no time. */
export function watching(before: (call: FileCall, args: readonly unknown[]) => void, files = nodeFiles): FilePort {
  const watched = Object.entries(files).map(([name, call]) => [
    name,
    (...args: unknown[]) => {
      if (name === 'wait') return Promise.resolve();
      before(name as FileCall, args);
      return (call as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  return Object.fromEntries(watched) as FilePort;
}

export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: simulated`), { code, syscall: 'simulated' });
}

/** Fails one kind of call with a system error, as often as `times` says, once `armed`. */
export class FailingDisk {
  armed = false;
  failed = 0;
  constructor(
    private readonly failures: Partial<Record<FileCall, { code: string; times: number }>>,
    private readonly base: FilePort = nodeFiles,
  ) {}

  readonly files: FilePort = watching((call) => {
    const failure = this.failures[call];
    if (!this.armed || !failure || failure.times <= 0) return;
    failure.times -= 1;
    this.failed += 1;
    throw systemError(failure.code);
  });

  get beneath(): FilePort {
    return this.base;
  }
}

/** The process ends at call number `at`: nothing after it happens. */
export class Stopped extends Error {}
export function stoppingAt(at: number): { files: FilePort; calls: () => number } {
  let calls = 0;
  const files = watching(() => {
    calls += 1;
    if (calls >= at) throw new Stopped(`stopped at call ${at}`);
  });
  return { files, calls: () => calls };
}

/** Writes down every call that changes the disk, with the last part of its path. */
export function recording(log: string[], files: FilePort = nodeFiles): FilePort {
  return watching((call) => {
    if (!['read', 'list', 'makeFolder'].includes(call)) log.push(call);
  }, files);
}

/** What is wrong with the order in which a durable write asked the system; empty when nothing is. */
export function orderMistakes(calls: readonly string[]): string[] {
  const mistakes: string[] = [];
  const at = (call: string) => calls.lastIndexOf(call);
  if (at('sync') < at('write')) mistakes.push('acknowledged without flushing the file');
  if (at('size') < at('write')) mistakes.push('never looked whether the file is whole');
  if (at('rename') < at('sync') || at('rename') < 0) mistakes.push('renamed before the flush');
  if (at('syncFolder') < at('rename')) mistakes.push('acknowledged without flushing the folder');
  return mistakes;
}
