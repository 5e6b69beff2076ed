// Every word of the screens comes through here: typed keys, ICU messages, one language file a room.
import { IntlMessageFormat } from 'intl-messageformat';
import { writeDate } from './date-formats';
import { aboutYou } from './en/about-you';
import { attachments } from './en/attachments';
import { bringIn } from './en/bring-in';
import { checking } from './en/checking';
import { contested } from './en/contested';
import { conversation } from './en/conversation';
import { desk } from './en/desk';
import { filed } from './en/filed';
import { headOffice } from './en/head-office';
import { history } from './en/history';
import { keys } from './en/keys';
import { listening } from './en/listening';
import { manner } from './en/manner';
import { papers } from './en/papers';
import { overview } from './en/overview';
import { passingOn } from './en/passing-on';
import { personPack } from './en/person-pack';
import { parking } from './en/parking';
import { printing } from './en/printing';
import { puttingRight } from './en/putting-right';
import { readingBack } from './en/reading-back';
import { records } from './en/records';
import { restore } from './en/restore';
import { retention } from './en/retention';
import { refusals } from './en/refusals';
import { setUp } from './en/set-up';
import { safety } from './en/safety';
import { settingAside } from './en/setting-aside';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { staff } from './en/staff';
import { talking } from './en/talking';
import { wordingHints } from './en/wording';
import { writtenAfter } from './en/written-after';

const catalogue = {
  ...aboutYou,
  ...attachments,
  ...bringIn,
  ...shell,
  ...setUp,
  ...settings,
  ...settingAside,
  ...records,
  ...restore,
  ...retention,
  ...desk,
  ...contested,
  ...conversation,
  ...listening,
  ...checking,
  ...parking,
  ...safety,
  ...writtenAfter,
  ...papers,
  ...passingOn,
  ...personPack,
  ...printing,
  ...puttingRight,
  ...readingBack,
  ...filed,
  ...headOffice,
  ...history,
  ...keys,
  ...manner,
  ...overview,
  ...staff,
  ...talking,
  ...wordingHints,
  ...refusals,
};

export type MessageKey = keyof typeof catalogue;
export type Values = Record<string, string | number | Date>;

const language = 'en-GB';
const compiled = new Map<MessageKey, IntlMessageFormat>();

/** The message's text. Values are put in as they are: nothing in them is read as a message or as markup. */
export function say(key: MessageKey, values?: Values): string {
  const message =
    compiled.get(key) ?? new IntlMessageFormat(catalogue[key], language, undefined, { ignoreTag: true });
  compiled.set(key, message);
  return String(message.format(values));
}

/** "Amira, Ben and Chen". */
export function listOf(texts: readonly string[]): string {
  return new Intl.ListFormat(language).format(texts);
}

/** "14:02" in the desk's zone. */
export function clockTime(instant: string): string {
  return writeDate(language, new Date(instant), { hour: '2-digit', minute: '2-digit' });
}

/** "today 11:20", "yesterday", "Friday 27 November": as short as it can be without being unclear. */
/** A day without its time: "21 November 2026". */
export function dayOnly(instant: string): string {
  return writeDate(language, new Date(instant), { dateStyle: 'long' });
}

export function dayAndTime(instant: string, now = new Date()): string {
  const at = new Date(instant);
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
  if (days === 0) return say('today', { time: clockTime(instant) });
  if (days === -1) return say('yesterday', { time: clockTime(instant) });
  if (days === 1) return say('tomorrow', { time: clockTime(instant) });
  const day = writeDate(language, at, {
    ...(Math.abs(days) < 7 ? { weekday: 'long' } : {}),
    day: 'numeric',
    month: Math.abs(days) < 7 ? 'long' : 'short',
    ...(at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  });
  return days > 0 ? say('dayAt', { day, time: clockTime(instant) }) : day;
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
