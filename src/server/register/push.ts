/**
 * Taking events in. The branch's counter row is locked first, what is known is dropped, the rest gets the next numbers:
 * so numbers become visible in their order and without gaps, and a cursor never passes by an event (a serial column
 * would: see test/server/cursor.test.ts). Everything in one transaction; a repeat is answered like the first time.
 */
import type { Checkpoint } from '#domain/audit/checkpoint';
import type { StoredEvent } from '#domain/event/envelope';
import type { EventAnswer } from '#contract/register-api/events';
import type { Database, Statements } from '../database/database';
import { checkEvent, isErasure, type CheckedEvent } from './check-event';
import { coveredBy } from './cover';
import { erase, erasedAmong, mayErase } from './erasing';
import { foldRows } from './fold-rows';
import { insertEvents, type NewEvent } from './insert-events';
import { noteNewsOf } from '../webhooks/note-news';
import { findKnown, type KnownEvents } from './known-events';

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
  return database.within([asked.branch], (statements) => take(statements, asked, good, answers));
}

async function take(
  statements: Statements,
  asked: Push,
  good: readonly CheckedEvent[],
  results: EventAnswer[],
): Promise<Pushed> {
  const { branch } = asked;
  const [counter] = await statements.query<{ events: number }>(
    'select events from amends.counter where branch = $1 for update',
    [branch],
  );
  const before = counter?.events ?? 0;
  if (good.length === 0) return { results, cursor: before, touched: [], forked: false };

  const known = await findKnown(statements, branch, good);
  const erased = await erasedAmong(statements, branch, good);
  const allowed = await mayErase(statements, branch, good.filter(isErasure));
  const passedOn = good.filter(({ device }) => !asked.chains.has(device));
  const covered = await coveredBy(statements, branch, passedOn, asked.checkpoints);

  let forked = false;
  const fresh: NewEvent[] = [];
  for (const event of good) {
    const answer = answerTo(event, known, erased, allowed);
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
  const stored = await insertEvents(statements, asked, before, fresh);
  for (const [index, cursor] of stored) known.numbered(index, cursor);
  for (const { index, id, read } of fresh) {
    const cursor = stored.get(index);
    results[index] =
      cursor === undefined
        ? { answer: 'refused', id, hash: read.hash, refusal: 'notNow' }
        : { answer: 'stored', id, hash: read.hash, cursor };
  }
  settleRepeats(results, good, known);

  const cursor = before + stored.size;
  if (stored.size > 0) {
    await statements.query('update amends.counter set events = $2, changed_at = now() where branch = $1', [
      branch,
      cursor,
    ]);
  }
  const added = fresh.filter(({ index }) => stored.has(index));
  await erase(
    statements,
    branch,
    added.filter(isErasure).map(({ incident }) => incident),
  );
  const touched = [...new Set(added.map(({ incident }) => incident))];
  await foldRows(statements, branch, touched);
  await noteNewsOf(statements, branch, added);
  return { results, cursor, touched, forked };
}

/** Null: it is new. */
function answerTo(
  event: CheckedEvent,
  known: KnownEvents,
  erased: ReadonlySet<string>,
  allowed: ReadonlySet<string>,
): EventAnswer | null {
  const { id, read } = event;
  const no = (refusal: 'otherContent' | 'chainForked' | 'managersOnly'): EventAnswer => ({
    ...{ answer: 'refused', id, hash: read.hash, refusal },
  });
  const same = known.byId(id);
  if (same && same.hash !== read.hash) return no('otherContent');
  if (erased.has(event.incident) && !isErasure(event)) return { answer: 'erased', id, hash: read.hash };
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
