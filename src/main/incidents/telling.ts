// Turns proposals into events, one standing on the other: all of them, or a refusal and none.
import { no, yes, type Answer } from '#contract/refusal';
import type { EventType, PayloadOf, Proposal } from '#domain/event/catalogue';
import { decide } from '#domain/incident/decide';
import { headsSeen } from '#domain/incident/heads-seen';
import type { Incident } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';
import { givenToday, limitsOf, type PersonAtDesk } from './authority-today';
import { instantIn } from './branch-time';
import type { Catalogue } from './catalogue';
import type { EventSeries } from './event-series';
import { withEvent, type HeldIncident } from './held-incident';

export interface Teller {
  person: PersonAtDesk;
  /** Epoch milliseconds. */
  now: number;
}
export interface Surroundings {
  playbook: Playbook;
  catalogue: Catalogue;
  zone: string;
}

/**
 * What people propose: every rule of domain/incident/decide holds.
 * @param seen the heads that their screen had shown; null: all there are
 */
export function tellProposals(
  held: HeldIncident,
  proposals: readonly Proposal[],
  { person, now }: Teller,
  series: EventSeries,
  around: Surroundings & { seen?: readonly string[] | null },
): Answer<HeldIncident> {
  let told = held;
  let heads = headsSeen({ ...held, heads: held.incident.heads }, around.seen ?? null, series.device);
  const unseen = held.incident.heads.filter((head) => !heads.includes(head));
  for (const proposal of proposals) {
    const incident = { ...told.incident, heads: [...heads] };
    const reoffered = proposal.type === 'remedyOffered.v1' ? proposal.payload.remedy : null;
    const decision = decide(incident, proposal, {
      person: person.id,
      role: person.role,
      leadsComplaints: person.leadsComplaints,
      limits: limitsOf(around.playbook, person.role, incident.currency),
      gesturesToday: givenToday(person.id, incident, { ...around, now }, reoffered),
    });
    if (!decision.ok) return no(decision.refusal);
    const what = { type: decision.type, payload: decision.payload, actor: person, now };
    told = withEvent(told, series.make(incident, what));
    heads = told.incident.heads.filter((head) => !unseen.includes(head));
  }
  return yes(told);
}

/** What Amends itself records, and nobody may propose. */
export type HouseEvent = {
  [T in EventType]: { type: T; payload: PayloadOf<T> };
}[
  | 'complaintOpened.v1'
  | 'referenceGiven.v1'
  | 'heardBeforeOpening.v1'
  | 'broughtIn.v1'
  | 'bringingInUndone.v1'
  | 'incidentSealed.v1'
  | 'approvalGranted.v1'
  | 'reportPrinted.v1'
  | 'paperPrinted.v1'
  | 'paperPrinted.v2'
  | 'letterApproved.v1'
  | 'customerSigned.v1'
  | 'complaintRestricted.v1'
  | 'handOverAccepted.v1'
  | 'handOverRefused.v1'
  | 'handOverLapsed.v1'
  | 'attachmentAdded.v1'
  | 'specialErased.v1'
  | 'incidentErased.v1'];

/** @param seen as for what people propose */
export function tellOfTheHouse(
  held: HeldIncident,
  what: HouseEvent,
  { person, now }: Teller,
  series: EventSeries,
  seen: readonly string[] | null = null,
): HeldIncident {
  const { heads: all } = held.incident;
  const heads = headsSeen({ ...held, heads: all }, seen, series.device);
  return withEvent(held, series.make({ id: held.id, heads }, { ...what, actor: person, now }));
}

/** The two events that come before any content. */
export function tellOpening(
  held: HeldIncident,
  about: { reference: string; receivedAt: number; zone: string },
  teller: Teller,
  series: EventSeries,
): HeldIncident {
  const { channel, length, playbook, currency, language, sample }: Incident = held.incident;
  if (!playbook) throw new Error('an incident was begun without a playbook');
  const receivedAt = instantIn(about.zone, about.receivedAt);
  const opened = tellOfTheHouse(
    held,
    {
      type: 'complaintOpened.v1',
      payload: { receivedAt, channel, length, playbook, currency, language, sample },
    },
    teller,
    series,
  );
  const { reference } = about;
  return tellOfTheHouse(opened, { type: 'referenceGiven.v1', payload: { reference } }, teller, series);
}
