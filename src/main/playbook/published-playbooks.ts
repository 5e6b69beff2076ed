// The playbooks that head office has published, and those that came with earlier versions of Amends: checked once more on
// this computer, sealed into the store, and kept, because a complaint keeps to the version it began with.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { assemblePlaybook, type PlaybookFiles } from '#domain/playbook/assemble-playbook';
import { checkPlaybook } from '#domain/playbook/check/check-playbook';
import type { Playbook } from '#domain/playbook/playbook';
import { VaultError, type Vault } from '../vault/vault';

export interface PublishedFiles {
  common: PlaybookFiles;
  own: PlaybookFiles;
}
export interface PublishedCard {
  name: string;
  version: string;
  /** base64url, over the JSON of the files. */
  sha256: string;
  publishedAt: string;
}
type Which = Pick<PublishedCard, 'name' | 'version'>;
type Store = Pick<Vault, 'readRecord' | 'saveRecord' | 'blocks'>;

const which = { name: z.string().max(60), version: z.string().max(40) };
const playbookRecord = z.looseObject({
  v: z.literal(1),
  /** `publishedAt` null: it came with Amends. */
  kept: z
    .array(z.looseObject({ ...which, sha256: z.string(), publishedAt: z.string().nullable() }))
    .default([]),
  /** The newest one, where it didn't pass the check. */
  refused: z.looseObject(which).nullable().default(null),
});
type PlaybookRecord = z.infer<typeof playbookRecord>;

export class PublishedPlaybooks {
  private readonly read = new Map<string, Playbook>();

  private constructor(
    private readonly store: Store,
    private record: PlaybookRecord,
  ) {}

  /** A record that can't be read is begun anew: all of it can be had again. */
  static async of(store: Store): Promise<PublishedPlaybooks> {
    const record = await store.readRecord('playbook', playbookRecord).catch((error: unknown) => {
      if (error instanceof VaultError && error.code !== 'closed') return null;
      throw error;
    });
    return new PublishedPlaybooks(store, record ?? playbookRecord.parse({ v: 1 }));
  }

  /** What head office published last and didn't pass. */
  get refused(): Which | null {
    return this.record.refused;
  }

  /** Exactly this version, or the last one published of this name that passed. Null where there is none to be read. */
  playbook(name: string, version?: string): Playbook | null {
    const fitting = this.record.kept.filter(
      (one) =>
        one.name === name && (version === undefined ? one.publishedAt !== null : one.version === version),
    );
    const newestFirst = fitting.sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1));
    for (const one of newestFirst) {
      const found = this.open(one);
      if (found) return found;
    }
    return null;
  }

  /** Its bytes are here too, and pass. */
  has({ name, version, sha256 }: Pick<PublishedCard, 'name' | 'version' | 'sha256'>): boolean {
    return this.record.kept.some(
      (one) =>
        one.name === name && one.version === version && one.sha256 === sha256 && this.open(one) !== null,
    );
  }

  /**
   * Kept once it resolves to true; false where it isn't what was announced, isn't whole for this version of Amends, or holds
   * something that this version can't lead anybody through: head office may have an Amends of another age.
   */
  async take(card: PublishedCard, files: PublishedFiles): Promise<boolean> {
    const playbook = hashOf(files) === card.sha256 ? assembled(card, files) : null;
    if (!playbook || checkPlaybook(playbook).length > 0) return false;
    await this.keep({ ...card, publishedAt: card.publishedAt }, files);
    return true;
  }

  /** One that came with Amends, for the day when a later Amends brings another. */
  async putBy({ name, version }: Which, files: PublishedFiles): Promise<void> {
    const sha256 = hashOf(files);
    if (this.record.kept.some((one) => one.name === name && one.version === version)) return;
    await this.keep({ name, version, sha256, publishedAt: null }, files);
  }

  /** @param newest the last one published of its name; null: it passed */
  async noteRefused(newest: Which | null): Promise<void> {
    const { refused } = this.record;
    if (refused?.name === newest?.name && refused?.version === newest?.version) return;
    await this.save({ ...this.record, refused: newest && { name: newest.name, version: newest.version } });
  }

  private async keep(about: PlaybookRecord['kept'][number], files: PublishedFiles): Promise<void> {
    const { name, version, sha256, publishedAt } = about;
    await this.store.blocks.write(blockOf(about), [gzipSync(JSON.stringify(files))]);
    const others = this.record.kept.filter((one) => one.name !== name || one.version !== version);
    this.read.delete(blockOf(about));
    await this.save({ ...this.record, kept: [...others, { name, version, sha256, publishedAt }] });
  }

  private async save(record: PlaybookRecord): Promise<void> {
    await this.store.saveRecord('playbook', record);
    this.record = record;
  }

  /** Null where its bytes are gone or damaged: another one serves, and it is fetched again. */
  private open(about: PlaybookRecord['kept'][number]): Playbook | null {
    const block = blockOf(about);
    const known = this.read.get(block);
    if (known) return known;
    try {
      const bytes = this.store.blocks.open(block)?.read(0);
      const files = bytes && (JSON.parse(gunzipSync(bytes).toString('utf8')) as PublishedFiles);
      const playbook = files && hashOf(files) === about.sha256 ? assembled(about, files) : null;
      if (playbook) this.read.set(block, playbook);
      return playbook ?? null;
    } catch (error) {
      if (error instanceof VaultError && error.code === 'closed') throw error;
      return null;
    }
  }
}

function assembled({ name, version }: Which, { common, own }: PublishedFiles): Playbook | null {
  const playbook = assemblePlaybook(common, own);
  if (!playbook.ok) return null;
  return playbook.value.name === name && playbook.value.version === version ? playbook.value : null;
}

function hashOf(files: PublishedFiles): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('base64url');
}

/** Versions may hold letters that no file's name may. */
export function blockOf({ name, version }: Which): string {
  return `playbook-${createHash('sha256').update(`${name}\n${version}`).digest('hex').slice(0, 32)}`;
}
