// Entries as a file that every calendar reads (RFC 5545). Instants are in UTC: no zone table of ours can be out of date.
import type { DueEntry } from '#domain/calendar/due-entries';

/** How long an entry is, in milliseconds: a line in the day, not a meeting. */
const quarter = 15 * 60_000;

/** @param now epoch milliseconds */
export async function writeCalendar(entries: readonly DueEntry[], now: number): Promise<string> {
  // Read when somebody asks for it, not each time the desk opens.
  const { default: ical, ICalAlarmType, ICalEventClass } = await import('ical-generator');
  const calendar = ical({ prodId: { company: 'Amends', product: 'Amends', language: 'EN' } });
  for (const { id, title, note, at } of entries)
    calendar.createEvent({
      ...{ id: `${id}@amends`, stamp: new Date(now), start: new Date(at), end: new Date(at + quarter) },
      ...{ summary: title, description: note, class: ICalEventClass.PRIVATE },
      alarms: [{ type: ICalAlarmType.display, trigger: 15 * 60, description: title }],
    });
  return `${calendar.toString().trimEnd()}\r\n`;
}
