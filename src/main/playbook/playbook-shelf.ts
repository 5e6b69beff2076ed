// The playbooks of a desk: those that came with this version of Amends, read from their folder and checked, and those of
// the open store, which head office has published or earlier versions brought.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemblePlaybook, type PlaybookFiles } from '#domain/playbook/assemble-playbook';
import type { PublishedPlaybooks } from './published-playbooks';
import type { Playbook } from '#domain/playbook/playbook';

export class PlaybookShelf {
  private readonly read = new Map<string, Promise<Playbook | null>>();

  private published: PublishedPlaybooks | null = null;

  /** @param folder holds one folder per playbook, and `common` */
  constructor(private readonly folder: string) {}

  /** Those of the store that is open now. */
  goBy(published: PublishedPlaybooks | null): void {
    this.published = published;
  }

  /**
   * Without a version: the one for what is begun now. With one: exactly that; where nobody has it any more, the nearest,
   * because a complaint has to open. Null when there is none of this name.
   * @throws when one is there and is wrong: it was checked before shipping
   */
  async playbook(name: string, version?: string): Promise<Playbook | null> {
    const kept = this.published?.playbook(name, version) ?? null;
    const own = kept ? null : await this.own(name);
    if (kept || version === undefined || own?.version === version) return kept ?? own;
    return this.published?.playbook(name) ?? own;
  }

  /** Puts what came with this version of Amends by, as long as it is here. @throws VaultError */
  async putBy(name: string): Promise<void> {
    const playbook = await this.own(name);
    if (!playbook || this.published?.playbook(name, playbook.version)) return;
    const files = { common: await this.files('common'), own: await this.files(name) };
    await this.published?.putBy(playbook, files);
  }

  /** The one that came with this version of Amends. */
  private own(name: string): Promise<Playbook | null> {
    let playbook = this.read.get(name);
    if (!playbook) this.read.set(name, (playbook = this.load(name)));
    return playbook;
  }

  private async load(name: string): Promise<Playbook | null> {
    // The name may come from a screen: it is compared with what is there, never made a path unseen.
    const names = (await readdir(this.folder, { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    if (name === 'common' || !names.some((entry) => entry.name === name)) return null;
    const assembled = assemblePlaybook(await this.files('common'), await this.files(name));
    if (assembled.ok) return assembled.value;
    const [first] = assembled.problems;
    throw new Error(`playbook "${name}": ${first?.file} ${first?.path} ${first?.says}`);
  }

  private async files(name: string): Promise<PlaybookFiles> {
    const folder = join(this.folder, name);
    const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    return Object.fromEntries(files.map((file, index) => [file, JSON.parse(texts[index] ?? '') as unknown]));
  }
}
