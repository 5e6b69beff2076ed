// Where what lies in a store folder. Every name in it is ours: an id from outside becomes a name only after a check.
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { isOrphan } from './durable-write';
import type { FilePort } from './file-port';
import { VaultError } from './vault-error';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const documentName = /^([0-9a-f-]{36})\.amends(?:~[0-9a-f]{8})?$/;
const packName = /^[0-9a-f]{2}\.[0-9a-f]{24}\.amends-pack$/;
const hex = (number: number) => number.toString(16).padStart(2, '0');
const subfolders = Array.from({ length: 256 }, (_, at) => hex(at));

/** @throws VaultError 'hostile-id' for anything but a lower-case UUID */
export function assertIncidentId(id: string): void {
  if (!uuid.test(id)) throw new VaultError('hostile-id');
}

export class StoreLayout {
  constructor(
    private readonly files: FilePort,
    readonly folder: string,
  ) {}

  get blocks(): string {
    return join(this.folder, 'blocks');
  }
  get journal(): string {
    return join(this.folder, 'journal');
  }

  shelf(number: number): [string, string] {
    return this.twin(join('shelves', hex(number)));
  }
  pack(shelf: number, pack: string): string {
    return join(this.folder, 'packs', `${hex(shelf)}.${pack}.amends-pack`);
  }
  /** Every pack file of one shelf: the one it names, and others that a crash left. */
  packs(shelf: number): string[] {
    const folder = join(this.folder, 'packs');
    const ours = this.files
      .list(folder)
      .filter((name) => packName.test(name) && name.startsWith(`${hex(shelf)}.`));
    return ours.map((name) => join(folder, name));
  }

  twin(name: string): [string, string] {
    return [join(this.folder, `${name}.a`), join(this.folder, `${name}.b`)];
  }

  /** One per device secret; ids are hexadecimal (see deviceIdOf). */
  ofDevice(name: 'tiles' | 'tries', device: string): string {
    return join(this.folder, `${name}.${device}.amends`);
  }

  /** The last two digits spread documents evenly; the first ones of a UUIDv7 are all alike. */
  document(incident: string): string {
    assertIncidentId(incident);
    return join(this.folder, 'documents', incident.slice(-2), `${incident}.amends`);
  }

  makeFolders(): void {
    this.#makeMissing(this.folder, [
      'blocks',
      'damaged',
      'documents',
      'journal',
      'packs',
      'records',
      'shelves',
    ]);
    this.#makeMissing(join(this.folder, 'documents'), subfolders);
  }

  /** Whether anything here could be somebody's work. Keys without a header or documents are a set-up cut short. */
  holdsWork(): boolean {
    const folders = ['records', 'damaged', 'journal', 'packs', 'shelves'];
    return this.#incidentsIn('documents').length > 0 || folders.some((name) => this.#has(name));
  }

  /** Those with a file of their own. */
  incidents(): string[] {
    return this.#incidentsIn('documents');
  }
  setAsideIncidents(): string[] {
    return this.files.list(join(this.folder, 'damaged')).flatMap(incidentOf);
  }

  /** Keeps a damaged file's bytes under damaged/, where nothing writes. */
  setAside(path: string): void {
    const name = `${basename(path)}~${randomBytes(4).toString('hex')}`;
    this.files.rename(path, join(this.folder, 'damaged', name));
  }

  /** Removes temporary files that a killed process left, and nothing else.
   *  @param isThorough also below documents/, which takes time where there are many */
  sweep(isThorough: boolean): void {
    const few = ['', 'blocks', 'packs', 'records', 'shelves'].map((name) => join(this.folder, name));
    const many = isThorough ? subfolders.map((name) => join(this.folder, 'documents', name)) : [];
    for (const folder of [...few, ...many])
      for (const name of this.files.list(folder).filter(isOrphan)) {
        try {
          this.files.remove(join(folder, name));
        } catch {
          // In the way of nothing; the next opening tries again.
        }
      }
  }

  #incidentsIn(name: string): string[] {
    return subfolders.flatMap((part) => this.files.list(join(this.folder, name, part)).flatMap(incidentOf));
  }

  /** Folders too are lost in a power cut unless the one above them is flushed. */
  #makeMissing(folder: string, names: readonly string[]): void {
    const present = new Set(this.files.list(folder));
    const missing = names.filter((name) => !present.has(name));
    for (const name of missing) this.files.makeFolder(join(folder, name));
    if (missing.length > 0) this.files.syncFolder(folder);
  }

  #has(name: string): boolean {
    const entries = this.files.list(join(this.folder, name));
    return entries.some((entry) => !isOrphan(entry) && !entry.startsWith('keys.'));
  }
}

function incidentOf(name: string): string[] {
  const id = documentName.exec(name)?.[1];
  return id !== undefined && uuid.test(id) ? [id] : [];
}
