// The branch's day, asked for by lists and gestures: a calendar of its own, because the one for reckoning with dates is
// read only where dates are reckoned with.

/** A formatter costs more than all its uses. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** "2026-03-14": the branch's day, which need not be the day of UTC. @param now epoch milliseconds, from year 1 to 9999 */
export function dayIn(zone: string, now: number): string {
  let calendar = calendars.get(zone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    });
    calendars.set(zone, calendar);
  }
  const parts = calendar.formatToParts(now);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
