/** 13.2: a promise whose owner isn't there on the day it has to be kept, by the rota, and who keeps it for them. */
import { Temporal } from 'temporal-polyfill';
import { isThereOn, type OnRota } from '../shift/rota';

export interface OwedBy {
  /** Instant. */
  dueAt: string;
  owner: string;
  ownerName: string;
  /** A name, as the promise keeps it; '' or left out: whichever colleague is there. */
  standIn?: string | undefined;
}

export interface OwnerOff {
  ownerName: string;
  /** The date it has to be kept on: the day it is due, today where it is late already. */
  day: Temporal.PlainDate;
  /** Null: nobody was named who is there on that day. */
  standIn: string | null;
}

/** How many days ahead somebody can still be asked in good time. */
const ahead = 7;

/** @param now on the branch's wall clock. Null: its owner is there, or nobody has said otherwise, or it is far off */
export function ownerOff(
  promise: OwedBy,
  people: readonly OnRota[],
  now: Temporal.ZonedDateTime,
): OwnerOff | null {
  const owner = people.find(({ id }) => id === promise.owner);
  const due = Temporal.Instant.from(promise.dueAt).toZonedDateTimeISO(now.timeZoneId);
  const isLate = due.epochMilliseconds < now.epochMilliseconds;
  const day = (isLate ? now : due).toPlainDate();
  if (!owner || isThereOn(owner, day) || now.toPlainDate().until(day).days > ahead) return null;
  const standIn = people.find(({ name }) => name === promise.standIn && name !== '');
  return {
    ownerName: promise.ownerName,
    day,
    standIn: standIn && isThereOn(standIn, day) ? standIn.name : null,
  };
}
