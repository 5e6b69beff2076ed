/**
 * What papers of the branch are filled with: what stands now, what is owed, what waits. A complaint about a colleague is on
 * none of them (K4), whoever prints it: a sheet lies about. Where lists show the reference alone (K7), so do these.
 */
import { Temporal } from 'temporal-polyfill';
import { composeBrief } from '../incident/hand-over';
import { seriousLabels } from '../incident/serious-rules';
import { standingRemedies } from '../incident/gates';
import type { Incident } from '../incident/state';
import type { Promised } from '../incident/state/promised';
import type { IncidentSummary } from '../incident/summary';
import { showMoney } from '../money/money';
import type { SeriousKind } from '../playbook/branch-rules';
import type { DeskSource } from '../playbook/paper-vocabulary';
import { countAbuse, type AbuseRecord } from '../safety/abuse-record';
import { isThereOn, type OnRota } from '../shift/rota';
import type { FilledRow, PaperValues } from './make-paper';
import { PaperTime } from './paper-time';
import { paperWords as words } from './words.en';

export type ListedSummary = IncidentSummary & { damaged?: true };

export interface AboutDesk {
  zone: string;
  /** An instant. */
  now: string;
  /** Days of the branch, "2026-11-21": what was asked for. */
  day: string;
  from: string;
  to: string;
  received: readonly ListedSummary[];
  closed: readonly ListedSummary[];
  open: readonly ListedSummary[];
  register: readonly ListedSummary[];
  /** Whatever is open, and whatever is filed and still owes something. */
  incidents: readonly Incident[];
  kinds: readonly SeriousKind[];
  /** Everybody who works here, with their days where they have some. */
  people: readonly OnRota[];
  abuse: readonly AbuseRecord[];
  /** K7: initials and a line of what it is about, or neither. */
  isReferenceOnly: boolean;
  one: string;
  many: string;
}

export function deskValues(about: AboutDesk): PaperValues {
  const time = new PaperTime('en', about.zone, about.now);
  const isParked = ({ state }: ListedSummary) => state === 'parked';
  const open = about.open.filter(isForPaper);
  return {
    day: time.weekday(about.day),
    from: time.weekday(about.from),
    to: time.weekday(about.to),
    count: String(about.register.filter(isForPaper).length),
    open: String(open.filter((one) => !isParked(one)).length),
    parked: String(open.filter(isParked).length),
    received: String(about.received.filter(isForPaper).length),
    closed: String(about.closed.filter(isForPaper).length),
    one: about.one,
    many: about.many,
  };
}

export function deskRowsOf(about: AboutDesk): Record<DeskSource, FilledRow[]> {
  const time = new PaperTime('en', about.zone, about.now);
  const incidents = about.incidents.filter(({ restricted, erasure }) => !restricted && !erasure);
  const listed = (those: readonly ListedSummary[]) =>
    those.filter(isForPaper).map((one) => rowOf(one, about, time));
  const isOpen = ({ state }: Incident) => state === 'open' || state === 'parked';
  const owed = incidents.flatMap((incident) =>
    openPromises(incident).map((promise) => ({ incident, promise })),
  );
  const due = owed.toSorted((a, b) => Date.parse(a.promise.due.at) - Date.parse(b.promise.due.at));
  const promises = (those: typeof due) => those.map((one) => promiseRow(one, about, time));
  return {
    received: listed(about.received),
    closed: listed(about.closed).map((row) => ({ ...row, time: row['closedAt'] ?? '' })),
    open: listed(about.open),
    register: listed(about.register),
    handOver: incidents.filter(isOpen).map((incident) => briefRow(incident, about)),
    promisesDue: promises(due),
    promisesOfOff: promises(
      due.filter(({ promise }) => isOff(promise, about) && !isAfter(promise, about, time)),
    ),
    serious: incidents.filter(isOpen).flatMap((incident) => seriousRow(incident, about, time) ?? []),
    notWrittenUp: incidents
      .filter((one) => isOpen(one) && one.writeUpAfter !== null && one.writeUpAfter.writtenAt === null)
      .map((one) => ({ ...common(one, about), since: time.dayAndClock(one.writeUpAfter?.chosenAt ?? '') })),
    approvals: incidents.filter(isOpen).flatMap((incident) => approvalRows(incident, about)),
    evidence: promises(due.filter(({ incident, promise }) => isEvidence(incident, promise, about.kinds))),
    abuse: about.abuse
      .toSorted((a, b) => `${b.day} ${b.hour}`.localeCompare(`${a.day} ${a.hour}`))
      .map(({ id, day, hour, kind, steps }) => ({
        ...{ id, day: time.weekday(day), hour: words.hour(hour), kind: kind ?? words.unnamedKind },
        steps: steps.map(({ step, at }) => `${words.steps[step]} ${time.clock(at)}`).join(', '),
      })),
    abuseCounts: countAbuse(about.abuse).map(({ kind, hour, count }) => ({
      ...{ id: `${hour} ${kind ?? ''}`, kind: kind ?? words.unnamedKind, hour: words.hour(hour) },
      count: String(count),
    })),
  };
}

function isForPaper({ restricted }: ListedSummary): boolean {
  return !restricted;
}

function rowOf(one: ListedSummary, about: AboutDesk, time: PaperTime): FilledRow {
  const opened = one.openedAt ?? '';
  return {
    id: one.id,
    reference: one.reference ?? '',
    time: opened && time.clock(opened),
    since: opened && time.short(opened),
    received: opened && time.dayAndClock(opened),
    closed: one.sealedAt ? time.dayAndClock(one.sealedAt) : '',
    closedAt: one.sealedAt ? time.clock(one.sealedAt) : '',
    who: about.isReferenceOnly ? '' : one.initials,
    about: about.isReferenceOnly ? '' : one.about,
    holder: one.holder?.name ?? '',
    state: one.damaged ? words.damaged : stateOf(one),
    next: one.promise ? words.next(one.promise.what, time.short(one.promise.dueAt)) : '',
  };
}

function stateOf({ state, outcome, serious, notWrittenUp, length }: ListedSummary): string {
  return [
    state === 'sealed' && outcome ? words.outcomes[outcome] : words.states[state],
    ...(serious ? [words.serious] : []),
    ...(notWrittenUp ? [words.notWrittenUp] : []),
    ...(length === 'small' ? [words.small] : []),
  ].join(', ');
}

function common(incident: Incident, { isReferenceOnly }: AboutDesk): FilledRow {
  const label = incident.aspects.find(({ takenOff }) => takenOff === null)?.label ?? '';
  return {
    id: incident.id,
    reference: incident.reference ?? '',
    about: isReferenceOnly ? '' : label,
    holder: incident.holder?.name ?? words.nobody,
  };
}

function briefRow(incident: Incident, about: AboutDesk): FilledRow {
  const { who, what, want, promised, serious } = composeBrief(incident, about.kinds);
  const whole = { what: [serious, what].filter(Boolean).join(' · '), want, promised };
  return {
    ...common(incident, about),
    who: about.isReferenceOnly ? '' : who,
    ...(about.isReferenceOnly ? { what: serious, want: '', promised } : whole),
  };
}

function openPromises({ promises, state }: Incident): Promised[] {
  return state === 'void' ? [] : promises.filter(({ kept }) => !kept);
}

interface Owed {
  incident: Incident;
  promise: Promised;
}

function promiseRow({ incident, promise }: Owed, about: AboutDesk, time: PaperTime): FilledRow {
  const { id, ownerName, standIn, what, due, number } = promise;
  return {
    ...{ id, what, reference: incident.reference ?? '' },
    by: time.short(due.at),
    owner: standIn.trim() ? `${ownerName} (${standIn})` : ownerName,
    number: about.isReferenceOnly ? '' : number,
    late: Date.parse(due.at) < Date.parse(about.now) ? words.late : '',
  };
}

/** 13.2: not there that day by the rota, or no longer one of us. */
function isOff({ owner }: Promised, { people, day }: AboutDesk): boolean {
  const found = people.find(({ id }) => id === owner);
  return !found || !isThereOn(found, Temporal.PlainDate.from(day));
}

/** After the day that the sheet is for. */
function isAfter({ due }: Promised, { day }: AboutDesk, time: PaperTime): boolean {
  return time.isoDay(due.at) > day;
}

function seriousRow(incident: Incident, about: AboutDesk, time: PaperTime): FilledRow | null {
  const waiting = (incident.serious?.matters ?? []).filter(({ accepted }) => accepted === null);
  if (!incident.serious || waiting.length === 0) return null;
  return {
    ...common(incident, about),
    kinds: seriousLabels({ serious: { ...incident.serious, matters: waiting } }, about.kinds).join('; '),
    since: time.dayAndClock(incident.serious.at),
  };
}

function approvalRows(incident: Incident, about: AboutDesk): FilledRow[] {
  return standingRemedies(incident).flatMap(({ id, label, amount, asked, approval, refused }) => {
    if (!asked || approval || refused) return [];
    const hours = Math.max(0, Math.floor((Date.parse(about.now) - Date.parse(asked.at)) / 3_600_000));
    return [
      {
        ...common(incident, about),
        ...{ id, what: label, by: asked.byName, age: words.age(Math.floor(hours / 24), hours % 24) },
        amount: amount && amount.minor !== 0 ? showMoney(amount, 'en-GB') : '',
      },
    ];
  });
}

/** A promise to save what would be gone by itself: it begins as the playbook calls it. */
function isEvidence(incident: Incident, { what }: Promised, kinds: readonly SeriousKind[]): boolean {
  const matters = incident.serious?.matters ?? [];
  return kinds
    .filter(({ id }) => matters.some(({ kind }) => kind === id))
    .some(({ evidence }) => evidence.some((piece) => what.startsWith(piece.what)));
}
