/** What a list shows of an incident: the desk, the register and search read this, never the whole. */
import type { Channel, Length, Outcome } from '../event/values';
import { missingToAgree, standingAspects, standingRemedies } from './gates';
import type { Incident } from './state';
import type { Restriction } from './state/held';
import { stillWaits } from './waiting-for-yes';

export interface IncidentSummary {
  id: string;
  reference: string | null;
  sample: boolean;
  /** `erased`: only figures are left of it, or it was brought in and taken back; it stands in no list. */
  state: Incident['state'] | 'erased';
  length: Length;
  channel: Channel;
  /** "G. O.": names are initials wherever the customer's side could read them (K7). */
  initials: string;
  name: string | null;
  about: string;
  holder: { id: string; name: string } | null;
  /** Who wrote it down first. */
  writer: string | null;
  /** K4: set where a colleague is the subject; who-may-see reads it. */
  restricted: Restriction | null;
  openedAt: string | null;
  /** When it was filed; of one that was brought in, when it was closed then. */
  sealedAt: string | null;
  touchedAt: string | null;
  outcome: Outcome | null;
  serious: boolean;
  /** How many kinds of serious stand; rows kept before there could be several have none. */
  seriousKinds?: number;
  /** 13.5; rows kept before it could be flagged have none. */
  publicity?: boolean;
  /** It was written down before there was Amends, and brought in. */
  broughtIn?: true;
  /** 13.7: the reference it is part of. */
  mergedInto?: string | null;
  confirmed: boolean;
  parkedReason: string | null;
  notWrittenUp: boolean;
  /** K5: offered to somebody who hasn't answered. */
  handOver: { id: string; to: string; toName: string; from: string; dueAt: string } | null;
  /** 9.6: something waits for a manager's word, or a manager has just given it. */
  approval: 'asked' | 'granted' | 'refused' | null;
  contested: number;
  addenda: number;
  /** The next promise that nobody has kept yet. */
  promise: {
    id: string;
    what: string;
    dueAt: string;
    owner: string;
    ownerName: string;
    /** 13.2; rows kept before it was told have none. */
    standIn?: string;
  } | null;
}

export function summarise(incident: Incident): IncidentSummary {
  const open = incident.promises.filter((promise) => !promise.kept);
  const next = open.sort((a, b) => Date.parse(a.due.at) - Date.parse(b.due.at))[0];
  return {
    id: incident.id,
    reference: incident.reference,
    sample: incident.sample,
    state: incident.erasure || incident.broughtIn?.undone ? 'erased' : incident.state,
    length: incident.length,
    channel: incident.channel,
    initials: initials(incident.customer.name),
    name: incident.customer.name,
    about: standingAspects(incident)[0]?.label ?? firstLine(incident.words),
    holder: incident.holder,
    writer: incident.opened?.by ?? null,
    restricted: incident.restricted,
    openedAt: incident.opened?.at ?? null,
    sealedAt: filedAt(incident),
    touchedAt: incident.touchedAt,
    outcome: incident.outcome?.outcome ?? null,
    serious: incident.serious !== null,
    seriousKinds: incident.serious?.matters.length ?? 0,
    publicity: incident.publicity !== null,
    ...(incident.broughtIn ? { broughtIn: true } : {}),
    mergedInto: incident.setAside?.into?.reference ?? null,
    confirmed: missingToAgree(incident).length === 0,
    parkedReason: incident.state === 'parked' ? (incident.parked?.reason ?? null) : null,
    notWrittenUp: incident.writeUpAfter !== null && incident.writeUpAfter.writtenAt === null,
    handOver: handOverOf(incident),
    approval: approvalOf(incident),
    contested: incident.contested.length,
    addenda: incident.addenda.filter((addendum) => !addendum.seen).length,
    promise: next
      ? {
          ...{ id: next.id, what: next.what, dueAt: next.due.at },
          ...{ owner: next.owner, ownerName: next.ownerName, standIn: next.standIn },
        }
      : null,
  };
}

/** What was brought in was closed on its own day, not on the day somebody brought it in. */
export function filedAt({ seal, broughtIn, receivedAt }: Incident): string | null {
  return seal && broughtIn ? (broughtIn.closedAt ?? receivedAt ?? seal.at) : (seal?.at ?? null);
}

function handOverOf({ handOver, state }: Incident): IncidentSummary['handOver'] {
  if (!handOver || state === 'sealed' || state === 'void') return null;
  const { id, to, from, due } = handOver;
  return { id, to: to.id, toName: to.name, from: from.id, dueAt: due.at };
}

function approvalOf(incident: Incident): IncidentSummary['approval'] {
  if (incident.state === 'sealed' || incident.state === 'void') return null;
  const asked = standingRemedies(incident).filter((remedy) => remedy.asked);
  if (asked.some(stillWaits)) return 'asked';
  if (asked.length === 0 || incident.state !== 'parked') return null;
  return asked.some(({ refused }) => refused) ? 'refused' : 'granted';
}

/** "Grace Osei" → "G. O."; empty when nobody was named. */
export function initials(name: string | null): string {
  const words = (name ?? '').split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => `${[...(word ?? '')][0]?.toLocaleUpperCase() ?? ''}.`).join(' ');
}

function firstLine(text: string): string {
  const first = text.trim().split(/\n|(?<=[.…?])\s/)[0] ?? '';
  return [...first].length > 80 ? `${[...first].slice(0, 79).join('')}…` : first;
}
