/** A register that does what the real one does with events, in memory: numbers without a gap, one answer per event. */
import { readEvent, type ReadEvent, type StoredEvent } from '#domain/event/envelope';
import type { LiveNotice } from '#contract/register-api/events';
import { isErasing } from '#main/incidents/husk';
import { AttachmentsInMemory } from './attachments-in-memory';
import { eventCrypto } from '#main/incidents/event-crypto';
import {
  RegisterSaidNo,
  type Page,
  type PeopleReply,
  type PersonPut,
  type PlanKept,
  type PushAsked,
  type PushReply,
  type Register,
  type AttachmentCard,
  type Erasure,
  type PlaybookCard,
  type SelfReply,
  type WholeIncident,
} from '#main/courier/register-port';

type Published = Awaited<ReturnType<Register['playbook']>>;
interface Kept {
  event: ReadEvent;
  receivedAt: string;
}
interface Snapshot {
  kept: Kept[];
  erased: Set<string>;
  files: ReturnType<AttachmentsInMemory['copy']>;
}

export const theBranch = '0197c000-0000-7000-8000-0000000000b1';
const incarnationOf = (n: number) => `0197c000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export class RegisterInMemory implements Register {
  kept: Kept[] = [];
  erased = new Set<string>();
  lives = 1;
  now = Date.parse('2026-11-21T14:02:00Z');
  people: () => Promise<PeopleReply> = async () => ({ people: [] });
  /** An event whose payload holds this is refused by name; null: none is. */
  poison: string | null = null;
  /** False: as a register was that knows of one push at a time only. */
  takesBehind = true;
  /** So many pushes were asked for, and so many events in all of them. */
  pushes = 0;
  sent = 0;
  readonly files = new AttachmentsInMemory();
  /** Once for each computer that said so. */
  readonly confirmed: string[] = [];
  published: Published[] = [];
  readonly marks: string[] = [];
  readonly taken: string[] = [];
  readonly planned: PlanKept[] = [];
  readonly told: { person: PersonPut; by: string }[] = [];
  private readonly listeners = new Set<(notice: LiveNotice) => void>();

  get incarnation(): string {
    return incarnationOf(this.lives);
  }
  get hashes(): string[] {
    return this.kept.map(({ event }) => event.hash);
  }

  async push({ events }: PushAsked, behind: string | null = null): Promise<PushReply> {
    this.pushes += 1;
    if (behind !== null && !this.takesBehind) throw new RegisterSaidNo('notFound');
    if (behind !== null && !this.kept.some(({ event }) => event.header.id === behind))
      throw new RegisterSaidNo('outOfOrder');
    this.sent += events.length;
    const results = events.map((stored) => this.take(stored));
    this.tell({ kind: 'events', branch: theBranch, cursor: this.kept.length });
    return { incarnation: this.incarnation, results, countersigned: [] };
  }

  async pull(after: number, limit: number): Promise<Page> {
    const page = this.kept.slice(after, after + limit);
    const cursor = after > this.kept.length ? this.kept.length : after + page.length;
    const events = page.map((one, at) => this.pulled(one, after + at + 1));
    const more = cursor < this.kept.length;
    const { incarnation, takesBehind } = this;
    return {
      incarnation,
      serverTime: this.time(),
      events,
      cursor,
      more,
      ...(takesBehind && { takesBehind }),
    };
  }

  async incident(incident: string): Promise<WholeIncident> {
    const events = this.kept.flatMap((one, at) =>
      one.event.header.incident === incident ? [this.pulled(one, at + 1)] : [],
    );
    return { incarnation: this.incarnation, events, cursor: this.kept.length };
  }

  async announce(...asked: Parameters<Register['announce']>): Promise<AttachmentCard> {
    if (this.erased.has(asked[0].incident)) throw new RegisterSaidNo('gone');
    return this.files.announce(...asked);
  }

  async putPiece(...asked: Parameters<Register['putPiece']>): Promise<AttachmentCard> {
    if (this.erased.has(asked[0].incident)) throw new RegisterSaidNo('gone');
    return this.files.putPiece(...asked);
  }

  attachments(incident: string): Promise<AttachmentCard[]> {
    return this.files.attachments(incident);
  }

  piece(...asked: Parameters<Register['piece']>): Promise<Uint8Array> {
    return this.files.piece(...asked);
  }

  async erasures(): Promise<Erasure[]> {
    return [...this.erased].map((incident) => this.erasureOf(incident));
  }

  async confirmErasure(incident: string): Promise<Erasure> {
    if (!this.erased.has(incident)) throw new RegisterSaidNo('notFound');
    this.confirmed.push(incident);
    return this.erasureOf(incident);
  }

  async playbooks(): Promise<PlaybookCard[]> {
    return this.published.map(({ files: _, ...card }) => card);
  }

  async playbook(name: string, version: string): Promise<Published> {
    const found = this.published.find((one) => one.name === name && one.version === version);
    if (!found) throw new RegisterSaidNo('notFound');
    return found;
  }

  async understood(which: { name: string; version: string }, by: { person: string }): Promise<void> {
    this.marks.push(`${by.person} ${which.name} ${which.version}`);
  }

  async took({ name, version }: { name: string; version: string }, taken: boolean): Promise<void> {
    this.taken.push(`${name} ${version} ${taken}`);
  }

  async plans(): Promise<{ rotas: [] }> {
    return { rotas: [] };
  }

  async keepPlan(plan: PlanKept): Promise<void> {
    this.planned.push(plan);
  }

  async putPerson(person: PersonPut, by: string): Promise<void> {
    this.told.push({ person, by });
  }

  async self(): Promise<SelfReply> {
    throw new RegisterSaidNo('notFound');
  }

  /** Until the signal says so. */
  listen(hear: (notice: LiveNotice) => void, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    this.listeners.add(hear);
    hear({ kind: 'hello', incarnation: this.incarnation, serverTime: this.time(), cursor: this.kept.length });
    return new Promise((done) =>
      signal.addEventListener('abort', () => {
        this.listeners.delete(hear);
        done();
      }),
    );
  }

  erase(incident: string): void {
    this.erased.add(incident);
    this.files.erase(incident);
  }

  snapshot(): Snapshot {
    return { kept: [...this.kept], erased: new Set(this.erased), files: this.files.copy() };
  }

  /** Put back from a backup: another life, and what came since is gone. */
  restore({ kept, erased, files }: Snapshot): void {
    this.kept = [...kept];
    this.files.goOnFrom(files);
    this.erased = new Set(erased);
    this.lives += 1;
  }

  private take({ header, salt, payload }: StoredEvent): PushReply['results'][number] {
    const hash = eventCrypto.sha256(header);
    const event = readEvent({ header, salt, payload }, eventCrypto);
    if (!event) return { answer: 'refused', hash, refusal: 'damaged' };
    const { id, device, seq, incident } = event.header;
    if (this.erased.has(incident) && !isErasing(event)) return { answer: 'erased', hash };
    const same = this.kept.find((one) => one.event.header.id === id);
    if (same)
      return same.event.hash === hash
        ? { answer: 'known', hash }
        : { answer: 'refused', hash, refusal: 'otherContent' };
    const there = this.kept.find(
      ({ event: other }) => other.header.device === device && other.header.seq === seq,
    );
    if (there) return { answer: 'refused', hash, refusal: 'chainForked' };
    if (this.poison !== null && payload?.includes(this.poison))
      return { answer: 'refused', hash, refusal: 'tooLong' };
    this.kept.push({ event, receivedAt: this.time() });
    if (isErasing(event)) this.erase(incident);
    return { answer: 'stored', hash };
  }

  private pulled({ event, receivedAt }: Kept, cursor: number): Page['events'][number] {
    return { cursor, cameBy: 'own', receivedAt, ...this.shown(event) };
  }

  private erasureOf(incident: string): Erasure {
    const confirmed = this.confirmed.filter((one) => one === incident).length;
    return { incident, erasedAt: this.time(), confirmed, devices: 3 };
  }

  private shown(event: ReadEvent): StoredEvent {
    const { stored, header } = event;
    return this.erased.has(header.incident) && !isErasing(event)
      ? { ...stored, salt: null, payload: null }
      : stored;
  }

  private tell(notice: LiveNotice): void {
    for (const hear of this.listeners) hear(notice);
  }

  private time(): string {
    return new Date(this.now).toISOString();
  }
}
