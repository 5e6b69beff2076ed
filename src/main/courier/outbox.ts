// What is still to be sent: nothing but the events of this store without a receipt, in the order in which they were made.
// No list of them is ever saved with an event: which incidents may hold some is noted at each checkpoint, and the journal
// names those that changed since.
import type { ReadEvent, StoredEvent } from '#domain/event/envelope';
import type { Vault } from '../vault/vault';
import { attachmentIn } from './attachment-lists';
import { toFetchToo } from './fetch-damaged';
import { HashesThere } from './hashes-there';
import { eventsIn } from './read-again';
import type { RegisterMemory } from './register-memory';
import type { RegisterRecord } from './register-record';
import { UnsentEvents, type Unsent } from './unsent';

export interface Outgoing extends Unsent {
  /** The event's own id. */
  id: string;
  /** The photo or file that it says is there. */
  attachment: string | null;
  stored: StoredEvent;
}

export type OutboxStore = Pick<Vault, 'read' | 'incidentIds' | 'journalled'>;

/** Beyond it the next opening looks into all of them. */
const mostNoted = 2_000;
/** So many documents are read before others get a turn in this thread. */
const atATime = 20;

export class Outbox {
  private readonly unsent = new UnsentEvents();
  private isRead = false;
  /** While the register is read anew; null at all other times. */
  private there: HashesThere | null = null;

  constructor(
    private readonly store: OutboxStore,
    private readonly memory: RegisterMemory,
    /** Whether `pending` was noted at the last checkpoint there was: else any incident may hold something. */
    private readonly isNoted = true,
  ) {}

  /** All that waits is known. */
  get isLoaded(): boolean {
    return this.isRead;
  }

  /**
   * The receipts are forgotten: until all is read again, what is known here isn't all that waits, and isn't noted as if it
   * were. From now on it is kept which events are seen there, so that all that lies here can be held against them.
   */
  mustBeReadAgain(): void {
    this.isRead = false;
    this.there = new HashesThere();
  }

  /** Which events the register has is kept since it began to be read anew. */
  get isComparing(): boolean {
    return this.there !== null;
  }

  /** The register has it. */
  seenThere(hash: string): void {
    this.there?.add(hash);
  }

  /**
   * Reads whatever may hold events without a receipt. Once the register was read anew to its end, also those whose number
   * stands for another event there: they have none. What can't be read just now is noted to be fetched, and is held against
   * what comes. @param isStopped asked now and then
   */
  async load(isStopped: () => boolean = () => false): Promise<void> {
    const pending = this.pendingIn(this.memory.now);
    const incidents = pending === null ? this.store.incidentIds() : [...pending, ...this.store.journalled()];
    const { there } = this;
    const [doubled, unread]: [ReadEvent[], string[]] = [[], []];
    for (const [at, incident] of [...new Set(incidents)].sort().entries()) {
      if (at % atATime === 0) await new Promise((others) => setImmediate(others));
      if (isStopped()) return;
      const events = await eventsIn(this.store, incident);
      if (events === null) unread.push(incident);
      this.add(events ?? []);
      if (there) doubled.push(...this.doubledOf(events ?? [], there));
    }
    // A drive that answers nothing says nothing of what waits: all of it is looked into again with the next exchange.
    if (unread.length > mostNoted) return;
    if (unread.length > 0)
      await this.memory.change((record) => ({ ...record, toFetch: toFetchToo(record, unread) }));
    if (there) await this.addDoubled(doubled, { readsAnew: false });
    this.there = null;
    this.isRead = true;
  }

  /**
   * For a checkpoint: which incidents the next opening has to look into, so that it needn't look into all.
   * @param changed since the last checkpoint: an event may be on disk a moment before it is known here
   * @param upTo where this desk's chain ends at this checkpoint
   */
  noteIn(record: RegisterRecord, changed: readonly string[], upTo: string): RegisterRecord {
    const pending = this.pendingIn(record);
    if (pending === null && !this.isRead) return record;
    const known = this.isRead ? this.incidents() : (pending ?? []);
    const next = [...new Set([...known, ...changed])].sort();
    if (next.length > mostNoted) return record.pending === null ? record : { ...record, pending: null };
    const isSame = upTo === record.pendingUpTo && JSON.stringify(next) === JSON.stringify(record.pending);
    return isSame ? record : { ...record, pending: next, pendingUpTo: upTo };
  }

  /** Events that are on disk from now on. */
  add(events: readonly ReadEvent[]): void {
    for (const event of events.map(unsentOf)) if (!this.memory.hasReceipt(event)) this.unsent.add(event);
  }

  /** Of one incident, once its document can be read again. @param there all that the register has of it */
  async addHeldAgainst(events: readonly ReadEvent[], there: readonly ReadEvent[]): Promise<void> {
    this.add(events);
    const hashes = new Set(there.map(({ hash }) => hash));
    const doubled = this.doubledOf(events, hashes);
    if (doubled.length > 0) await this.addDoubled(doubled);
  }

  /** Without those that a person has to look at. */
  get waiting(): number {
    return this.unsent.size - this.memory.now.notTaken.filter(({ hash }) => this.unsent.has(hash)).length;
  }

  /** Incidents with something unsent. */
  incidents(): string[] {
    return [...new Set([...this.unsent].map(({ incident }) => incident))].sort();
  }

  /** The events of this number that wait here: more than one where it was given twice. */
  at(device: string, seq: number): Unsent[] {
    return this.unsent.at(device, seq);
  }

  /**
   * The next ones, in order; fewer where they are big. One that can't be read any more is left out, and stays unsent.
   * @param most events @param bytes roughly, of all together @param without these hashes
   */
  async next(most: number, bytes: number, without: Iterable<string> = []): Promise<Outgoing[]> {
    const skipped = new Set([...this.memory.now.notTaken.map(({ hash }) => hash), ...without]);
    const chosen: Unsent[] = [];
    for (const one of this.unsent) {
      if (chosen.length === most) break;
      if (!skipped.has(one.hash)) chosen.push(one);
    }
    const bytesOf = await this.eventsFor(chosen);
    const outgoing: Outgoing[] = [];
    let size = 0;
    for (const one of chosen) {
      const event = bytesOf.get(one.hash);
      if (!event) continue;
      size += event.stored.header.length + (event.stored.payload?.length ?? 0) + 100;
      if (outgoing.length > 0 && size > bytes) break;
      const attachment = attachmentIn(event);
      outgoing.push({ ...one, id: event.header.id, attachment, stored: event.stored });
    }
    return outgoing;
  }

  /** The register has them: nothing of them waits any more. */
  settle(hashes: ReadonlySet<string>): void {
    this.unsent.remove(hashes);
  }

  /** The same for whatever the register turned out to have. */
  settleIf(isReceived: (unsent: Unsent) => boolean): void {
    const received = [...this.unsent].filter(isReceived);
    if (received.length > 0) this.settle(new Set(received.map(({ hash }) => hash)));
  }

  /** The register has their number, and has another event under it. */
  private doubledOf(events: readonly ReadEvent[], there: Pick<HashesThere, 'has'>): ReadEvent[] {
    return events.filter((event) => this.memory.hasReceipt(unsentOf(event)) && !there.has(event.hash));
  }

  /** On disk before the register counts as read: until then a restart reads it anew. */
  private async addDoubled(events: readonly ReadEvent[], also: Partial<RegisterRecord> = {}): Promise<void> {
    await this.memory.change((record) => {
      const doubled = [...new Set([...record.doubled, ...events.map(({ hash }) => hash)])];
      return { ...record, ...also, doubled };
    });
    this.add(events);
  }

  private pendingIn({ pending }: RegisterRecord): readonly string[] | null {
    return this.isNoted ? pending : null;
  }

  private async eventsFor(unsent: readonly Unsent[]): Promise<Map<string, ReadEvent>> {
    const found = new Map<string, ReadEvent>();
    for (const incident of new Set(unsent.map((one) => one.incident)))
      for (const event of (await eventsIn(this.store, incident)) ?? []) found.set(event.hash, event);
    return found;
  }
}

const unsentOf = ({ hash, header: { device, seq, incident } }: ReadEvent): Unsent => ({
  ...{ hash, device, seq, incident },
});
