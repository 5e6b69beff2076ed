// What people tell of an incident, and what Amends records itself: each telling is one save.
import type { Saved } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import type { Incident } from '#domain/incident/state';
import { maySee } from '#domain/incident/who-may-see';
import type { PersonAtDesk } from './authority-today';
import type { Beginnings } from './beginnings';
import { nowAt, toldTo, type BookParts, type DraftArgs, type Step, type Told } from './book-parts';
import type { EventSeries } from './event-series';
import type { HeldIncident } from './held-incident';
import type { Change } from './incident-keeper';
import { tellOfTheHouse, tellProposals, type HouseEvent } from './telling';

type TakenBack = 'taken' | 'stays' | 'gone';
/** Opened, its reference, what its row said, the seal. */
const eventsOfRow = 4;

export class BookWriting {
  constructor(
    private readonly parts: BookParts,
    private readonly beginnings: Beginnings,
  ) {}

  /** One write after the other, by somebody who may see it (K4). */
  write<T>(
    person: PersonAtDesk,
    id: string,
    work: (held: HeldIncident, series: EventSeries) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return this.parts.keeper.write(id, async (held, series) => {
      if (!maySee(held.incident, person)) return no({ code: 'noSuchIncident' });
      return held.incident.erasure ? no({ code: 'erased' }) : work(held, series);
    });
  }

  /** The latest text of one field, as safe as an event once this answers; null drops it. */
  draft(
    person: PersonAtDesk,
    { id, field, value, place }: DraftArgs,
  ): Promise<Answer<Saved & { reference: string | null }>> {
    return this.write(person, id, async (held, series) => {
      if (field === '__proto__') return no({ code: 'notValid', field: 'field' });
      const at = nowAt(this.parts);
      if (!held.onDisk && !value?.trim()) return yes({ savedAt: at, reference: null });
      const opened = await this.beginnings.opened(held, { person, now: this.parts.now() }, series);
      const saved = await this.parts.keeper.save(opened, series, {
        drafts: (drafts) =>
          value === null ? without(drafts, [field]) : { ...drafts, [field]: { value, at } },
        place: { ...place, field },
      });
      return yes({ savedAt: nowAt(this.parts), reference: saved.incident.reference });
    });
  }

  /** All proposals or none, in one save, also of several people at several times; the drafts they settle go with it. */
  tell(id: string, steps: readonly Step[], settles: readonly string[]): Promise<Answer<Told>> {
    return this.parts.keeper.write(id, async (held, series) => {
      const around = { ...this.parts, ...this.parts.branch };
      let told = held;
      for (const step of steps) {
        if (!maySee(told.incident, step.person)) return no({ code: 'noSuchIncident' });
        const opened = await this.beginnings.opened(told, step, series);
        const answer = tellProposals(opened, step.proposals, step, series, {
          ...around,
          seen: step.seen ?? null,
        });
        if (!answer.ok) return answer;
        told = answer.value;
      }
      const change: Change = { drafts: (drafts) => without(drafts, settles), ...leftAt(steps) };
      const saved = await this.parts.keeper.save(told, series, change);
      const teller = steps.at(-1)?.person;
      return teller ? yes(toldTo(teller, saved, this.parts)) : no({ code: 'notValid', field: 'proposals' });
    });
  }

  /**
   * What was brought in and nobody has touched since is taken back; its erasing is the caller's business.
   * `stays`: something was added to it, or it can't be read. `gone`: it was never here, or is erased.
   */
  async takeBack(person: PersonAtDesk, id: string, run: string): Promise<TakenBack> {
    const answer = await this.parts.keeper.write(id, async (held, series): Promise<Answer<TakenBack>> => {
      const { incident, events, drafts } = held;
      if (incident.erasure) return yes('gone');
      if (incident.broughtIn?.run !== run) return yes('stays');
      if (incident.broughtIn.undone) return yes('taken');
      if (events.length > eventsOfRow || Object.keys(drafts).length > 0) return yes('stays');
      const undone = { type: 'bringingInUndone.v1' as const, payload: { run, reason: '' } };
      const told = tellOfTheHouse(held, undone, { person, now: this.parts.now() }, series);
      await this.parts.keeper.save(told, series, {});
      return yes('taken');
    });
    if (answer.ok) return answer.value;
    return answer.refusal.code === 'noSuchIncident' ? 'gone' : 'stays';
  }

  tellHouse(
    person: PersonAtDesk,
    id: string,
    what: (incident: Incident) => Answer<HouseEvent>,
    seen: readonly string[] | null = null,
  ): Promise<Answer<Told>> {
    return this.write(person, id, async (held, series) => {
      const event = what(held.incident);
      if (!event.ok) return event;
      const teller = { person, now: this.parts.now() };
      const opened = await this.beginnings.opened(held, teller, series);
      const told = tellOfTheHouse(opened, event.value, teller, series, seen);
      return yes(toldTo(person, await this.parts.keeper.save(told, series, {}), this.parts));
    });
  }
}

/** Where a parked incident was left: whoever resumes it comes back to that place. */
function leftAt(steps: readonly Step[]): Pick<Change, 'place'> {
  const parked = steps
    .flatMap(({ proposals }) => proposals)
    .findLast(({ type }) => type === 'incidentParked.v1');
  const place = parked?.type === 'incidentParked.v1' ? parked.payload.place : null;
  return place ? { place } : {};
}

function without<T>(record: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
