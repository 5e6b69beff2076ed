// What was written down before the desk was open, as the proposals it becomes.
import type { Proposal } from '#domain/event/catalogue';

export interface LetterTakenIn {
  id: string;
  /** Instants of this computer's clock. */
  begunAt: string;
  writtenAt: string;
  words: string;
  name: string;
  number: string;
}

export function proposalsOf({ words, name, number }: LetterTakenIn): Proposal[] {
  const told: Proposal[] = [];
  if (words.trim()) told.push({ type: 'wordsHeard.v1', payload: { text: words } });
  if (name.trim()) told.push({ type: 'customerNamed.v1', payload: { name, address: '' } });
  if (number.trim())
    told.push({ type: 'contactNoted.v1', payload: { phone: number, email: '', prefers: null } });
  return told;
}
