/**
 * Taking events in. The branch's counter row is locked first, what is known is dropped, the rest gets the next numbers:
 * so numbers become visible in their order and without gaps, and a cursor never passes by an event (a serial column
 * would: see test/server/cursor.test.ts). Everything in one transaction; a repeat is answered like the first time.
 */
import { setTimeout } from 'node:timers/promises';
import type { EventAnswer } from '#contract/register-api/events';
import type { Database } from '../database/database';
import { uuidIn } from '../database/statement-text';
import { askingForReceivers } from '../webhooks/note-news';
import { checkEvent, type CheckedEvent } from './check-event';
import { askingForEarlier, type EarlierEvent } from './earlier-events';
import { isRefusedData } from './insert-events';
import { askingForKnown, knownIn } from './known-events';
import { inTurn } from './in-turn';
import { refuse, Refused } from './problem';
import { take, type Push, type Pushed } from './take-events';

/** @throws Refused outOfOrder: nothing of it was taken */
export async function push(database: Database, asked: Push): Promise<Pushed> {
  const branches = new Set([asked.branch, ...asked.aliases]);
  const answers: EventAnswer[] = [];
  const good: CheckedEvent[] = [];
  asked.events.forEach((sent, index) => {
    const checked = checkEvent(sent, index, branches);
    if (checked.ok) good.push(checked.event);
    else answers[index] = { answer: 'refused', id: checked.id, hash: checked.hash, refusal: checked.refusal };
  });
  const { branch, behind } = asked;
  const locked = `select events from amends.counter where branch = ${uuidIn(branch)} for update`;
  const looking = [
    askingForKnown(branch, good),
    askingForEarlier(
      branch,
      good.map(({ incident }) => incident),
    ),
  ];
  const first = good.length === 0 ? [locked] : [locked, ...looking, askingForReceivers];
  // A statement of its own: what is locked first is waited for, and only the next one sees what was waited for.
  if (behind !== undefined) first.push(askingWhether(behind, branch));
  const taking = (isOneByOne: boolean) =>
    database.beginning([branch], first, (transaction, rows) => {
      if (behind !== undefined && rows.pop()?.length === 0) refuse('outOfOrder');
      const [counter, known, earlier, receivers] = rows;
      const before = (counter?.[0] as { events: number } | undefined)?.events ?? 0;
      return take(transaction, asked, {
        ...{ good, before, isOneByOne, results: [...answers], known: knownIn(known ?? []) },
        earlier: (earlier ?? []) as EarlierEvent[],
        isHeard: (receivers ?? []).length > 0,
      });
    });
  const inOrder = () => whenItsTimeHasCome(() => inTurn(database, asked.device, () => taking(false)));
  try {
    return await inOrder();
  } catch (error) {
    // All of it was taken back. Once more, and what PostgreSQL won't have stays out alone.
    if (!isRefusedData(error)) throw error;
    return inTurn(database, asked.device, () => taking(true));
  }
}

/** Milliseconds: one that overtook the push before it on its way waits for that, which is sooner than being sent again. */
const waits = [15, 40, 100, 250];

async function whenItsTimeHasCome<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused) || error.problem !== 'outOfOrder') throw error;
    }
    await setTimeout(wait);
  }
  return work();
}

const askingWhether = (event: string, branch: string) =>
  `select from amends.event where branch = ${uuidIn(branch)} and id = ${uuidIn(event)}`;
