// What to record for one row of the ledger (11.1). Null: something is still missing, and the form says what.
import type { Proposal } from '#domain/event/catalogue';
import type { Money } from '#domain/money/money';

export interface RowSubject {
  row: string;
  remedy: string | null;
  label: string;
  amount: Money | null;
  arrives: string;
}

export function doneRow(
  subject: RowSubject,
  proof: 'till' | 'scan' | 'time' | 'note',
  detail: string,
): Proposal[] {
  const at = new Date().toISOString();
  return [
    { type: 'ledgerRowEntered.v1', payload: { ...subject, state: { kind: 'done', proof, detail, at } } },
  ];
}

/** A row that is still to do is a promise with an owner and a time that lies ahead. */
export function toDoRow(
  subject: RowSubject,
  { owner, ownerName, due, zone }: { owner: string; ownerName: string; due: string | null; zone: string },
): Proposal[] | null {
  if (due === null || Date.parse(due) <= Date.now() || owner === '') return null;
  const promise = crypto.randomUUID();
  return [
    {
      type: 'promiseMade.v1',
      payload: {
        promise,
        what: subject.label,
        kind: 'task',
        owner,
        ownerName,
        due: { at: due, zone, pack: null },
      },
    },
    { type: 'ledgerRowEntered.v1', payload: { ...subject, state: { kind: 'toDo', promise } } },
  ];
}

export function dependsRow(subject: RowSubject, on: string, otherwise: string): Proposal[] | null {
  if (on.trim() === '' || otherwise.trim() === '') return null;
  return [
    { type: 'ledgerRowEntered.v1', payload: { ...subject, state: { kind: 'depends', on, otherwise } } },
  ];
}
