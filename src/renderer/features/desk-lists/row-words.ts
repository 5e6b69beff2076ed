// One row of a list in words: what is owed comes first, then where the complaint stands.
import type { IncidentSummary } from '#domain/incident/summary';
import { clockTime, dayAndTime, dayOnly, say } from '../../messages/say';
import type { Tone } from '../../ui/index';

export interface RowWords {
  id: string;
  reference: string;
  state: string;
  quote?: string;
  owner?: string;
  when: string;
  whenTone?: Tone;
}

/** @param reasons labels of the reasons to park, by their ids */
export function rowWords(
  item: IncidentSummary & { damaged?: true },
  me: string | null,
  reasons: ReadonlyMap<string, string> = new Map(),
  now = new Date(),
): RowWords {
  if (item.damaged)
    return {
      id: item.id,
      reference: say('noReference'),
      state: say('state.damaged'),
      when: '',
      whenTone: 'red',
    };
  const { when, tone } = whenWords(item, now);
  return {
    id: item.id,
    reference: item.reference ?? '–',
    state: stateWords(item, reasons, now),
    ...quoteOf(item),
    ...(item.holder ? { owner: item.holder.id === me ? say('you') : item.holder.name } : {}),
    when,
    ...(tone ? { whenTone: tone } : {}),
  };
}

/** K7: initials, never the name, before what it is about. */
function quoteOf({ about, initials }: IncidentSummary): { quote?: string } {
  if (!about) return {};
  const words = say('quoted', { words: alone(withoutQuotes(about)) });
  return { quote: initials ? say('initialsAnd', { initials: alone(initials), words }) : words };
}

/** Their words are quoted already, and a sentence cut out of a quotation keeps one mark of it. */
function withoutQuotes(words: string): string {
  return words.replace(/^[“”"„«]+|[“”"»]+$/gu, '');
}

/** Read in its own direction, without turning the line it stands in. */
function alone(words: string): string {
  return `\u2068${words}\u2069`;
}

function stateWords(item: IncidentSummary, reasons: ReadonlyMap<string, string>, now: Date): string {
  if (item.contested > 0) return say('state.contested');
  if (item.state === 'sealed' && item.broughtIn)
    return say('state.broughtIn', { end: item.outcome ? say(`state.${item.outcome}`) : say('state.sealed') });
  if (item.state === 'sealed') return item.outcome ? say(`state.${item.outcome}`) : say('state.sealed');
  if (item.state === 'void')
    return item.mergedInto ? say('state.merged', { reference: item.mergedInto }) : say('state.void');
  if (item.handOver) return say('state.waitingFor', { name: item.handOver.toName });
  if (item.approval) return say(`state.approval.${item.approval}`);
  if (item.serious) {
    const serious = say('state.serious', { count: item.seriousKinds ?? 1 });
    return item.publicity ? say('state.seriousAndPublic', { serious }) : serious;
  }
  if (item.publicity) return say('state.public');
  if (item.promise) return say(isLate(item.promise.dueAt, now) ? 'state.owed' : 'state.promised');
  if (item.notWrittenUp) return say('state.notWrittenUp');
  if (item.parkedReason)
    return say('state.parked', { reason: reasons.get(item.parkedReason) ?? item.parkedReason });
  return item.confirmed ? say('state.open') : say('state.notConfirmed');
}

function whenWords(item: IncidentSummary, now: Date): { when: string; tone?: Tone } {
  if (item.state === 'sealed' || item.state === 'void')
    return { when: item.sealedAt ? (item.broughtIn ? dayOnly : dayAndTime)(item.sealedAt, now) : '' };
  if (!item.promise) return { when: item.touchedAt ? dayAndTime(item.touchedAt, now) : '' };
  const time = dayAndTimeShort(item.promise.dueAt, now);
  if (isLate(item.promise.dueAt, now)) return { when: say('when.since', { time }), tone: 'red' };
  const today = new Date(item.promise.dueAt).toDateString() === now.toDateString();
  return {
    when: say('when.by', { time }),
    ...(today ? { tone: 'amber' } : {}),
  };
}

/** Today's times stand alone: "12:00"; other days say their day. */
export function dayAndTimeShort(instant: string, now: Date): string {
  return new Date(instant).toDateString() === now.toDateString()
    ? clockTime(instant)
    : dayAndTime(instant, now);
}

export function isLate(instant: string, now: Date): boolean {
  return Date.parse(instant) < now.getTime();
}
