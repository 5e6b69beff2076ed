// Promises for the calendar of whoever has to keep them: of one complaint, or of their own day.
import { basename } from 'node:path';
import { no, yes, type Answer } from '#contract/refusal';
import { dueEntries, dueForOne, type DueEntry } from '#domain/calendar/due-entries';
import type { Incident } from '#domain/incident/state';
import { dayIn } from '../../incidents/branch-day';
import { saveFile } from '../../printing/save-file';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import { writeCalendar } from './write-calendar';

export interface CalendarAsked {
  /** A complaint; null: the day of whoever asks. */
  of: string | null;
  /** Null: only says what there is. */
  file: string | null;
}
export interface CalendarMade {
  entries: number;
}

/** More than anybody has promised. */
const most = 1_000;

/** @param now epoch milliseconds */
export async function dueCalendar(
  shop: OpenShop,
  person: PersonRecord,
  { of, file }: CalendarAsked,
  now: number,
): Promise<Answer<CalendarMade>> {
  const found = await (of === null ? yes(await dayOf(shop, person, now)) : promisesOf(shop, person, of));
  if (!found.ok) return found;
  const entries = found.value.length;
  if (entries === 0) return no({ code: 'nothingPromised' });
  if (file === null) return yes({ entries });
  await shop.events.note({ by: person, kind: 'calendarSaved' });
  try {
    await saveFile(file, Buffer.from(await writeCalendar(found.value, now), 'utf8'));
  } catch {
    return no({ code: 'fileNotSaved', file: basename(file) });
  }
  return yes({ entries });
}

async function promisesOf(shop: OpenShop, person: PersonRecord, id: string): Promise<Answer<DueEntry[]>> {
  const opened = await shop.book.open(person, id);
  return opened.ok ? yes(dueEntries(opened.value.incident, shop.branch.zone)) : opened;
}

/** What they keep by the end of today, late ones among it. */
async function dayOf(shop: OpenShop, person: PersonRecord, now: number): Promise<DueEntry[]> {
  const { book, branch } = shop;
  const { items } = book.list(person, { state: 'all', query: '', limit: most, promise: 'today' });
  const incidents: Incident[] = [];
  for (const { id } of items) {
    const opened = await book.open(person, id);
    if (opened.ok) incidents.push(opened.value.incident);
  }
  return dueForOne(incidents, person, { zone: branch.zone, day: dayIn(branch.zone, now) });
}
