// What is promised, for a calendar: anybody's, as far as they may see it.
import { dueCalendar } from '../../records/calendar/due-calendar';
import type { Answers, Desk } from './answers';

export function calendarAnswers(desk: Desk): Answers<'dueCalendar'> {
  return {
    dueCalendar: (asked) =>
      desk.atTheDesk((shop, person) => dueCalendar(shop, person, asked, desk.tools.now())),
  };
}
