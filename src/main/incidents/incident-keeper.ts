// Reads and writes incidents for the book: one write after the other, because every event of any incident adds to the
// one chain of this device.
import type { Answer } from '#contract/refusal';
import { place as placeShape, type Place } from '#domain/event/values';
import { emptyIncident } from '#domain/incident/empty-incident';
import { Turns } from '../vault/turns';
import { VaultError, type Draft, type IncidentDocument } from '../vault/vault';
import { readHeld } from './book-opening';
import type { ReadEvent } from '#domain/event/envelope';
import type { ChainEnd } from './device-chain';
import { EventSeries } from './event-series';
import type { Arrivals, Completeness, TakenIn } from './foreign-events';
import { canTakeIn } from './healing';
import { holdNew, type HeldIncident } from './held-incident';
import { HeldIncidents } from './held-incidents';
import { TakingIn, type KeeperParts } from './taking-in';

export type Drafts = Readonly<Record<string, Draft>>;
/** What changes besides new events. */
export interface Change {
  drafts?: (drafts: Drafts) => Drafts;
  place?: Place | null;
}

export class IncidentKeeper {
  private readonly held: HeldIncidents;
  private readonly takingIn: TakingIn;
  private readonly turns = new Turns();
  private readonly listeners: ((events: readonly ReadEvent[]) => void)[] = [];
  /** The save under way, if there is one. */
  private saving: { told: HeldIncident; series: EventSeries } | null = null;

  constructor(
    private readonly parts: KeeperParts,
    private chainEnd: ChainEnd,
  ) {
    this.held = new HeldIncidents(parts);
    this.takingIn = new TakingIn({ ...parts, held: this.held });
  }

  /** One that was begun: in memory only. */
  keepNew(held: HeldIncident): void {
    this.held.keep(held);
  }

  /** Refused like `HeldIncidents.hold`. @throws VaultError 'closed', 'busy' */
  hold(id: string): Promise<Answer<HeldIncident>> {
    return this.held.hold(id);
  }

  /** At all that stand as damaged. @throws VaultError 'closed', 'busy' */
  async lookAgain(): Promise<void> {
    for (const id of this.damaged()) await this.hold(id);
  }

  /** Nothing else is written while `work` runs; it gets the incident as it is then. */
  write<T>(
    id: string,
    work: (held: HeldIncident, series: EventSeries) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return this.turns.take('write', async () => {
      const held = await this.hold(id);
      return held.ok ? work(held.value, new EventSeries(this.parts.maker, this.chainEnd)) : held;
    });
  }

  /** Resolves once all of it is on disk and flushed; until then memory stays as it was. @throws VaultError */
  async save(told: HeldIncident, series: EventSeries, change: Change): Promise<HeldIncident> {
    const { vault } = this.parts;
    const addTo = (document: IncidentDocument): IncidentDocument => ({
      ...document,
      events: [...document.events, ...series.made.map((event) => event.stored)],
      drafts: { ...(change.drafts?.(document.drafts) ?? document.drafts) },
      ...(change.place === undefined ? {} : { place: change.place }),
    });
    await this.put(told, series, () => vault.save(told.id, addTo));
    const drafts = change.drafts?.(told.drafts) ?? told.drafts;
    const place = change.place === undefined ? told.place : placeShape.nullable().parse(change.place);
    const saved: HeldIncident = { ...told, drafts, place, onDisk: true };
    this.saved(saved, series);
    return saved;
  }

  /**
   * One whose document is past reading gets a new one, in which stands what is told of it now and what the journal still
   * has. Answers null where it can be read, where there is none, or where only the disk fails. @throws VaultError
   */
  retellDamaged(
    id: string,
    tell: (held: HeldIncident, series: EventSeries) => HeldIncident,
  ): Promise<HeldIncident | null> {
    return this.turns.take('write', async () => {
      const { vault, maker } = this.parts;
      const found = await this.hold(id);
      if (found.ok || found.refusal.code !== 'damagedIncident' || !(await canTakeIn(vault, id))) return null;
      const series = new EventSeries(maker, this.chainEnd);
      const told = tell(holdNew(emptyIncident(id)), series);
      const events = told.events.map(({ stored }) => stored);
      await this.put(told, series, () => vault.heal(id, { v: 1, incident: id, events, drafts: {} }));
      const healed = await readHeld(vault, id);
      if (healed) this.saved(healed, series);
      return healed;
    });
  }

  /** Told every event that was made here, once it is on disk. */
  onMade(listener: (events: readonly ReadEvent[]) => void): void {
    this.listeners.push(listener);
  }

  /** See TakingIn. @throws VaultError */
  takeIn(arrivals: Arrivals, completeness?: Completeness): Promise<TakenIn> {
    return this.turns.take('write', () => this.takingIn.takeIn(arrivals, completeness));
  }

  /** @throws the failure, where the disk doesn't hold it all the same */
  private async put(told: HeldIncident, series: EventSeries, put: () => Promise<void>): Promise<void> {
    this.saving = { told, series };
    try {
      await put();
    } catch (error) {
      await this.findOut(told.id, series, error);
    } finally {
      this.saving = null;
    }
  }

  private saved(held: HeldIncident, series: EventSeries): void {
    this.held.keep(held);
    this.chainEnd = series.end;
    if (series.made.length > 0) this.parts.catalogue.put(held);
    for (const event of series.made) this.parts.references.saw(event);
    this.tellMade(series.made);
  }

  private tellMade(events: readonly ReadEvent[]): void {
    if (events.length > 0) for (const listener of this.listeners) listener(events);
  }

  /**
   * Where the chain ends as far as these incidents' documents go. A checkpoint may fold a save that isn't acknowledged
   * yet: lists and counts must not fall behind what the documents hold.
   */
  endWith(incidents: readonly string[]): ChainEnd {
    const { saving } = this;
    if (!saving || !incidents.includes(saving.told.id)) return this.chainEnd;
    this.parts.catalogue.put(saving.told);
    for (const event of saving.series.made) this.parts.references.saw(event);
    return saving.series.end;
  }

  /** What is on disk now is another document: it is read anew by whoever asks next. */
  forget(id: string): void {
    this.held.forget(id);
  }

  /** Incidents that nobody can open just now. */
  damaged(): string[] {
    return this.parts.catalogue.damagedOnes();
  }

  /** When every write that was asked for so far is done. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  /**
   * A save failed. Where the disk may hold the new state all the same, memory must not believe the old one: the chain
   * would fork. Returns only when the new state turned out to be there and was flushed. @throws the failure
   */
  private async findOut(id: string, series: EventSeries, failure: unknown): Promise<void> {
    if (!(failure instanceof VaultError) || failure.outcome === 'unchanged') throw failure;
    const found = await readHeld(this.parts.vault, id);
    if (found) this.held.keep(found);
    const last = series.made.at(-1);
    if (!last || !found?.events.some((event) => event.hash === last.hash)) throw failure;
    this.chainEnd = series.end;
    for (const event of series.made) this.parts.references.saw(event);
    this.parts.catalogue.put(found);
    this.tellMade(series.made);
    await this.parts.vault.save(id, (document) => ({ ...document }));
  }
}
