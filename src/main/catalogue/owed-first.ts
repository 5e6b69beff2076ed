import { newestFirst, type Row } from './record';

/** Promises by when they are due, then what has to be written up, then the rest, newest first. */
export function byWhatIsOwed(a: Row, b: Row): number {
  return owedRank(a) - owedRank(b) || dueAt(a) - dueAt(b) || newestFirst(a, b);
}

function owedRank({ summary: { promise, notWrittenUp } }: Row): number {
  return promise ? 0 : notWrittenUp ? 1 : 2;
}
function dueAt({ summary: { promise } }: Row): number {
  return promise ? Date.parse(promise.dueAt) : 0;
}
