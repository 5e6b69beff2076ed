// Erasing complaints for good: an event that carries only figures, then every place that held their words. Once the
// event is on disk a complaint is erased for everybody; whatever a crash left of the rest is done at the next opening.
import { no, yes, type Answer } from '#contract/refusal';
import { specialDue } from '#domain/incident/special';
import type { Incident } from '#domain/incident/state';
import { maySee } from '#domain/incident/who-may-see';
import { figuresOf } from '#domain/retention/figures-of';
import { may } from '#domain/shift/who-may';
import { Turns } from '../vault/turns';
import type { PersonAtDesk } from './authority-today';
import { endErasing, endErasingSpecial, type EndingParts } from './erasing-end';
import { ErasingRecord, type ErasedLine } from './erasing-notes';
import type { EventSeries } from './event-series';
import type { Arrivals, Completeness, TakenIn } from './foreign-events';
import type { HeldIncident } from './held-incident';
import { isErasing, isErasingSpecial } from './husk';
import { tellOfTheHouse, type Teller } from './telling';

/** As many as one event may name; the rest goes the next time. */
const mostAtOnce = 200;

export type Why = Pick<ErasedLine, 'why' | 'rule'>;

export class Erasing {
  readonly #turns = new Turns();
  readonly #notes: ErasingRecord;

  constructor(private readonly parts: EndingParts & { /** Epoch milliseconds. */ now: () => number }) {
    this.#notes = new ErasingRecord(parts.vault);
  }

  /**
   * Resolves once nothing of it can be read on this computer any more. One that is erased already is no refusal.
   * @throws VaultError where the disk fails: it is erased for everybody here, and the next opening ends it
   */
  async erase(person: PersonAtDesk, id: string, why: Why): Promise<Answer<null>> {
    return this.#turns.take('erasing', async () => {
      const begun = await this.#begin(person, id, why);
      if (begun.ok) await endErasing(this.parts, this.#notes);
      return begun;
    });
  }

  /** Several in one go. Those that may not be erased (by now) are left as they are. @returns the ids that were */
  async eraseAll(person: PersonAtDesk, ids: readonly string[], why: (id: string) => Why): Promise<string[]> {
    return this.#turns.take('erasing', async () => {
      const erased: string[] = [];
      // In one line for all: a thousand lines would be written a thousand times over.
      await this.#notes.change((notes) => ({ ...notes, pending: [...new Set([...notes.pending, ...ids])] }));
      for (const id of ids) if ((await this.#begin(person, id, why(id))).ok) erased.push(id);
      await endErasing(this.parts, this.#notes);
      return erased;
    });
  }

  /**
   * K8: special data that was kept as long as its rule says; the complaint stays. What isn't due by now, or is on hold, is
   * left. @returns the ids of which something went. @throws VaultError as `erase`
   */
  async eraseSpecial(person: PersonAtDesk, ids: readonly string[]): Promise<string[]> {
    return this.#turns.take('erasing', async () => {
      const erased: string[] = [];
      await this.#pendSpecial(ids);
      for (const id of ids) if (await this.#tellSpecial(person, id)) erased.push(id);
      await endErasingSpecial(this.parts, this.#notes);
      return erased;
    });
  }

  /**
   * What is known to have been erased elsewhere, or here before an older copy was brought back, is erased here as well:
   * whatever its state, in the name of whoever did it then. @param people of this branch
   * @returns how many came to be erased by this. @throws VaultError
   */
  async eraseKnown(lines: readonly ErasedLine[], people: readonly PersonAtDesk[]): Promise<number> {
    return this.#turns.take('erasing', async () => {
      let erased = 0;
      for (const line of lines) {
        const person = people.find(({ id }) => id === line.by) ?? amends;
        if ((await this.parts.vault.has(line.incident)) && (await this.#again(line, person))) erased += 1;
      }
      await endErasing(this.parts, this.#notes, lines);
      return erased;
    });
  }

  /** At opening, and after an erasing event came from another desk (noted with `pend` before it was stored). */
  resume(): Promise<void> {
    return this.#turns.take('erasing', async () => {
      await endErasing(this.parts, this.#notes);
      await endErasingSpecial(this.parts, this.#notes);
    });
  }

  /** Written down before the event, so that no crash between the two leaves words behind. */
  async pend(id: string): Promise<void> {
    await this.#notes.change((notes) =>
      notes.pending.includes(id) ? notes : { ...notes, pending: [...notes.pending, id] },
    );
  }

  /** What came from other desks; where one of them erased something, it is erased here too. @throws VaultError */
  async takeIn(arrivals: Arrivals, how: Completeness = {}): Promise<TakenIn> {
    const erased = [...arrivals].filter(([, events]) => events.some(isErasing)).map(([id]) => id);
    for (const id of erased) await this.pend(id);
    const special = [...arrivals].filter(([, events]) => events.some(isErasingSpecial)).map(([id]) => id);
    if (special.length > 0) await this.#pendSpecial(special);
    const taken = await this.parts.keeper.takeIn(arrivals, how);
    if (erased.length + special.length > 0) await this.resume();
    return taken;
  }

  async #pendSpecial(ids: readonly string[]): Promise<void> {
    await this.#notes.change((notes) => ({ ...notes, special: [...new Set([...notes.special, ...ids])] }));
  }

  /** Answers whether anything of it was due. */
  async #tellSpecial(person: PersonAtDesk, id: string): Promise<boolean> {
    const now = this.parts.now();
    const told = await this.parts.keeper.write(id, async (held, series) => {
      const { incident } = held;
      const due = specialDue(incident, now);
      const [last] = due.map(({ keepUntil }) => keepUntil).sort((a, b) => Date.parse(b) - Date.parse(a));
      const isLeft =
        !may(person.role, 'erase') || !maySee(incident, person) || incident.retentionHold !== null;
      if (isLeft || last === undefined) return yes(false);
      const payload = { events: due.map(({ hash }) => hash).slice(0, mostAtOnce), keptUntil: last };
      const event = { type: 'specialErased.v1' as const, payload };
      await this.parts.keeper.save(tellOfTheHouse(held, event, { person, now }, series), series, {});
      return yes(true);
    });
    return told.ok && told.value;
  }

  async #begin(person: PersonAtDesk, id: string, why: Why): Promise<Answer<null>> {
    const begun = await this.parts.keeper.write(id, async (held, series) => {
      const refusal = whyNot(held.incident, person);
      if (refusal) return refusal;
      await this.pend(id);
      if (!held.incident.erasure) await this.#save(held, series, person, why);
      return yes(null);
    });
    if (begun.ok || begun.refusal.code !== 'damagedIncident' || !may(person.role, 'erase')) return begun;
    if (this.parts.catalogue.lastKnown(id, person) === 'hidden') return no({ code: 'noSuchIncident' });
    return (await this.#ofDamaged(person, id, why)) ? yes(null) : begun;
  }

  /** Answers whether it wasn't erased yet. */
  async #again({ incident: id, ...why }: ErasedLine, person: PersonAtDesk): Promise<boolean> {
    const told = await this.parts.keeper.write(id, async (held, series) => {
      if (held.incident.erasure) return yes(false);
      await this.pend(id);
      await this.#save(held, series, person, why);
      return yes(true);
    });
    if (told.ok || told.refusal.code !== 'damagedIncident') return told.ok && told.value;
    return this.#ofDamaged(person, id, why);
  }

  /** Nobody can read it any more, and its key and its bytes are still here: with an empty document in its place they go
   *  like any other's. Nobody knows its figures; its reference stays where a list still has it, for whoever comes with the
   *  paper. */
  async #ofDamaged(person: PersonAtDesk, id: string, why: Why): Promise<boolean> {
    const known = this.parts.catalogue.lastKnown(id, person);
    const reference = known === 'hidden' ? null : (known?.summary.reference ?? null);
    await this.pend(id);
    const told = await this.parts.keeper.retellDamaged(id, (held, series) => {
      const closed = { ...held, incident: { ...held.incident, state: 'void' as const, reference } };
      return this.#tell(closed, series, person, why);
    });
    return told !== null;
  }

  async #save(held: HeldIncident, series: EventSeries, person: Teller['person'], why: Why): Promise<void> {
    const told = this.#tell(held, series, person, why);
    await this.parts.keeper.save(told, series, { drafts: () => ({}), place: null });
  }

  #tell(held: HeldIncident, series: EventSeries, person: Teller['person'], { why, rule }: Why): HeldIncident {
    const { incident } = held;
    const payload = { why, rule, reference: incident.reference, figures: figuresOf(incident) };
    const event = { type: 'incidentErased.v1' as const, payload };
    return tellOfTheHouse(held, event, { person, now: this.parts.now() }, series);
  }
}

/** Who tells it where nobody knows who erased it. */
const amends: PersonAtDesk = { id: 'amends', name: 'Amends', role: 'manager', leadsComplaints: false };

function whyNot(incident: Incident, person: PersonAtDesk): { ok: false; refusal: RefusalOf } | null {
  if (!may(person.role, 'erase')) return no({ code: 'managersOnly' });
  if (!maySee(incident, person)) return no({ code: 'noSuchIncident' });
  if (incident.erasure) return null;
  if (incident.retentionHold) return no({ code: 'onHold', name: incident.retentionHold.byName });
  if (incident.state === 'open' || incident.state === 'parked') return no({ code: 'notClosed' });
  return null;
}
type RefusalOf = Extract<Answer<null>, { ok: false }>['refusal'];
