/**
 * An incident is its events: this retells them. Total and pure: it never throws, and any order of arrival
 * and any repeat gives the same incident (docs/events.md).
 */
import { causalOrder, type CausalOrder } from '../event/causal-order';
import type { EventType } from '../event/catalogue';
import type { ReadEvent } from '../event/envelope';
import type { Reteller, Telling } from './reteller';
import { retellAttaching } from './retellers/attaching';
import { retellBringingIn } from './retellers/bringing-in';
import { retellChecking } from './retellers/checking';
import { retellErasing } from './retellers/erasing';
import { retellFiling } from './retellers/filing';
import { retellListening } from './retellers/listening';
import { retellLookingBack } from './retellers/looking-back';
import { retellOnPaper } from './retellers/on-paper';
import { retellOpening } from './retellers/opening';
import { retellPassingOn } from './retellers/passing-on';
import { retellProtecting, takeInHand } from './retellers/protecting';
import { retellPrivacy } from './retellers/privacy';
import { retellPuttingRight } from './retellers/putting-right';
import { retellSettingAside } from './retellers/setting-aside';
import { retellSeverity } from './retellers/severity';
import { retellStaff } from './retellers/staff';
import { retellTalking } from './retellers/talking';
import { addendaOf, sealThatCounts } from './addenda';
import { Contests } from './contests';
import { emptyIncident } from './empty-incident';
import { isSpecial } from './special';
import type { Incident } from './state';
import type { Done } from './state/done';
import { holderSubject, takerOf } from './what-conflicts';

const retellers: { [T in EventType]: Reteller<T> } = {
  ...retellOpening,
  ...retellBringingIn,
  ...retellTalking,
  ...retellPrivacy,
  ...retellListening,
  ...retellChecking,
  ...retellStaff,
  ...retellPuttingRight,
  ...retellFiling,
  ...retellOnPaper,
  ...retellSeverity,
  ...retellSettingAside,
  ...retellProtecting,
  ...retellPassingOn,
  ...retellAttaching,
  ...retellLookingBack,
  ...retellErasing,
};

/** The incident as all its events tell it. Events of another incident are left out. */
export function retell(incidentId: string, events: Iterable<ReadEvent>): Incident {
  const order = causalOrder(onePerHash(events).filter((event) => event.header.incident === incidentId));
  const erasing = order.ordered.find((event) => event.known?.type === 'incidentErased.v1');
  if (erasing) return retellErased(incidentId, order, erasing);
  const incident = emptyIncident(incidentId);
  incident.addenda = addendaOf(order);
  const contests = new Contests(order);
  for (const event of order.ordered) {
    incident.touchedAt = later(incident.touchedAt, event.header.at);
    if (event.unread === 'erased') incident.erased += isSpecial(event) ? 0 : 1;
    else if (!event.known) incident.newer += 1;
    else {
      tell(incident, event, order);
      contests.add(event);
      const kept = contests.kept(event);
      if (kept && event.known.type === 'contestSettled.v1')
        settle(incident, event.known.payload.subject, kept, order);
    }
  }
  incident.heads = order.heads;
  incident.contested = contests.open(incident);
  return incident;
}

/** Nothing but the figures, whether or not the other events' bytes are still there, and whenever one of them arrives. */
function retellErased(incidentId: string, order: CausalOrder<ReadEvent>, erasing: ReadEvent): Incident {
  const incident = emptyIncident(incidentId);
  for (const { header } of order.ordered) incident.touchedAt = later(incident.touchedAt, header.at);
  tell(incident, erasing, order);
  incident.erased = order.ordered.length - 1;
  incident.heads = order.heads;
  return incident;
}

/**
 * The incident as it was when it was sealed: only what the seal covers, and the seal.
 * Reports and slips render this one. Null when nothing is sealed.
 * @param sealHash one seal's report; without it the one that counts. Two desks that sealed without knowing of each other
 * both printed a report: each stays what it was under its own seal's hash.
 */
export function retellSealed(
  incidentId: string,
  events: Iterable<ReadEvent>,
  sealHash?: string,
): Incident | null {
  const own = onePerHash(events).filter((event) => event.header.incident === incidentId);
  const order = causalOrder(own);
  const seal =
    sealHash === undefined ? sealThatCounts(order) : order.ordered.find(({ hash }) => hash === sealHash);
  if (seal?.known?.type !== 'incidentSealed.v1') return null;
  const reached = order.reachedBy(seal.known.payload.covers);
  // Another desk's seal isn't part of this report, even where a foreign one claims to cover it.
  return retell(
    incidentId,
    own.filter(
      (event) => event === seal || (reached.has(event.hash) && event.known?.type !== 'incidentSealed.v1'),
    ),
  );
}

/** Each event once, whatever order its copies came in: where one copy was erased, the erasing stands. */
function onePerHash(events: Iterable<ReadEvent>): ReadEvent[] {
  const byHash = new Map<string, ReadEvent>();
  for (const event of events)
    if (!byHash.has(event.hash) || event.unread === 'erased') byHash.set(event.hash, event);
  return [...byHash.values()];
}

function tell(incident: Incident, event: ReadEvent, order: CausalOrder<ReadEvent>): void {
  if (!event.known) return;
  const reteller = retellers[event.known.type] as Reteller<EventType>;
  const telling: Telling = {
    done: doneBy(event),
    zone: event.header.zone,
    branch: event.header.branch,
    stoodOn: (earlier) => order.stoodOn(event.hash, earlier),
    reaches: (covers, hash) => covers.some((head) => order.stoodOn(head, hash)),
  };
  reteller(incident, event.known.payload, telling);
}

/** What somebody chose is told once more on top. */
function settle(incident: Incident, subject: string, kept: ReadEvent, order: CausalOrder<ReadEvent>): void {
  if (subject === holderSubject) {
    // Only whose it is: taking it up again would also undo that it was parked since.
    const taker = takerOf(kept);
    if (taker) takeInHand(incident, taker);
    return;
  }
  if (kept.known?.type === 'incidentSealed.v1') incident.seal = null;
  tell(incident, kept, order);
}

function doneBy(event: ReadEvent): Done {
  const { actor, at } = event.header;
  return { by: actor.id, byName: actor.name, at, hash: event.hash };
}

function later(one: string | null, other: string): string {
  return one !== null && Date.parse(one) >= Date.parse(other) ? one : other;
}
