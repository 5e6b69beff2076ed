// Erasing complaints for good: an event that carries only figures, then every place that held their words. Once the
// event is on disk a complaint is erased for everybody; whatever a crash left of the rest is done at the next opening.
import { z } from 'zod';
import { no, yes, type Answer } from '#contract/refusal';
import type { PayloadOf } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { maySee } from '#domain/incident/who-may-see';
import { figuresOf } from '#domain/retention/figures-of';
import { may } from '#domain/shift/who-may';
import { Turns } from '../vault/turns';
import type { Vault } from '../vault/vault';
import type { PersonAtDesk } from './authority-today';
import { readHeld } from './book-opening';
import type { Catalogue } from './catalogue';
import type { Arrivals, Completeness, TakenIn } from './foreign-events';
import { huskOf, isErasing } from './husk';
import type { IncidentKeeper } from './incident-keeper';
import { tellOfTheHouse } from './telling';

export type Why = Pick<PayloadOf<'incidentErased.v1'>, 'why' | 'rule'>;

const erasingRecord = z.looseObject({ v: z.literal(1), pending: z.array(z.string()) });

interface ErasingParts {
  vault: Vault;
  keeper: IncidentKeeper;
  catalogue: Catalogue & { forget(ids: readonly string[]): Promise<void> };
  /** Epoch milliseconds. */
  now: () => number;
}

export class Erasing {
  readonly #turns = new Turns();

  constructor(private readonly parts: ErasingParts) {}

  /**
   * Resolves once nothing of it can be read on this computer any more. One that is erased already is no refusal.
   * @throws VaultError where the disk fails: it is erased for everybody here, and the next opening ends it
   */
  async erase(person: PersonAtDesk, id: string, why: Why): Promise<Answer<null>> {
    return this.#turns.take('erasing', async () => {
      const begun = await this.#begin(person, id, why);
      if (begun.ok) await this.#finish();
      return begun;
    });
  }

  /** Several in one go. Those that may not be erased (by now) are left as they are. @returns the ids that were */
  async eraseAll(person: PersonAtDesk, ids: readonly string[], why: (id: string) => Why): Promise<string[]> {
    return this.#turns.take('erasing', async () => {
      const erased: string[] = [];
      for (const id of ids) if ((await this.#begin(person, id, why(id))).ok) erased.push(id);
      await this.#finish();
      return erased;
    });
  }

  /** At opening, and after an erasing event came from another desk (noted with `pend` before it was stored). */
  resume(): Promise<void> {
    return this.#turns.take('erasing', () => this.#finish());
  }

  /** Written down before the event, so that no crash between the two leaves words behind. */
  async pend(id: string): Promise<void> {
    await this.#change((pending) => (pending.includes(id) ? pending : [...pending, id]));
  }

  /** What came from other desks; where one of them erased something, it is erased here too. @throws VaultError */
  async takeIn(arrivals: Arrivals, how: Completeness = {}): Promise<TakenIn> {
    const erased = [...arrivals].filter(([, events]) => events.some(isErasing)).map(([id]) => id);
    for (const id of erased) await this.pend(id);
    const taken = await this.parts.keeper.takeIn(arrivals, how);
    if (erased.length > 0) await this.resume();
    return taken;
  }

  #begin(person: PersonAtDesk, id: string, { why, rule }: Why): Promise<Answer<null>> {
    const { keeper, now } = this.parts;
    return keeper.write(id, async (held, series) => {
      const { incident } = held;
      const refusal = whyNot(incident, person);
      if (refusal) return refusal;
      await this.pend(id);
      if (incident.erasure) return yes(null);
      const { reference } = incident;
      const payload = { why, rule, reference, figures: figuresOf(incident) };
      const told = tellOfTheHouse(
        held,
        { type: 'incidentErased.v1', payload },
        { person, now: now() },
        series,
      );
      await keeper.save(told, series, { drafts: () => ({}), place: null });
      return yes(null);
    });
  }

  /** Everything that was begun. Each step may be done again. */
  async #finish(): Promise<void> {
    const pending = await this.#pending();
    if (pending.length === 0) return;
    const { vault, keeper, catalogue } = this.parts;
    const ids: string[] = [];
    // Where the event never came nobody was told anything: it stands as it was.
    for (const id of pending) if ((await readHeld(vault, id))?.incident.erasure) ids.push(id);
    if (ids.length > 0) {
      await vault.erase(ids, huskOf);
      await catalogue.forget(ids);
      for (const id of ids) {
        keeper.forget(id);
        const held = await keeper.hold(id);
        if (held.ok) catalogue.put(held.value);
      }
    }
    await this.#change((now) => now.filter((id) => !pending.includes(id)));
  }

  async #pending(): Promise<string[]> {
    return (await this.parts.vault.readRecord('erasing', erasingRecord))?.pending ?? [];
  }

  #change(change: (pending: string[]) => string[]): Promise<void> {
    return this.#turns.take('record', async () => {
      const pending = await this.#pending();
      const next = change(pending);
      if (next !== pending) await this.parts.vault.saveRecord('erasing', { v: 1, pending: next });
    });
  }
}

function whyNot(incident: Incident, person: PersonAtDesk): { ok: false; refusal: RefusalOf } | null {
  if (!may(person.role, 'erase')) return no({ code: 'managersOnly' });
  if (!maySee(incident, person)) return no({ code: 'noSuchIncident' });
  if (incident.erasure) return null;
  if (incident.retentionHold) return no({ code: 'onHold', name: incident.retentionHold.byName });
  if (incident.state === 'open' || incident.state === 'parked') return no({ code: 'notClosed' });
  return null;
}
type RefusalOf = Extract<Answer<null>, { ok: false }>['refusal'];
