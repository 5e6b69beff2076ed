// The good ones of a push inside its transaction: which are new, who vouches for them, and what is written because of them.
import type { Checkpoint } from '#domain/audit/checkpoint';
import type { StoredEvent } from '#domain/event/envelope';
import type { EventAnswer } from '#contract/register-api/events';
import type { Transaction } from '../database/database';
import { isNews, noteNewsOf } from '../webhooks/note-news';
import { answerTo, settleRepeats } from './answer-each';
import { isErasure, isSpecial, isSpecialErasure, type CheckedEvent } from './check-event';
import { coveredBy } from './cover';
import type { EarlierEvent } from './earlier-events';
import { eraseSpecial } from './erase-special';
import { erase, mayErase } from './erasing';
import { foldAnew, rowsTold } from './fold-rows';
import { insertOneByOne, insertTogether, insertWithRows, type NewEvent, type Numbers } from './insert-events';
import type { KnownEvents } from './known-events';

export interface Push {
  branch: string;
  /** The computer that sends, and every id its own events carry. */
  device: string;
  chains: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
  events: readonly StoredEvent[];
  checkpoints: readonly Checkpoint[];
  /** Nothing is taken unless this event is there: the end of the push before, which may still be under way. */
  behind?: string;
}

export interface Pushed {
  results: EventAnswer[];
  cursor: number;
  /** Incidents that something was added to. */
  touched: string[];
  forked: boolean;
}

export interface Taking {
  good: readonly CheckedEvent[];
  results: EventAnswer[];
  /** The number that the branch's events have come to; nobody else moves it meanwhile. */
  before: number;
  known: KnownEvents;
  /** What their incidents had before. */
  earlier: readonly EarlierEvent[];
  /** Somebody wants to be told of news. */
  isHeard: boolean;
  isOneByOne: boolean;
}

export async function take(transaction: Transaction, asked: Push, taking: Taking): Promise<Pushed> {
  const { good, results, before, known } = taking;
  const { branch } = asked;
  if (good.length === 0) return { results, cursor: before, touched: [], forked: false };

  const erasures = good.filter((event) => isErasure(event) || isSpecialErasure(event));
  const allowed = await mayErase(transaction, branch, erasures);
  const passedOn = good.filter(({ device }) => !asked.chains.has(device));
  const covered = await coveredBy(transaction, branch, passedOn, asked.checkpoints);

  let forked = false;
  const fresh: NewEvent[] = [];
  for (const event of good) {
    const answer = answerTo(event, known, allowed);
    if (answer) {
      results[event.index] = answer;
      forked ||=
        answer.answer === 'refused' && answer.refusal === 'chainForked' && asked.chains.has(event.device);
      continue;
    }
    const cameBy = asked.chains.has(event.device)
      ? 'own'
      : covered.has(event.read.hash)
        ? 'covered'
        : 'unsigned';
    known.add(event, null);
    fresh.push({ ...event, cameBy });
  }
  const stored =
    fresh.length === 0 ? new Map<number, number>() : await write(transaction, asked, taking, fresh);
  for (const [index, cursor] of stored) known.numbered(index, cursor);
  for (const { index, id, read } of fresh) {
    const cursor = stored.get(index);
    results[index] =
      cursor === undefined
        ? { answer: 'refused', id, hash: read.hash, refusal: 'notNow' }
        : { answer: 'stored', id, hash: read.hash, cursor };
  }
  settleRepeats(results, good, known);
  const touched = [
    ...new Set(fresh.filter(({ index }) => stored.has(index)).map(({ incident }) => incident)),
  ];
  return { results, cursor: before + stored.size, touched, forked };
}

/** The events, the counter, the list rows, and what other programs are to be told. */
async function write(
  transaction: Transaction,
  { branch, device }: Push,
  { before, earlier, isHeard, isOneByOne }: Taking,
  fresh: readonly NewEvent[],
): Promise<Numbers> {
  const to = { branch, device, before };
  const hasNews = isHeard && fresh.some(isNews);
  if (!isOneByOne && !fresh.some(isAboutErasing)) {
    const rows = rowsTold(earlier, fresh);
    const numbers = await insertWithRows(transaction, to, fresh, { rows, isLast: !hasNews });
    if (hasNews) await noteNewsOf(transaction, branch, fresh);
    return numbers;
  }
  const numbers = await (isOneByOne ? insertOneByOne : insertTogether)(transaction, to, fresh);
  const added = fresh.filter(({ index }) => numbers.has(index));
  const incidentsOf = (events: readonly CheckedEvent[]) => [
    ...new Set(events.map(({ incident }) => incident)),
  ];
  await erase(transaction, branch, incidentsOf(added.filter(isErasure)));
  await eraseSpecial(transaction, branch, added);
  await foldAnew(transaction, branch, incidentsOf(added));
  await noteNewsOf(transaction, branch, added);
  return numbers;
}

const isAboutErasing = (event: CheckedEvent) =>
  isErasure(event) || isSpecialErasure(event) || isSpecial(event);
