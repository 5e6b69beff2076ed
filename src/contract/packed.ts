// Long lists and whole playbooks cross between threads and windows as one string: copying four hundred objects costs five to eight times as
// much. Who answers packs, the bridge unpacks, and nobody between them looks inside.
import type { CallName } from './channels';
import type { Answer } from './refusal';

const packedCalls: ReadonlySet<CallName> = new Set<CallName>(['register.list', 'playbook.read']);

interface Packed {
  packed: string;
}

/** The answer as it crosses. */
export function pack<T>(name: string, answer: Answer<T>): Answer<T> {
  if (!packedCalls.has(name as CallName)) return answer;
  return { packed: JSON.stringify(answer) } satisfies Packed as unknown as Answer<T>;
}

/** The answer as it was given. */
export function unpack<T>(crossed: Answer<T>): Answer<T> {
  return 'packed' in crossed ? (JSON.parse((crossed as unknown as Packed).packed) as Answer<T>) : crossed;
}
