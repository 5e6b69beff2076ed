// How long ago something was asked, as people say it.
import { say } from '../../messages/say';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "40 minutes ago". A clock that was ahead when it was asked makes it a moment. @param now epoch milliseconds */
export function ageOf(instant: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(instant));
  if (passed < hour) return say('age.minutes', { count: Math.floor(passed / minute) });
  if (passed < day) return say('age.hours', { count: Math.floor(passed / hour) });
  return say('age.days', { count: Math.floor(passed / day) });
}
