// How things stand, in one line: that it is saved comes first, always.
import type { RegisterStatus } from '#contract/register-status';
import { dayAndTime, say } from '../../messages/say';

export function standsLine({ hold, notTaken, waiting, lastContact }: RegisterStatus): string {
  if (hold) return say('standsHeld');
  if (notTaken > 0) return say('standsLook', { count: notTaken });
  if (lastContact === null) return say('standsNever', { count: waiting });
  const time = dayAndTime(lastContact);
  return waiting === 0 ? say('standsAllThere', { time }) : say('standsWaiting', { count: waiting, time });
}

/** Nothing is being sent, or something wasn't taken: it stays so until a person sees to it. A line that is down mends itself. */
export function needsSomebody({ hold, notTaken }: RegisterStatus): boolean {
  return hold !== null || notTaken > 0;
}

/** @param seconds positive */
export function howLong(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return say('howLongMinutes', { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? say('howLongHours', { count: hours })
    : say('howLongDays', { count: Math.round(hours / 24) });
}
