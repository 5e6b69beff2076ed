// Where attachments lie: one file each, named by ids alone, in the subfolder that their incident's document has too.
// A file is called new until the event that names it is on disk: so whoever looks for orphans looks at a few names only.
import { join } from 'node:path';
import { isOrphan } from './durable-write';
import type { FilePort } from './file-port';
import { assertIncidentId, type StoreLayout } from './store-layout';
import { VaultError } from './vault-error';

const attachmentId = /^[0-9a-f]{64}$/;
const newName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{64})\.new\.amends$/;
const settledName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{64})\.amends$/;

export interface AttachmentPlace {
  incident: string;
  attachment: string;
}

export class AttachmentLayout {
  readonly #made = new Set<string>();

  constructor(
    private readonly files: FilePort,
    private readonly layout: StoreLayout,
  ) {}

  /** @throws VaultError 'hostile-id' for anything but ids of ours */
  file({ incident, attachment }: AttachmentPlace): string {
    return this.#path(incident, attachment, 'amends');
  }

  newFile({ incident, attachment }: AttachmentPlace): string {
    return this.#path(incident, attachment, 'new.amends');
  }

  /** The folder is made when the first attachment needs it, and the one above it is flushed. */
  makeFolderFor(incident: string): void {
    const root = join(this.layout.folder, 'attachments');
    const folder = this.#folderOf(incident);
    if (this.#made.has(folder)) return;
    this.files.makeFolder(folder);
    this.files.syncFolder(root);
    this.files.syncFolder(this.layout.folder);
    this.#made.add(folder);
  }

  /** Those that no event was seen to name yet. */
  allNew(): AttachmentPlace[] {
    return this.#named(newName);
  }

  allSettled(): AttachmentPlace[] {
    return this.#named(settledName);
  }

  /** Under its settled name, or still its new one. */
  isThere(place: AttachmentPlace): boolean {
    return [this.file(place), this.newFile(place)].some((path) => this.files.exists(path));
  }

  /** Every file of one incident, temporary ones too. */
  allOf(incident: string): string[] {
    assertIncidentId(incident);
    const folder = this.#folderOf(incident);
    const names = this.files.list(folder).filter((name) => name.includes(incident));
    return names.map((name) => join(folder, name));
  }

  /** Removes temporary files that a killed process left, and nothing else. */
  sweepTemporary(): void {
    for (const folder of this.#folders())
      for (const name of this.files.list(folder).filter(isOrphan)) {
        try {
          this.files.remove(join(folder, name));
        } catch {
          // In the way of nothing; the next opening tries again.
        }
      }
  }

  setAside(path: string): void {
    this.layout.setAside(path);
  }

  #path(incident: string, attachment: string, ending: string): string {
    assertIncidentId(incident);
    if (!attachmentId.test(attachment)) throw new VaultError('hostile-id');
    return join(this.#folderOf(incident), `${incident}.${attachment}.${ending}`);
  }

  #named(pattern: RegExp): AttachmentPlace[] {
    return this.#folders().flatMap((folder) =>
      this.files.list(folder).flatMap((name) => {
        const [, incident, attachment] = pattern.exec(name) ?? [];
        return incident && attachment ? [{ incident, attachment }] : [];
      }),
    );
  }

  #folderOf(incident: string): string {
    return join(this.layout.folder, 'attachments', incident.slice(-2));
  }

  #folders(): string[] {
    const root = join(this.layout.folder, 'attachments');
    return this.files.list(root).flatMap((name) => (/^[0-9a-f]{2}$/.test(name) ? [join(root, name)] : []));
  }
}
