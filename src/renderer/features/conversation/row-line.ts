// One row of the ledger as it is said aloud: what, and whether it is done, promised or depends.
import type { LedgerRow } from '#domain/incident/state/put-right';
import type { Promised } from '#domain/incident/state/promised';
import { clockTime, say } from '../../messages/say';
import { spokenDue } from './due-times';

export function rowLine(row: LedgerRow, promises: readonly Promised[]): string {
  const text = stateLine(row, promises);
  return row.arrives ? say('row.arrives', { text, arrives: row.arrives }) : text;
}

function stateLine({ label, state }: LedgerRow, promises: readonly Promised[]): string {
  switch (state.kind) {
    case 'done': {
      const time = clockTime(state.at);
      return state.detail
        ? say('row.doneWith', { label, time, detail: state.detail })
        : say('row.done', { label, time });
    }
    case 'depends':
      return say('row.depends', { label, on: state.on, otherwise: state.otherwise });
    case 'toDo': {
      const promise = promises.find((one) => one.id === state.promise);
      return promise ? promiseLine(promise, label) : label;
    }
  }
}

/** "Ring about the refund: Amira by 12:00 tomorrow". */
export function promiseLine(promise: Promised, label = capital(promise.what)): string {
  return say('row.toDo', { label, name: promise.ownerName, by: spokenDue(promise.due.at, promise.due.zone) });
}

/** A promise is typed like a note and read like a sentence. */
function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('en-GB'));
}
