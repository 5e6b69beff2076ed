// What may stand in the text of a statement: UUIDs and whole numbers, held against their pattern here. Everything else is a value.
import type { Scope } from './database';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For the text of a statement. @throws for anything that isn't a UUID */
export function uuidsIn(ids: readonly string[]): string {
  if (!ids.every((id) => uuid.test(id))) throw new Error('not an id');
  return `'{${ids.join(',')}}'::uuid[]`;
}
/** The same, of one. */
export const uuidIn = (id: string) => `(${uuidsIn([id])})[1]`;
/** The same of whole numbers. */
export function numbersIn(numbers: readonly number[]): string {
  if (!numbers.every(Number.isSafeInteger)) throw new Error('not a number');
  return `'{${numbers.join(',')}}'::bigint[]`;
}

/** @throws for anything that isn't a list of UUIDs: it becomes part of a statement */
export function scopeText(scope: Scope): string {
  if (scope === 'all') return '*';
  if (!scope.every((branch) => uuid.test(branch))) throw new Error('not a branch');
  return scope.join(',');
}

/** PostgreSQL takes no NUL, and jsonb no lone surrogate. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
