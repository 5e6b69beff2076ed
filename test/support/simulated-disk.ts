// A disk in memory that keeps apart what was flushed and what wasn't. Before every change it can be asked what would
// be left if the power went now, dropping any part of what was never flushed.
import { basename, dirname } from 'node:path';
import type { FilePort } from '#main/vault/file-port';
import { systemError } from './vault-faults';

interface Write {
  readonly position: number;
  readonly bytes: Buffer;
}
/** Buffers are never changed in place: a moment that was remembered stays as it was. */
interface Inode {
  flushed: Buffer;
  current: Buffer;
  writes: Write[];
}
type Entry = Inode | 'folder';
interface FolderChange {
  readonly folders: readonly string[];
  readonly remove: string | null;
  readonly add: readonly [path: string, entry: Entry] | null;
}

/** Everything that decides what a power cut at one moment may leave. */
export interface Moment {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly changes: readonly FolderChange[];
  readonly inodes: ReadonlyMap<Inode, { flushed: Buffer; writes: readonly Write[] }>;
}
/** Whether one unflushed piece reached the disk; pieces are counted from 0. */
export type Reaches = (piece: number) => boolean;

export class SimulatedDisk {
  /** What is there after a power cut, as far as the names go. */
  #flushed: Map<string, Entry>;
  #current: Map<string, Entry>;
  #changes: FolderChange[] = [];
  /** Names by folder, of what is there now. */
  readonly #names = new Map<string, Set<string>>();
  readonly #open = new Map<number, { inode: Inode; at: number }>();
  #nextFile = 3;
  /** Called before each change. */
  onChange: () => void = () => undefined;

  constructor(root: string, entries: Map<string, Entry> = new Map([[root, 'folder']])) {
    this.#flushed = entries;
    this.#current = new Map(entries);
    for (const path of entries.keys()) if (path !== root) this.#name(path);
  }

  #name(path: string): void {
    const names = this.#names.get(dirname(path)) ?? new Set<string>();
    this.#names.set(dirname(path), names.add(basename(path)));
  }

  moment(): Moment {
    const all = [...this.#flushed.values(), ...this.#current.values()];
    for (const { add } of this.#changes) if (add) all.push(add[1]);
    const inodes = new Map<Inode, { flushed: Buffer; writes: readonly Write[] }>();
    for (const entry of all)
      if (entry !== 'folder') inodes.set(entry, { flushed: entry.flushed, writes: [...entry.writes] });
    return { entries: new Map(this.#flushed), changes: [...this.#changes], inodes };
  }

  readonly files: FilePort = {
    read: (path) => {
      const entry = this.#current.get(path);
      return entry && entry !== 'folder' ? Buffer.from(entry.current) : null;
    },
    exists: (path) => this.#current.has(path),
    open: (path) => this.#opened(this.#file(path)),
    readAt: (file, position, length) => {
      const { current } = this.#handle(file).inode;
      return Buffer.from(current.subarray(position, position + length));
    },
    create: (path) => {
      if (this.#current.has(path)) throw systemError('EEXIST');
      if (this.#current.get(dirname(path)) !== 'folder') throw systemError('ENOENT');
      this.onChange();
      const inode = { flushed: Buffer.alloc(0), current: Buffer.alloc(0), writes: [] };
      this.#change({ folders: [dirname(path)], remove: null, add: [path, inode] });
      return this.#opened(inode);
    },
    write: (file, bytes, offset) => {
      const handle = this.#handle(file);
      const written = this.#write(handle.inode, bytes, offset, handle.at);
      handle.at += written;
      return written;
    },
    writeAt: (file, bytes, offset, position) =>
      this.#write(this.#handle(file).inode, bytes, offset, position),
    sync: (file) => this.#sync(file),
    syncData: (file) => this.#sync(file),
    size: (file) => this.#handle(file).inode.current.length,
    close: (file) => void this.#open.delete(file),
    rename: (from, to) => {
      const entry = this.#file(from);
      this.onChange();
      this.#change({ folders: [dirname(from), dirname(to)], remove: from, add: [to, entry] });
    },
    syncFolder: (path) => {
      this.onChange();
      for (const change of this.#changes) if (change.folders.includes(path)) apply(this.#flushed, change);
      this.#changes = this.#changes.filter(({ folders }) => !folders.includes(path));
    },
    remove: (path) => {
      this.#file(path);
      this.onChange();
      this.#change({ folders: [dirname(path)], remove: path, add: null });
    },
    list: (path) => [...(this.#names.get(path) ?? [])],
    makeFolder: (path) => {
      if (this.#current.has(path)) return;
      if (path === dirname(path)) throw systemError('ENOENT');
      this.files.makeFolder(dirname(path));
      this.onChange();
      this.#change({ folders: [dirname(path)], remove: null, add: [path, 'folder'] });
    },
    free: () => 10 ** 9,
    wait: () => Promise.resolve(),
  };

  #change(change: FolderChange): void {
    apply(this.#current, change);
    if (change.remove !== null) this.#names.get(dirname(change.remove))?.delete(basename(change.remove));
    if (change.add) this.#name(change.add[0]);
    this.#changes.push(change);
  }

  #write(inode: Inode, bytes: Uint8Array, offset: number, position: number): number {
    this.onChange();
    const part = Buffer.from(bytes.subarray(offset));
    inode.current = written(inode.current, { position, bytes: part });
    for (const piece of pieces({ position, bytes: part })) inode.writes.push(piece);
    return part.length;
  }

  #sync(file: number): void {
    const { inode } = this.#handle(file);
    this.onChange();
    inode.flushed = inode.current;
    inode.writes = [];
  }

  #file(path: string): Inode {
    const entry = this.#current.get(path);
    if (!entry || entry === 'folder') throw systemError('ENOENT');
    return entry;
  }

  #opened(inode: Inode): number {
    this.#open.set(this.#nextFile, { inode, at: 0 });
    return this.#nextFile++;
  }

  #handle(file: number) {
    const handle = this.#open.get(file);
    if (!handle) throw systemError('EBADF');
    return handle;
  }
}

/** How many pieces were never flushed at that moment. */
export function unflushed({ changes, inodes }: Moment): number {
  let count = changes.length;
  for (const { writes } of inodes.values()) count += writes.length;
  return count;
}

/** The disk as the power cut left it. */
export function afterPowerCut(root: string, moment: Moment, reaches: Reaches): SimulatedDisk {
  let piece = 0;
  const entries = new Map(moment.entries);
  for (const change of moment.changes) if (reaches(piece++)) apply(entries, change);
  const left = new Map<Inode, Inode>();
  for (const [inode, { flushed, writes }] of moment.inodes) {
    let content = flushed;
    for (const write of writes) if (reaches(piece++)) content = written(content, write);
    left.set(inode, { flushed: content, current: content, writes: [] });
  }
  const found = new Map<string, Entry>();
  for (const [path, entry] of entries)
    found.set(path, entry === 'folder' ? entry : (left.get(entry) as Inode));
  // Whatever lies in a folder that never reached the disk is gone with it.
  for (const path of [...found.keys()])
    if (path !== root && !isReachable(found, root, path)) found.delete(path);
  return new SimulatedDisk(root, found);
}

function isReachable(entries: ReadonlyMap<string, Entry>, root: string, path: string): boolean {
  for (let folder = dirname(path); folder !== root; folder = dirname(folder)) {
    if (folder === dirname(folder)) return true;
    if (entries.get(folder) !== 'folder') return false;
  }
  return true;
}

function apply(entries: Map<string, Entry>, { remove, add }: FolderChange): void {
  if (remove !== null) entries.delete(remove);
  if (add) entries.set(add[0], add[1]);
}

/** A disk takes sectors of 512 bytes whole or not at all, in any order; long runs are kept in bigger pieces. */
function pieces({ position, bytes }: Write): Write[] {
  const size = bytes.length > 8_192 ? 8_192 : 512;
  const found: Write[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + size - ((position + at) % size));
    found.push({ position: position + at, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

function written(content: Buffer, { position, bytes }: Write): Buffer {
  const next = Buffer.alloc(Math.max(content.length, position + bytes.length));
  content.copy(next);
  bytes.copy(next, position);
  return next;
}
