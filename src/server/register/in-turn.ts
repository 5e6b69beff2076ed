// Pushes of one computer one after the other within this instance: at the counter's row they would wait for each other all
// the same, each with one of the few connections in its hand.
import type { Database } from '../database/database';

const under = new WeakMap<Database, Map<string, Promise<unknown>>>();

/** In the order of asking; one that fails keeps none of the others from theirs. */
export function inTurn<T>(database: Database, device: string, work: () => Promise<T>): Promise<T> {
  const last = under.get(database) ?? new Map<string, Promise<unknown>>();
  under.set(database, last);
  const turn = (last.get(device) ?? Promise.resolve()).then(work);
  const leave = () => void (last.get(device) === ended && last.delete(device));
  const ended: Promise<unknown> = turn.then(leave, leave);
  last.set(device, ended);
  return turn;
}
