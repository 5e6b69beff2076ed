/**
 * Taking events in. The branch's counter row is locked first, what is known is dropped, the rest gets the next numbers:
 * so numbers become visible in their order and without gaps, and a cursor never passes by an event (a serial column
 * would: see test/server/cursor.test.ts). Everything in one transaction; a repeat is answered like the first time.
 */
import type { Checkpoint } from '#domain/audit/checkpoint';
import type { StoredEvent } from '#domain/event/envelope';
import type { EventAnswer } from '#contract/register-api/events';
import { uuidIn, type Database, type Statements } from '../database/database';
import { checkEvent, isErasure, type CheckedEvent } from './check-event';
import { coveredBy } from './cover';
import { erase, mayErase } from './erasing';
import { foldRows } from './fold-rows';
import { isRefusedData, writeOneByOne, writeTogether, type NewEvent, type Writing } from './insert-events';
import { noteNewsOf } from '../webhooks/note-news';
import { askingForKnown, knownIn, type KnownEvents } from './known-events';

export interface Push {
  branch: string;
  /** The computer that sends, and every id its own events carry. */
  device: string;
  chains: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
  events: readonly StoredEvent[];
  checkpoints: readonly Checkpoint[];
}

export interface Pushed {
  results: EventAnswer[];
  cursor: number;
  /** Incidents that something was added to. */
  touched: string[];
  forked: boolean;
}

export async function push(database: Database, asked: Push): Promise<Pushed> {
  const branches = new Set([asked.branch, ...asked.aliases]);
  const answers: EventAnswer[] = [];
  const good: CheckedEvent[] = [];
  asked.events.forEach((sent, index) => {
    const checked = checkEvent(sent, index, branches);
    if (checked.ok) good.push(checked.event);
    else answers[index] = { answer: 'refused', id: checked.id, hash: checked.hash, refusal: checked.refusal };
  });
  const { branch } = asked;
  const locked = `select events from amends.counter where branch = ${uuidIn(branch)} for update`;
  const first = good.length === 0 ? [locked] : [locked, askingForKnown(branch, good)];
  const taking = (write: Writing) =>
    database.beginning([branch], first, (statements, [counter, known]) => {
      const before = (counter?.[0] as { events: number } | undefined)?.events ?? 0;
      return take(statements, asked, {
        good,
        results: [...answers],
        before,
        known: knownIn(known ?? []),
        write,
      });
    });
  try {
    return await taking(writeTogether);
  } catch (error) {
    // All of it was taken back. Once more, and what PostgreSQL won't have stays out alone.
    if (!isRefusedData(error)) throw error;
    return taking(writeOneByOne);
  }
}

interface Taking {
  good: readonly CheckedEvent[];
  results: EventAnswer[];
  /** The number that the branch's events have come to; nobody else moves it meanwhile. */
  before: number;
  known: KnownEvents;
  write: Writing;
}

async function take(
  statements: Statements,
  asked: Push,
  { good, results, before, known, write }: Taking,
): Promise<Pushed> {
  const { branch } = asked;
  if (good.length === 0) return { results, cursor: before, touched: [], forked: false };

  const allowed = await mayErase(statements, branch, good.filter(isErasure));
  const passedOn = good.filter(({ device }) => !asked.chains.has(device));
  const covered = await coveredBy(statements, branch, passedOn, asked.checkpoints);

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
  const { numbers: stored, earlier } = await write(statements, { ...asked, before }, fresh);
  for (const [index, cursor] of stored) known.numbered(index, cursor);
  for (const { index, id, read } of fresh) {
    const cursor = stored.get(index);
    results[index] =
      cursor === undefined
        ? { answer: 'refused', id, hash: read.hash, refusal: 'notNow' }
        : { answer: 'stored', id, hash: read.hash, cursor };
  }
  settleRepeats(results, good, known);

  const added = fresh.filter(({ index }) => stored.has(index));
  const erasedNow = added.filter(isErasure).map(({ incident }) => incident);
  await erase(statements, branch, erasedNow);
  await foldRows(statements, branch, { earlier, added, erased: erasedNow });
  await noteNewsOf(statements, branch, added);
  const touched = [...new Set(added.map(({ incident }) => incident))];
  return { results, cursor: before + stored.size, touched, forked };
}

/** Null: it is new. */
function answerTo(event: CheckedEvent, known: KnownEvents, allowed: ReadonlySet<string>): EventAnswer | null {
  const { id, read } = event;
  const no = (refusal: 'otherContent' | 'chainForked' | 'managersOnly'): EventAnswer => ({
    ...{ answer: 'refused', id, hash: read.hash, refusal },
  });
  const same = known.byId(id);
  if (same && same.hash !== read.hash) return no('otherContent');
  if (known.erased.has(event.incident) && !isErasure(event)) return { answer: 'erased', id, hash: read.hash };
  // -1: an earlier one of this very batch, numbered in a moment.
  if (same) return { answer: 'known', id, hash: read.hash, cursor: same.cursor ?? -1 };
  if (known.hasNumber(event)) return no('chainForked');
  if (isErasure(event) && !allowed.has(read.header.actor.id)) return no('managersOnly');
  return null;
}

/** A batch may hold one event twice: the second is answered like the first. */
function settleRepeats(results: EventAnswer[], good: readonly CheckedEvent[], known: KnownEvents): void {
  for (const { index, id, read } of good) {
    const answer = results[index];
    if (answer?.answer !== 'known' || answer.cursor >= 0) continue;
    const cursor = known.byId(id)?.cursor ?? null;
    results[index] =
      cursor === null
        ? { answer: 'refused', id, hash: read.hash, refusal: 'notNow' }
        : { answer: 'known', id, hash: read.hash, cursor };
  }
}
