// How an incident comes to be: in memory only until something is said, then with the two events that come before any
// content. What was written down before the desk was open begins here too.
import { yes, type Answer } from '#contract/refusal';
import type { PayloadOf } from '#domain/event/catalogue';
import type { Channel, Length } from '#domain/event/values';
import { emptyIncident } from '#domain/incident/empty-incident';
import type { PersonAtDesk } from './authority-today';
import type { BookParts } from './book-parts';
import { instantIn } from './branch-time';
import type { EventSeries } from './event-series';
import { holdNew, type HeldIncident } from './held-incident';
import { proposalsOf, type LetterTakenIn } from './letter-taken-in';
import { tellOfTheHouse, tellOpening, tellProposals, type Teller } from './telling';

export interface BegunHow {
  length: Length;
  channel: Channel;
}

/** One row of a table, understood. */
export interface FromRow {
  id: string;
  reference: string;
  channel: Channel;
  /** Epoch milliseconds. */
  receivedAt: number;
  told: PayloadOf<'broughtIn.v1'>;
}

export class Beginnings {
  /** Epoch milliseconds per incident. */
  private readonly begunAt = new Map<string, number>();

  constructor(private readonly parts: BookParts) {}

  /** A fresh id and nothing else: an incident that stays empty leaves no trace. */
  begin(person: PersonAtDesk, how: BegunHow): HeldIncident {
    const { ids, now } = this.parts;
    return this.beginAs(ids.next(), now(), person, how);
  }

  /**
   * What was written down before the desk was open becomes an incident under the letter's own id, in one save.
   * @returns false where that id is an incident already
   */
  async takeIn(person: PersonAtDesk, letter: LetterTakenIn): Promise<Answer<boolean>> {
    const { keeper, now, branch } = this.parts;
    const known = await keeper.hold(letter.id);
    // Also one that can't be read just now: it is there, and nothing is made of it twice.
    if (known.ok ? known.value.onDisk : known.refusal.code !== 'noSuchIncident') return yes(false);
    const begunAt = Math.min(Date.parse(letter.begunAt), now());
    this.beginAs(letter.id, begunAt, person, { length: 'usual', channel: 'walkIn' });
    return keeper.write(letter.id, async (held, series) => {
      const teller = { person, now: now() };
      const opened = await this.opened(held, teller, series);
      const times = { begunAt: instantIn(branch.zone, begunAt), writtenAt: letter.writtenAt };
      const heard = tellOfTheHouse(opened, { type: 'heardBeforeOpening.v1', payload: times }, teller, series);
      const around = { ...this.parts, ...branch };
      const told = tellProposals(heard, proposalsOf(letter), teller, series, around);
      if (!told.ok) return told;
      await keeper.save(told.value, series, {});
      return yes(true);
    });
  }

  /** A row of a table becomes a filed complaint of the past, in one save. @throws VaultError; then there is none of it */
  async bringIn(person: PersonAtDesk, { id, reference, channel, receivedAt, told }: FromRow): Promise<void> {
    const { keeper, now, branch } = this.parts;
    this.beginAs(id, receivedAt, person, { length: 'usual', channel });
    const teller = { person, now: now() };
    try {
      await keeper.write(id, async (held, series) => {
        const opened = tellOpening(held, { reference, receivedAt, zone: branch.zone }, teller, series);
        const facts = tellOfTheHouse(opened, { type: 'broughtIn.v1', payload: told }, teller, series);
        const seal = { covers: facts.incident.heads, reference };
        const sealed = tellOfTheHouse(facts, { type: 'incidentSealed.v1', payload: seal }, teller, series);
        await keeper.save(sealed, series, {});
        return yes(null);
      });
    } catch (error) {
      keeper.forget(id);
      throw error;
    } finally {
      this.begunAt.delete(id);
    }
  }

  /** With the events that come before any content, where they aren't there yet. */
  async opened(held: HeldIncident, teller: Teller, series: EventSeries): Promise<HeldIncident> {
    if (held.onDisk || held.events.length > 0) return held;
    const { references, branch } = this.parts;
    const reference = await references.next(teller.now);
    const receivedAt = Math.min(this.begunAt.get(held.id) ?? teller.now, teller.now);
    return tellOpening(held, { reference, receivedAt, zone: branch.zone }, teller, series);
  }

  private beginAs(id: string, receivedAt: number, person: PersonAtDesk, how: BegunHow): HeldIncident {
    const { branch, playbook, keeper } = this.parts;
    this.begunAt.set(id, receivedAt);
    const held = holdNew({
      ...emptyIncident(id),
      ...how,
      ...{ branch: branch.id, sample: branch.sample, currency: branch.currency, language: branch.language },
      playbook: { name: playbook.name, version: playbook.version },
      ...{ zone: branch.zone, receivedAt: instantIn(branch.zone, receivedAt) },
      holder: { id: person.id, name: person.name },
    });
    keeper.keepNew(held);
    return held;
  }
}
