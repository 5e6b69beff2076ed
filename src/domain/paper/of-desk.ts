/**
 * What papers of the branch are filled with: what stands now, what is owed, what waits. A complaint about a colleague is on
 * none of them (K4), whoever prints it: a sheet lies about. Where lists show the reference alone (K7), so do these.
 */
import type { Incident } from '../incident/state';
import type { DeskSource } from '../playbook/paper-vocabulary';
import { countAbuse } from '../safety/abuse-record';
import type { AboutDesk, ListedSummary } from './about-desk';
import { approvalRows, briefRow, common, rowOf, seriousRow } from './desk-row';
import type { FilledRow, PaperValues } from './paper-values';
import { isAfter, isEvidence, isOff, openPromises, promiseRow } from './owed-row';
import { PaperTime } from './paper-time';
import { paperWords as words } from './words.en';

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
