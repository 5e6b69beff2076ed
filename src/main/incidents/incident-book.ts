// Every incident of an open store: what is begun, typed, told and filed goes through here.
import type { OpenIncident, RegisterPage, Saved } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import type { PayloadOf, Proposal } from '#domain/event/catalogue';
import type { Channel, Length, Place } from '#domain/event/values';
import type { CustomerHistory } from '#domain/history/tell-history';
import { forEyes } from '#domain/incident/for-eyes';
import { retellSealed } from '#domain/incident/retell';
import { emptyIncident, type Incident } from '#domain/incident/state';
import { maySee } from '#domain/incident/who-may-see';
import type { Playbook } from '#domain/playbook/playbook';
import {
  keepBytes,
  readBytes,
  smallPictures,
  sweepOrphans,
  type AttachmentBytes,
  type AttachmentPart,
  type NewAttachment,
} from './attaching';
import { givenToday, limitsOf, type PersonAtDesk } from './authority-today';
import { instantIn } from './branch-time';
import type { RegisterFilter } from '../catalogue/filter';
import type { Catalogue } from './catalogue';
import type { EventSeries } from './event-series';
import type { GrowingIds } from './growing-ids';
import { historyFor } from './history';
import { holdNew, type HeldIncident } from './held-incident';
import type { Change, IncidentKeeper } from './incident-keeper';
import { proposalsOf, type LetterTakenIn } from './letter-taken-in';
import type { ReferenceCounter } from './reference-counter';
import type { Attachments } from '../vault/vault';
import { tellOfTheHouse, tellOpening, tellProposals, type HouseEvent, type Teller } from './telling';

export interface BookBranch {
  id: string;
  code: string;
  zone: string;
  currency: string;
  language: string;
  sample: boolean;
}
export interface BookParts {
  branch: BookBranch;
  playbook: Playbook;
  ids: GrowingIds;
  /** Epoch milliseconds, right or wrong: it is shown and never orders anything. */
  now: () => number;
  keeper: IncidentKeeper;
  attachments: Attachments;
  catalogue: Catalogue;
  references: ReferenceCounter;
}
export interface DraftArgs {
  id: string;
  field: string;
  value: string | null;
  place: Omit<Place, 'field'>;
}
/** What one person told at one time. */
export type Step = Teller & { proposals: readonly Proposal[] };
type Told = Saved & { incident: Incident };

export class IncidentBook {
  private readonly begunAt = new Map<string, number>();

  constructor(private readonly parts: BookParts) {}

  /** A fresh id and nothing else: an incident that stays empty leaves no trace. */
  begin(person: PersonAtDesk, how: { length: Length; channel: Channel }): OpenIncident {
    const { ids, now } = this.parts;
    return this.shown(this.beginAs(ids.next(), now(), person, how), person);
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

  private beginAs(
    id: string,
    receivedAt: number,
    person: PersonAtDesk,
    how: { length: Length; channel: Channel },
  ): HeldIncident {
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

  async open(person: PersonAtDesk, id: string): Promise<Answer<OpenIncident>> {
    const held = await this.seen(person, id);
    return held.ok ? yes(this.shown(held.value, person)) : held;
  }

  /** The latest text of one field, as safe as an event once this answers; null drops it. */
  draft(
    person: PersonAtDesk,
    { id, field, value, place }: DraftArgs,
  ): Promise<Answer<Saved & { reference: string | null }>> {
    return this.write(person, id, async (held, series) => {
      if (field === '__proto__') return no({ code: 'notValid', field: 'field' });
      const at = this.instant();
      if (!held.onDisk && !value?.trim()) return yes({ savedAt: at, reference: null });
      const opened = await this.opened(held, { person, now: this.parts.now() }, series);
      const saved = await this.parts.keeper.save(opened, series, {
        drafts: (drafts) =>
          value === null ? without(drafts, [field]) : { ...drafts, [field]: { value, at } },
        place: { ...place, field },
      });
      return yes({ savedAt: this.instant(), reference: saved.incident.reference });
    });
  }

  /** All proposals or none, in one save; the drafts they settle go with it. */
  tell(
    person: PersonAtDesk,
    id: string,
    proposals: readonly Proposal[],
    settles: readonly string[],
  ): Promise<Answer<Told>> {
    return this.tellSteps(id, [{ person, now: this.parts.now(), proposals }], settles);
  }

  /** Told by several people at several times, in one save: how a sample branch comes to be. */
  tellSteps(id: string, steps: readonly Step[], settles: readonly string[] = []): Promise<Answer<Told>> {
    return this.parts.keeper.write(id, async (held, series) => {
      let told = held;
      for (const step of steps) {
        if (!maySee(told.incident, step.person)) return no({ code: 'noSuchIncident' });
        const opened = await this.opened(told, step, series);
        const answer = tellProposals(opened, step.proposals, step, series, {
          ...this.parts,
          ...this.parts.branch,
        });
        if (!answer.ok) return answer;
        told = answer.value;
      }
      const change: Change = { drafts: (drafts) => without(drafts, settles), ...leftAt(steps) };
      const saved = await this.parts.keeper.save(told, series, change);
      const teller = steps.at(-1)?.person;
      return teller ? yes(this.told(saved, teller)) : no({ code: 'notValid', field: 'proposals' });
    });
  }

  /** A manager's yes to a remedy at somebody's desk; their PIN has been checked before. */
  grantApproval(
    person: PersonAtDesk,
    manager: PersonAtDesk,
    id: string,
    remedyId: string,
  ): Promise<Answer<Told>> {
    return this.tellHouse(manager, id, (incident) => {
      if (!maySee(incident, person)) return no({ code: 'noSuchIncident' });
      const { state, remedies } = incident;
      if (state === 'sealed' || state === 'void') return no({ code: state });
      const remedy = remedies.find((one) => one.id === remedyId && !one.withdrawn);
      if (!remedy) return no({ code: 'noSuchThing' });
      const payload = {
        remedy: remedy.id,
        manager: manager.id,
        managerName: manager.name,
        how: 'pin' as const,
      };
      return yes({ type: 'approvalGranted.v1', payload });
    });
  }

  /** What Amends records once somebody has shown who they are, or the shop's clock has noticed something. */
  record(
    person: PersonAtDesk,
    id: string,
    what: (incident: Incident) => Answer<HouseEvent>,
  ): Promise<Answer<Told>> {
    return this.tellHouse(person, id, what);
  }

  notePrinted(
    person: PersonAtDesk,
    id: string,
    payload: PayloadOf<'reportPrinted.v1'>,
  ): Promise<Answer<Told>> {
    return this.tellHouse(person, id, ({ seal }) =>
      seal ? yes({ type: 'reportPrinted.v1', payload }) : no({ code: 'notFiled' }),
    );
  }

  /** A photo or file: its bytes are on disk before its event is. */
  attach(person: PersonAtDesk, id: string, file: NewAttachment): Promise<Answer<Told>> {
    const { keeper, attachments } = this.parts;
    return this.write(person, id, async (held, series) => {
      const now = this.parts.now();
      const payload = await keepBytes(held.incident, file, { attachments, now });
      if (!payload.ok) return payload;
      if (!payload.value) return yes(this.told(held, person));
      const opened = await this.opened(held, { person, now }, series);
      const event: HouseEvent = { type: 'attachmentAdded.v1', payload: payload.value };
      const told = tellOfTheHouse(opened, event, { person, now }, series);
      const saved = await keeper.save(told, series, {});
      attachments.settle({ incident: id, attachment: payload.value.attachment });
      return yes(this.told(saved, person));
    });
  }

  async attachment(
    person: PersonAtDesk,
    id: string,
    attachment: string,
    part: AttachmentPart,
  ): Promise<Answer<AttachmentBytes>> {
    const held = await this.seen(person, id);
    return held.ok ? readBytes(held.value.incident, attachment, part, this.parts.attachments) : held;
  }

  /** Of an incident that this person was answered already. */
  picturesOf(incident: Incident): Promise<Record<string, string>> {
    return smallPictures(incident, this.parts.attachments);
  }

  /** Once after opening: what a pulled plug left behind. */
  sweepAttachments(): Promise<number> {
    const { keeper, attachments, now } = this.parts;
    const incidentOf = async (id: string) => {
      const held = await keeper.hold(id);
      if (held.ok) return held.value.incident;
      return held.refusal.code === 'noSuchIncident' ? ('none' as const) : null;
    };
    return sweepOrphans(attachments, incidentOf, now());
  }

  /** What was filed, and what is known now. */
  async report(person: PersonAtDesk, id: string): Promise<Answer<{ sealed: Incident; now: Incident }>> {
    const held = await this.seen(person, id);
    if (!held.ok) return held;
    const sealed = retellSealed(id, held.value.events);
    if (!sealed) return no({ code: 'notFiled' });
    return yes({ sealed: forEyes(sealed, person), now: forEyes(held.value.incident, person) });
  }

  /** Branch B: what the branch knows of this incident's customer, as far as this person may know it. */
  async history(person: PersonAtDesk, id: string): Promise<Answer<CustomerHistory>> {
    const held = await this.seen(person, id);
    if (!held.ok) return held;
    const { catalogue, branch, playbook, now } = this.parts;
    return yes(historyFor(held.value.incident, catalogue, person, { branch, playbook, now: now() }));
  }

  list(person: PersonAtDesk, filter: RegisterFilter): RegisterPage {
    return this.parts.catalogue.list(filter, person);
  }

  settled(): Promise<void> {
    return this.parts.keeper.settled();
  }

  /** K4: whoever may not see it is told what they'd be told if it weren't there. */
  private async seen(person: PersonAtDesk, id: string): Promise<Answer<HeldIncident>> {
    const held = await this.parts.keeper.hold(id);
    return held.ok && !maySee(held.value.incident, person) ? no({ code: 'noSuchIncident' }) : held;
  }

  private write<T>(
    person: PersonAtDesk,
    id: string,
    work: (held: HeldIncident, series: EventSeries) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return this.parts.keeper.write(id, async (held, series) =>
      maySee(held.incident, person) ? work(held, series) : no({ code: 'noSuchIncident' }),
    );
  }

  private tellHouse(
    person: PersonAtDesk,
    id: string,
    what: (incident: Incident) => Answer<HouseEvent>,
  ): Promise<Answer<Told>> {
    return this.write(person, id, async (held, series) => {
      const event = what(held.incident);
      if (!event.ok) return event;
      const teller = { person, now: this.parts.now() };
      const told = tellOfTheHouse(await this.opened(held, teller, series), event.value, teller, series);
      return yes(this.told(await this.parts.keeper.save(told, series, {}), person));
    });
  }

  /** With the events that come before any content, where they aren't there yet. */
  private async opened(held: HeldIncident, teller: Teller, series: EventSeries): Promise<HeldIncident> {
    if (held.onDisk || held.events.length > 0) return held;
    const { references, branch } = this.parts;
    const reference = await references.next(teller.now);
    const receivedAt = Math.min(this.begunAt.get(held.id) ?? teller.now, teller.now);
    return tellOpening(held, { reference, receivedAt, zone: branch.zone }, teller, series);
  }

  private shown({ incident, drafts, place, unverified }: HeldIncident, person: PersonAtDesk): OpenIncident {
    const { playbook, catalogue, branch, now } = this.parts;
    const today = { catalogue, zone: branch.zone, now: now() };
    const limits = limitsOf(playbook, person.role, incident.currency);
    return {
      incident: forEyes(incident, person),
      drafts: Object.fromEntries(
        Object.entries(drafts).map(([field, { value, at }]) => [field, { value, at }]),
      ),
      place: place ?? incident.parked?.place ?? null,
      authority: { ...limits, givenToday: givenToday(person.id, incident, today) },
      unverified,
    };
  }

  private told({ incident }: HeldIncident, person: PersonAtDesk): Told {
    return { savedAt: this.instant(), incident: forEyes(incident, person) };
  }

  private instant(): string {
    return instantIn(this.parts.branch.zone, this.parts.now());
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
