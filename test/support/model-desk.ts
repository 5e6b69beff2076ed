/** One desk of a branch for tests of the courier: a real store, its book, and its side of the register. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { retell } from '#domain/incident/retell';
import { readEvent, type ReadEvent } from '#domain/event/envelope';
import { deskSide, type DeskSide } from '#main/courier/desk-side';
import { exchange, type ExchangeParts } from '#main/courier/exchange';
import { eraseByTheList } from '#main/courier/keep-erasures';
import type { Register } from '#main/courier/register-port';
import { emptyRegisterRecord } from '#main/courier/register-record';
import { eventCrypto } from '#main/incidents/event-crypto';
import { GrowingIds } from '#main/incidents/growing-ids';
import { instantIn } from '#main/incidents/branch-time';
import { openBook, type OpenedBook } from '#main/incidents/open-book';
import { beginNewChain } from '#main/incidents/desk-records';
import type { AttachmentPart, NewAttachment } from '#main/incidents/attaching';
import type { HouseEvent } from '#main/incidents/telling';
import { PlaybookShelf } from '#main/playbook/playbook-shelf';
import type { Vault, VaultFolder } from '#main/vault/vault';
import { playbooks } from './office-desk';
import { theBranch } from './register-in-memory';
import { aFolder, documentPath, hold } from './vault-store';

export const amira = {
  id: '0190a5f0-0000-7000-8000-00000000a000',
  name: 'Amira K.',
  role: 'manager' as const,
  leadsComplaints: false,
};
export const ben = {
  ...{ id: '0190a5f0-0000-7000-8000-00000000a001', name: 'Ben T.' },
  ...{ role: 'staff' as const, leadsComplaints: false },
};
const shelf = new PlaybookShelf(playbooks);

export class ModelDesk {
  clock = Date.parse('2026-11-21T14:02:00Z');
  isCutOff = false;
  /** Incidents that somebody was told of. */
  readonly arrived: string[] = [];
  private constructor(
    readonly letter: string,
    private path: string,
    private folder: VaultFolder,
    readonly recoveryKey: string,
    private vault: Vault,
    private opened: OpenedBook,
    public side: DeskSide,
  ) {}

  /** A desk of its own with an empty store, joined to the register. */
  static async join(letter: string, from?: { path: string; recoveryKey: string }): Promise<ModelDesk> {
    const path = join(aFolder(), 'store');
    if (from) cpSync(from.path, path, { recursive: true });
    const folder = await hold(path);
    const { vault, recoveryKey } = from
      ? {
          vault: await folder.openWithRecoveryKey({ recoveryKey: from.recoveryKey }),
          recoveryKey: from.recoveryKey,
        }
      : await folder.create({ person: amira.id, passphrase: 'quiet lantern over harbour' });
    const clock = Date.parse('2026-11-21T14:02:00Z');
    const device = { v: 1, id: new GrowingIds(() => clock).next(), letter, former: [], unreadable: [] };
    await vault.saveRecord('device', device);
    await vault.saveRecord('register', {
      ...emptyRegisterRecord(),
      enrolment: enrolmentOf(device.id, letter),
    });
    const desk = new ModelDesk(letter, path, folder, recoveryKey, vault, null as never, null as never);
    await desk.moveIn();
    return desk;
  }

  get device(): string {
    return this.opened.device.id;
  }

  async begin(words: string): Promise<string> {
    const { incident } = this.opened.book.begin(amira, { length: 'usual', channel: 'walkIn' });
    await this.tell(incident.id, { type: 'wordsHeard.v1', payload: { text: words } });
    return incident.id;
  }

  /** As whoever holds it. */
  async tell(id: string, ...proposals: Proposal[]): Promise<boolean> {
    const found = await this.opened.book.open(amira, id);
    const person = found.ok && found.value.incident.holder?.id === ben.id ? ben : amira;
    return (await this.opened.book.tell(person, id, proposals, [])).ok;
  }

  /** As a manager, once it is closed. Answers whether it is erased here. */
  async erase(id: string): Promise<boolean> {
    const found = await this.incident(id);
    if (!found) return false;
    if (found.state === 'open' || found.state === 'parked')
      await this.tell(id, { type: 'incidentVoided.v1', payload: { reason: 'Opened twice' } });
    return (await this.opened.erasing.erase(amira, id, { why: 'asked', rule: null })).ok;
  }

  /** What a desk does first after a time without contact. */
  async eraseByTheList(register: Register): Promise<void> {
    await eraseByTheList({ ...this.side, register, isStopped: () => false });
  }

  async record(id: string, event: HouseEvent): Promise<boolean> {
    return (await this.opened.book.record(amira, id, () => ({ ok: true, value: event }))).ok;
  }

  /** A photo or file with these bytes. Answers its id. */
  async attach(id: string, bytes: Uint8Array, over: Partial<NewAttachment> = {}): Promise<string | null> {
    const file: NewAttachment = {
      ...{ name: 'receipt.pdf', from: 'file', fact: null, kind: 'pdf', picture: null },
      ...{ original: bytes, whole: bytes, thumbnail: null },
      ...over,
    };
    const before = await this.incident(id);
    const person = before?.holder?.id === ben.id ? ben : amira;
    const told = await this.opened.book.attach(person, id, file);
    return told.ok ? (told.value.incident.attachments.at(-1)?.id ?? null) : null;
  }

  /** What somebody who opens it finds: the bytes, or why not. */
  async attached(id: string, attachment: string, part: AttachmentPart = 'copy'): Promise<Buffer | string> {
    const found = await this.opened.book.attachment(amira, id, attachment, part);
    return found.ok ? Buffer.from(found.value.bytes) : found.refusal.code;
  }

  seenBy(person: typeof amira, id: string) {
    return this.opened.book.open(person, id);
  }

  async incident(id: string): Promise<Incident | null> {
    const found = await this.opened.book.open(amira, id);
    return found.ok ? found.value.incident : null;
  }

  listed(): string[] {
    const page = this.opened.book.list(amira, { state: 'all', query: '', limit: 500 });
    return page.items.map(({ id }) => id).sort();
  }

  /** Of every event on its disk, sorted. */
  async hashes(): Promise<string[]> {
    const documents = await Promise.all(this.vault.incidentIds().map((id) => this.vault.read(id)));
    const events = documents.flatMap((document) => document?.events ?? []);
    return events.map((stored) => readEvent(stored, eventCrypto)?.hash ?? '').sort();
  }

  /** Listed as damaged. */
  damaged(): string[] {
    return this.opened.keeper.damaged();
  }

  /** What is really on the disk, incident by incident. */
  async onDisk(): Promise<Map<string, ReadEvent[]>> {
    const found = new Map<string, ReadEvent[]>();
    for (const id of this.vault.incidentIds().sort()) {
      const document = await this.vault.read(id);
      const events = document?.events.map((stored) => readEvent(stored, eventCrypto)) ?? [];
      if (events.includes(null)) throw new Error('an event that nobody wrote is on the disk');
      found.set(id, events as ReadEvent[]);
    }
    return found;
  }

  async retold(): Promise<Record<string, Incident>> {
    const all = await this.onDisk();
    return Object.fromEntries([...all].map(([id, events]) => [id, retell(id, events)]));
  }

  exchangeParts(register: Register, over: Partial<ExchangeParts> = {}): ExchangeParts {
    return {
      ...this.side,
      register,
      instant: () => instantIn('Europe/London', this.clock),
      arrived: (incidents) => void this.arrived.push(...incidents),
      noticeCopy: async () => undefined,
      isStopped: () => false,
      isCalled: () => false,
      ...over,
    };
  }

  async sync(register: Register, over: Partial<ExchangeParts> = {}): Promise<void> {
    if (!this.isCutOff) await exchange(this.exchangeParts(register, over));
  }

  /** Its file is gone, or holds something else. */
  loseAttached(incident: string, attachment: string, instead: string | null): void {
    const file = join(this.path, 'attachments', incident.slice(-2), `${incident}.${attachment}.amends`);
    rmSync(file);
    if (instead !== null) writeFileSync(file, instead);
  }

  /** Nothing of it is open any more. */
  async end(): Promise<void> {
    this.side.letGo();
    await this.folder.release();
    rmSync(this.path, { recursive: true, force: true });
  }

  /** As another version of Amends left it, and then this one opens it. */
  async rewriteRegisterRecord(change: (record: Record<string, unknown>) => object): Promise<void> {
    this.side.letGo();
    await this.vault.saveRecord('register', change(this.side.memory.now));
    await this.moveIn();
  }

  checkpoint(): Promise<void> {
    return this.vault.checkpoint();
  }

  /** What an earlier version of Amends remembered of the register. */
  rememberAs(record: object): Promise<void> {
    return this.vault.saveRecord('register', record);
  }

  /** The computer's plug is pulled, and it starts again. @param early done before the courier is there */
  async crash(early?: (vault: Vault) => Promise<void>): Promise<void> {
    await this.goOnFrom(this.copy(), early);
  }

  /** The computer starts again, and this incident's document can't be read. What the journal holds can. */
  async damage(incident: string): Promise<void> {
    const copy = this.copy();
    writeFileSync(documentPath(copy, incident), 'noise');
    await this.goOnFrom(copy);
  }

  /** The same while it goes on. */
  damageUnderneath(incident: string): void {
    writeFileSync(documentPath(this.path, incident), 'noise');
  }

  /** Another computer that goes on from a copy of this one. */
  async twin(): Promise<ModelDesk> {
    const path = this.copy();
    const folder = await hold(path);
    const vault = await folder.openWithRecoveryKey({ recoveryKey: this.recoveryKey });
    const nothing = null as never;
    const twin = new ModelDesk(this.letter, path, folder, this.recoveryKey, vault, nothing, nothing);
    twin.clock = this.clock + 60_000;
    await twin.moveIn();
    return twin;
  }

  /** A copy of everything as it is now. */
  copy(): string {
    const copy = join(aFolder(), 'store');
    cpSync(this.path, copy, { recursive: true });
    return copy;
  }

  /** Another store takes this one's place. @param copy is used up */
  async goOnFrom(copy: string, early?: (vault: Vault) => Promise<void>): Promise<void> {
    this.side.letGo();
    const former = this.folder;
    this.folder = await hold(copy);
    this.path = copy;
    this.vault = await this.folder.openWithRecoveryKey({ recoveryKey: this.recoveryKey });
    await this.moveIn(early);
    await former.release().catch(() => undefined);
  }

  /** Head office gave a new code: a new chain, a new letter, nothing of before is lost. */
  async joinAgain(letter: string): Promise<void> {
    this.side.letGo();
    const { device } = this.opened;
    const renewed = await beginNewChain(this.vault, device, device.unreadable, () =>
      new GrowingIds(() => this.clock).next(),
    );
    await this.vault.saveRecord('device', { ...renewed, letter });
    const { now } = this.side.memory;
    const enrolment = enrolmentOf(renewed.id, letter);
    await this.vault.saveRecord('register', { ...now, enrolment, hold: null, attachmentsToSend: null });
    await this.vault.standStill(async () => {
      await this.opened.letGo();
      await this.moveIn();
    });
  }

  private async moveIn(early?: (vault: Vault) => Promise<void>): Promise<void> {
    const playbook = await shelf.playbook('retail');
    if (!playbook) throw new Error('the shipped playbook is missing');
    const now = () => this.clock;
    const branch = {
      id: theBranch,
      code: 'MIL',
      zone: 'Europe/London',
      currency: 'GBP',
      language: 'en',
      sample: false,
    };
    this.opened = await openBook(this.vault, { branch, playbook, ids: new GrowingIds(now), now });
    await early?.(this.vault);
    this.side = await deskSide({ vault: this.vault, ...this.opened }, () => undefined, now);
    await this.side.outbox.load();
  }
}

function enrolmentOf(device: string, letter: string) {
  const branch = { id: theBranch, code: 'MIL', name: 'Mill Lane Stores' };
  return {
    register: theBranch,
    address: 'https://register.example',
    branch,
    device,
    letter,
    at: '2026-11-21T14:02:00Z',
  };
}
