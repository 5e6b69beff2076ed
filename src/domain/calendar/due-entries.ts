/**
 * What somebody has to keep, for a calendar. A calendar is read by other programs and over shoulders: its titles hold the
 * reference and the kind, never a name, a number or words of anybody (K7). What was promised is looked up in the record.
 */
import { Temporal } from 'temporal-polyfill';
import type { Incident } from '../incident/state';
import type { Promised } from '../incident/state/promised';
import { words } from './words.en';

export interface DueEntry {
  /** The promise's own id: saved again, it takes the place of what was saved before. */
  id: string;
  title: string;
  /** Who keeps it and who stands in, colleagues only; and the time by the clock it was promised by, with its zone. */
  note: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Every promise of it that is still to be kept, the next one first. */
export function dueEntries(incident: Incident, zone: string): DueEntry[] {
  return openPromises(incident).map((promise) => entryOf(incident, promise, zone));
}

/** Of these only what one person keeps, as owner or as the stand-in that was named, by the end of a day of the branch. */
export function dueForOne(
  incidents: readonly Incident[],
  one: { id: string; name: string },
  { zone, day }: { zone: string; day: string },
): DueEntry[] {
  const isTheirs = ({ owner, standIn }: Promised) => owner === one.id || standIn.trim() === one.name;
  const isDue = ({ due }: Promised) => wallOf(Date.parse(due.at), zone).toPlainDate().toString() <= day;
  return incidents
    .flatMap((incident) =>
      openPromises(incident)
        .filter((promise) => isTheirs(promise) && isDue(promise))
        .map((promise) => entryOf(incident, promise, zone)),
    )
    .sort((a, b) => a.at - b.at);
}

function openPromises({ promises }: Incident): Promised[] {
  return promises
    .filter(({ kept, due }) => !kept && !Number.isNaN(Date.parse(due.at)))
    .sort((a, b) => Date.parse(a.due.at) - Date.parse(b.due.at));
}

function entryOf({ reference }: Incident, promise: Promised, zone: string): DueEntry {
  const { id, kind, due, ownerName, standIn } = promise;
  const at = Date.parse(due.at);
  // The clock it was promised by; a zone that this computer doesn't know is shown by the branch's.
  const shown = isKnown(due.zone) ? due.zone : zone;
  const clock = wallOf(at, shown).toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    ...{ id, at, title: words.title(words.kinds[kind], reference ?? words.noReference) },
    note: [
      words.keptBy(ownerName),
      ...(standIn.trim() ? [words.standIn(standIn.trim())] : []),
      words.due(clock, shown),
      words.more,
    ].join('\n'),
  };
}

function isKnown(zone: string): boolean {
  try {
    wallOf(0, zone);
    return true;
  } catch {
    return false;
  }
}

function wallOf(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
