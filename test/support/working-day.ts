/** A time that lies ahead and in anybody's opening hours, whenever a story is told. */

/** The next day from Monday to Friday, as a date-and-time field takes it: "2026-11-23T16:00". */
export function nextWorkingDayAt(time: string): string {
  const day = new Date();
  do day.setDate(day.getDate() + 1);
  while (day.getDay() === 0 || day.getDay() === 6);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${time}`;
}
