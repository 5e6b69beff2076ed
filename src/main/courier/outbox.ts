// What is still to be sent: nothing but the events of this store without a receipt, in the order in which they were made.
// No list of them is ever saved with an event: which incidents may hold some is noted at each checkpoint, and the journal
// names those that changed since.
import { readEvent, type ReadEvent, type StoredEvent } from '#domain/event/envelope';
import { eventCrypto } from '../incidents/event-crypto';
import { VaultError, type IncidentDocument, type Vault } from '../vault/vault';
import { attachmentIn } from './attachment-lists';
import type { RegisterMemory } from './register-memory';
import type { RegisterRecord } from './register-record';

export interface Unsent {
  hash: string;
  device: string;
  seq: number;
  incident: string;
}
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
  /** Device → what of it waits, by its numbers. */
  private readonly queues = new Map<string, Unsent[]>();
  private readonly known = new Set<string>();
  private isRead = false;

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

  /** The receipts are forgotten: until all is read again, what is known here isn't all that waits, and isn't noted as if it were. */
  mustBeReadAgain(): void {
    this.isRead = false;
  }

  /** Reads whatever may hold events without a receipt. @param isStopped asked now and then */
  async load(isStopped: () => boolean = () => false): Promise<void> {
    const pending = this.pendingIn(this.memory.now);
    const incidents = pending === null ? this.store.incidentIds() : [...pending, ...this.store.journalled()];
    for (const [at, incident] of [...new Set(incidents)].sort().entries()) {
      if (at % atATime === 0) await new Promise((others) => setImmediate(others));
      if (isStopped()) return;
      this.add(eventsOf(await documentOf(this.store, incident)));
    }
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
    for (const { hash, header } of events) {
      const unsent = { hash, device: header.device, seq: header.seq, incident: header.incident };
      if (this.known.has(hash) || this.memory.hasReceipt(unsent)) continue;
      this.known.add(hash);
      const queue = this.queues.get(unsent.device) ?? [];
      const last = queue.at(-1);
      queue.push(unsent);
      if (last && last.seq > unsent.seq) queue.sort((a, b) => a.seq - b.seq);
      this.queues.set(unsent.device, queue);
    }
  }

  /** Without those that a person has to look at. */
  get waiting(): number {
    return this.known.size - this.memory.now.notTaken.filter(({ hash }) => this.known.has(hash)).length;
  }

  /** Incidents with something unsent. */
  incidents(): string[] {
    return [...new Set([...this.queues.values()].flat().map(({ incident }) => incident))].sort();
  }

  /** The event of this number that waits here, if one does. */
  at(device: string, seq: number): Unsent | null {
    return this.queues.get(device)?.find((one) => one.seq === seq) ?? null;
  }

  /**
   * The next ones, in order; fewer where they are big. One that can't be read any more is left out, and stays unsent.
   * @param most events @param bytes roughly, of all together @param without these hashes
   */
  async next(most: number, bytes: number, without: Iterable<string> = []): Promise<Outgoing[]> {
    const skipped = new Set([...this.memory.now.notTaken.map(({ hash }) => hash), ...without]);
    const chosen: Unsent[] = [];
    for (const queue of this.queues.values())
      for (const one of queue) {
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
    for (const [device, queue] of this.queues) {
      const rest = queue.filter(({ hash }) => !hashes.has(hash));
      if (rest.length === 0) this.queues.delete(device);
      else if (rest.length < queue.length) this.queues.set(device, rest);
    }
    for (const hash of hashes) this.known.delete(hash);
  }

  /** The same for whatever the register turned out to have. */
  settleIf(isReceived: (unsent: Unsent) => boolean): void {
    const received = [...this.queues.values()].flat().filter(isReceived);
    if (received.length > 0) this.settle(new Set(received.map(({ hash }) => hash)));
  }

  private pendingIn({ pending }: RegisterRecord): readonly string[] | null {
    return this.isNoted ? pending : null;
  }

  private async eventsFor(unsent: readonly Unsent[]): Promise<Map<string, ReadEvent>> {
    const found = new Map<string, ReadEvent>();
    for (const incident of new Set(unsent.map((one) => one.incident)))
      for (const event of eventsOf(await documentOf(this.store, incident))) found.set(event.hash, event);
    return found;
  }
}

/** Whatever verifies: what isn't what its maker wrote stays here and is sent to nobody. */
function eventsOf(document: IncidentDocument | null): ReadEvent[] {
  const read = document?.events.map((stored) => readEvent(stored, eventCrypto)) ?? [];
  return read.filter(
    (event) => event !== null && event.header.incident === document?.incident,
  ) as ReadEvent[];
}

/** Null where it can't be read just now. @throws VaultError 'closed' */
async function documentOf(store: OutboxStore, incident: string): Promise<IncidentDocument | null> {
  try {
    return await store.read(incident);
  } catch (error) {
    if (error instanceof VaultError && error.code !== 'closed') return null;
    throw error;
  }
}
