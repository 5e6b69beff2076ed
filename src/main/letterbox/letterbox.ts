// What somebody types before the desk is open: taken down at once, sealed so that nobody can read it from the locked
// screen, and taken in as an incident by whoever opens the desk next, exactly once.
import { z } from 'zod';
import { no, yes, type Answer } from '#contract/refusal';
import type { Saved } from '#contract/doorway';
import type { LetterTakenIn } from '../incidents/letter-taken-in';
import { instant } from '#domain/event/values';
import { line, note } from '#domain/wording/clean-text';
import { VaultError, type Vault } from '../vault/vault';
import { largestLetter, mostLetters, type LetterFolder } from './letter-folder';
import { newBoxKeys, openLetter, sealLetter, type BoxKeys } from './letter-seal';

export interface Typed {
  words: string;
  name: string;
  number: string;
}
/** Anybody with the public key can write one: what is in it is checked like anything that is typed. */
const letterShape = z.looseObject({
  v: z.literal(1),
  begunAt: instant,
  writtenAt: instant,
  words: note(),
  name: line(),
  number: line(60),
});
const boxRecord = z.looseObject({
  v: z.literal(1),
  publicKey: z.base64(),
  privateKey: z.base64(),
  /** Letters that have become incidents: put back from a copy, they are not taken in a second time. */
  taken: z.array(z.string()).default([]),
});
type BoxRecord = z.infer<typeof boxRecord>;
const mostRemembered = 1000;

export class Letterbox {
  /** Begun since the desk was locked; nobody else's letter can be written over. */
  private readonly begun = new Map<string, string>();

  constructor(
    private readonly folder: LetterFolder,
    private readonly around: { newId(): string; instant(): string },
  ) {}

  /** Whether anything can be put in, and how many wait. Never what they say. */
  state(secret: Uint8Array | null): { isOpen: boolean; waiting: number } {
    try {
      return { isOpen: this.folder.box(secret) !== null, waiting: this.folder.ids().length };
    } catch {
      return { isOpen: false, waiting: 0 };
    }
  }

  begin(): { id: string } {
    const id = this.around.newId();
    this.begun.set(id, this.around.instant());
    return { id };
  }

  /** The whole letter each time; on disk once this answers. */
  async write(id: string, typed: Typed, secret: Uint8Array | null): Promise<Answer<Saved>> {
    const begunAt = this.begun.get(id);
    const box = this.folder.box(secret);
    if (begunAt === undefined || !box) return no({ code: 'noSuchThing' });
    const ids = this.folder.ids();
    const writtenAt = this.around.instant();
    const isEmpty = !Object.values(typed).some((text) => text.trim());
    if (!ids.includes(id)) {
      if (isEmpty) return yes({ savedAt: writtenAt });
      if (ids.length >= mostLetters) return no({ code: 'letterboxFull' });
    }
    const plain = Buffer.from(JSON.stringify({ v: 1, begunAt, writtenAt, ...typed }), 'utf8');
    if (plain.length > largestLetter) return no({ code: 'tooLong', field: 'words' });
    await this.folder.write(id, sealLetter({ store: box.store, letter: id }, box.publicKey, plain));
    plain.fill(0);
    return yes({ savedAt: this.around.instant() });
  }

  /** Makes the store's key where there is none, and puts its public half where the locked screen finds it. */
  async settle(vault: Vault, secret: Uint8Array | null): Promise<{ wasForeign: boolean }> {
    const { publicKey } = (await this.record(vault)) ?? (await this.makeKeys(vault));
    const box = { store: vault.storeId, publicKey: Buffer.from(publicKey, 'base64') };
    return { wasForeign: await this.folder.keepBox(box, secret) };
  }

  /** Somebody is at the desk: nothing more is written to what was begun on the locked screen. */
  close(): void {
    this.begun.clear();
  }

  /**
   * Each letter becomes an incident under its own id, is remembered as taken, and then removed: a step cut short is
   * done again and changes nothing.
   * @param takeIn answers false where there is an incident of that id already
   */
  async empty(
    vault: Vault,
    takeIn: (letter: LetterTakenIn) => Promise<Answer<boolean>>,
  ): Promise<{ id: string }[]> {
    const record = await this.record(vault);
    const ids = this.folder.ids();
    if (!record || ids.length === 0) return [];
    const fresh: { id: string }[] = [];
    for (const id of ids) {
      const letter = record.taken.includes(id) ? null : this.open(vault, record, id);
      if (letter === 'unreadable') continue;
      if (letter && [letter.words, letter.name, letter.number].some((text) => text.trim())) {
        const taken = await takeIn({ ...letter, id });
        if (!taken.ok) continue;
        if (taken.value) fresh.push({ id });
        record.taken = [...record.taken, id].slice(-mostRemembered);
        await vault.saveRecord('letterbox', record);
      }
      this.folder.remove(id);
    }
    return fresh;
  }

  private open(
    vault: Vault,
    record: BoxRecord,
    id: string,
  ): z.infer<typeof letterShape> | 'unreadable' | null {
    const bytes = this.folder.read(id);
    if (!bytes) return null;
    try {
      const plain = openLetter({ store: vault.storeId, letter: id }, keysOf(record), bytes);
      return letterShape.parse(JSON.parse(plain.toString('utf8')));
    } catch (error) {
      const isNewer = error instanceof VaultError && error.code === 'newer';
      if (!isNewer) this.folder.setAside(id);
      return 'unreadable';
    }
  }

  private record(vault: Vault): Promise<BoxRecord | null> {
    return vault.readRecord('letterbox', boxRecord);
  }

  private async makeKeys(vault: Vault): Promise<BoxRecord> {
    const { publicKey, privateKey } = newBoxKeys();
    const record: BoxRecord = {
      v: 1,
      publicKey: publicKey.toString('base64'),
      privateKey: privateKey.toString('base64'),
      taken: [],
    };
    await vault.saveRecord('letterbox', record);
    return record;
  }
}

function keysOf({ publicKey, privateKey }: BoxRecord): BoxKeys {
  return { publicKey: Buffer.from(publicKey, 'base64'), privateKey: Buffer.from(privateKey, 'base64') };
}
