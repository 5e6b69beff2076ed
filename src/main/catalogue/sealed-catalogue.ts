// The catalogue of an open store: sealed segments, and in memory what changed since the last checkpoint. Nothing in it
// is the only copy of anything: what can't be read is told anew from the documents.
import type { RegisterPage } from '#contract/doorway';
import type { HistoryEntry } from '#domain/history/customer-history';
import type { PhonePlan } from '#domain/history/phone-plans';
import type { Incident } from '#domain/incident/state';
import type { Viewer } from '#domain/incident/who-may-see';
import type { Catalogue } from '../incidents/catalogue';
import type { Gesture } from '../incidents/gestures';
import type { HeldIncident } from '../incidents/held-incident';
import { isBeyondReading } from './bad-bytes';
import type { BlockFiles } from './block-files';
import type { ClosedOnes } from './closed-ones';
import { countAll, countStates, sizesOf } from './counting';
import type { RegisterFilter } from './filter';
import type { Asked } from './find-past';
import { Holdings } from './holdings';
import { Listing } from './listing';
import { LookingBack } from './looking-back';
import type { CatalogueRecord, Row } from './record';
import { VaultError } from '../vault/vault-error';
import { findHit } from './words/find-hit';
import { readQuery, type Query } from './words/read-query';

export interface CatalogueParts {
  files: BlockFiles;
  /** How phone numbers are written where the branch is. */
  plan: PhonePlan | null;
  zone: string;
  /** Epoch milliseconds. */
  now: () => number;
}

export class SealedCatalogue implements Catalogue, ClosedOnes {
  private readonly held: Holdings;
  private readonly listing: Listing;
  private readonly back: LookingBack;
  private isRetired = false;
  /** How far a rebuild has come; null: nothing is being built. */
  building: { done: number; total: number } | null = null;
  /** Told when a block turns out to be beyond reading: the catalogue is empty then, and has to be filled again. */
  onBroken: () => void = () => undefined;

  constructor(private readonly parts: CatalogueParts) {
    this.held = new Holdings(parts.files, parts.plan);
    this.listing = new Listing(this.held, parts);
    this.back = new LookingBack(this.held);
  }

  /** False while documents may be missing in it. */
  get isWhole(): boolean {
    return this.held.shelf.isWhole;
  }

  put({ incident }: Pick<HeldIncident, 'incident'>): void {
    this.held.put(incident);
  }

  putDamaged(id: string): void {
    this.reading(() => this.held.putDamaged(id));
  }

  damagedOnes(): string[] {
    return [...this.held.damaged];
  }

  has(id: string): boolean {
    return this.reading(() => this.held.has(id));
  }

  list(filter: RegisterFilter, viewer: Viewer): RegisterPage {
    return this.reading(() => {
      const query = readQuery(filter.query, this.parts.plan);
      const { found, total } = this.find(filter, query, viewer);
      return {
        items: found.map(({ row, passages }) => ({
          ...row.summary,
          hit: query.units.length > 0 ? findHit(query, passages()) : null,
          ...(row.isDamaged ? { damaged: true as const } : {}),
        })),
        total,
        counts: filter.counts === false ? null : countStates(this.held, viewer),
        building: this.building,
      };
    });
  }

  /** What a list shows and how many there are, without the words around a hit. */
  find(filter: RegisterFilter, query: Query, viewer: Viewer): ReturnType<Listing['find']> {
    return this.listing.find(filter, query, viewer);
  }

  /** What a search costs before anything is read to be shown. */
  answeringPlaces(filter: RegisterFilter, query: Query, viewer: Viewer): ReturnType<Listing['places']> {
    return this.listing.places(filter, query, viewer);
  }

  gestures(day: string, exceptIncident: string): Gesture[] {
    return this.reading(() => this.back.gestures(day, exceptIncident));
  }

  histories(asked: Asked, viewer: Viewer): HistoryEntry[] {
    return this.reading(() => this.back.histories(asked, viewer));
  }

  row(id: string, viewer: Viewer): Row | null {
    return this.reading(() => this.back.row(id, viewer));
  }

  lastKnown(id: string, viewer: Viewer): ReturnType<ClosedOnes['lastKnown']> {
    return this.reading(() => this.back.lastKnown(id, viewer));
  }

  /** While it looks no segment is replaced; whoever saves doesn't wait for it. */
  before(before: number, viewer: Viewer, look: (row: Row) => boolean): Promise<void> {
    return this.changing(() => this.back.before(before, viewer, look));
  }

  withSpecialUntil(until: number, viewer: Viewer, look: (row: Row) => boolean): void {
    this.reading(() => this.back.withSpecialUntil(until, viewer, look));
  }

  /** Puts what changed on disk. @throws when it can't; memory stays as it was */
  checkpoint(): Promise<void> {
    return this.changing(() => this.held.checkpoint());
  }

  /** Joins small segments, one after the other, while there are any to join. */
  async tidy(): Promise<void> {
    while (await this.changing(() => this.held.shelf.join(() => this.held.beside())));
  }

  /** Erasure: they are in no list, no search, no history, and in no file of the catalogue. */
  forget(ids: readonly string[]): Promise<void> {
    this.held.neverAgain(ids);
    return this.changing(() => this.held.forget(ids));
  }

  /** Adds what was told from documents, except what is here already: that is at least as new. */
  fill(records: readonly CatalogueRecord[]): Promise<void> {
    return this.changing(() => this.held.fill(this.reading(() => this.held.missing(records))));
  }

  /** Some of those that an older version told: see retell-old. */
  toldByOlder(most: number, except: ReadonlySet<string>): string[] {
    return this.reading(() => this.held.toldByOlder(most, except));
  }

  /** @returns those whose documents can't be read. @throws what `read` throws */
  retell(ids: readonly string[], read: (id: string) => Promise<Incident | null>): Promise<string[]> {
    return this.changing(() => this.held.retell(ids, read));
  }

  /** @param isWhole whether every document is in it now */
  markWhole(isWhole: boolean): Promise<void> {
    return this.changing(async () => {
      const { shelf } = this.held;
      shelf.isWhole = isWhole;
      await shelf.settle(shelf.segments, this.held.beside());
    });
  }

  /** How many incidents it knows. */
  size(): number {
    return countAll(this.held);
  }

  /** Bytes of the search index and characters of what it indexes. */
  sizes(): ReturnType<typeof sizesOf> {
    return sizesOf(this.held);
  }

  settled(): Promise<void> {
    return this.held.shelf.turns.settled();
  }

  /** Another catalogue takes its place on the same files. What is under way ends; whatever would change it later throws
   *  VaultError 'closed'. */
  retire(): Promise<void> {
    this.isRetired = true;
    return this.settled();
  }

  /** One change after the other; each starts anew when it meets a block that can't be read. */
  private changing<T>(change: () => Promise<T>): Promise<T> {
    return this.held.shelf.turns.take('shelf', async () => {
      if (this.isRetired) throw new VaultError('closed');
      try {
        return await change();
      } catch (error) {
        if (!isBeyondReading(error)) throw error;
        await this.startAnew();
        return await change();
      } finally {
        this.held.segmentsChanged();
      }
    });
  }

  /** Drops everything that lies in segments, has it told anew, and keeps what is in memory. */
  private async startAnew(): Promise<void> {
    this.held.dropSegments();
    try {
      await this.held.shelf.empty();
    } finally {
      // Also where the disk refuses to take the old files away: what is in memory has to be whole again.
      this.onBroken();
    }
  }

  /** A block that can't be read is no reason to refuse anything: what is left answers, and the rest is told anew. */
  private reading<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!isBeyondReading(error)) throw error;
      this.held.dropSegments();
      void this.changing(() => this.startAnew()).catch(() => undefined);
      return read();
    }
  }
}
