/** What the columns of a table may be, by their headings: what somebody said last time, then words that people use. */
import { fields, mayRepeat, type Field } from './fields';

/** `is`: the whole heading. `has`: a part of it that is telling enough. The first field that fits a heading has it. */
const headings: Record<Field, { is: readonly string[]; has: readonly string[] }> = {
  closed: {
    is: ['closed', 'resolved on', 'completed'],
    has: ['date closed', 'closed on', 'closed date', 'date resolved', 'resolved date', 'closing date'],
  },
  received: {
    is: ['date', 'received', 'when', 'day', 'opened', 'logged', 'came in', 'reported', 'created'],
    has: ['date received', 'received on', 'received date', 'date of complaint', 'complaint date'].concat([
      'date opened',
      'date logged',
      'date reported',
      'reported on',
      'date raised',
      'created',
    ]),
  },
  email: { is: ['mail'], has: ['email', 'e mail'] },
  phone: { is: ['tel', 'number to ring'], has: ['phone', 'mobile', 'telephone', 'contact number'] },
  reference: {
    is: ['ref', 'reference', 'id', 'no', 'number', 'ticket', 'case'],
    has: ['reference', 'case no', 'case number', 'complaint no', 'complaint number', 'complaint id'].concat([
      'ticket',
      'case id',
      'ref no',
    ]),
  },
  category: { is: ['kind', 'type', 'area'], has: ['category', 'complaint type', 'type of complaint'] },
  channel: { is: ['channel', 'how', 'how it came', 'source'], has: ['channel', 'contact method'] },
  outcome: { is: ['outcome', 'status', 'result', 'how it ended'], has: ['outcome', 'result', 'upheld'] },
  done: {
    is: ['done', 'remedy', 'action', 'resolution', 'redress', 'given'],
    has: ['action taken', 'what was done', 'what we did', 'resolution', 'compensation', 'remedy'],
  },
  words: {
    is: ['details', 'description', 'words', 'complaint', 'text', 'message', 'what happened'],
    has: ['description', 'details', 'their words', 'what happened', 'complaint text', 'full text'],
  },
  about: {
    is: ['about', 'subject', 'summary', 'title', 'issue', 'reason', 'topic', 'in short'],
    has: ['summary', 'subject', 'what it was about', 'reason for'],
  },
  name: {
    is: ['name', 'customer', 'guest', 'patient', 'resident', 'client', 'complainant', 'surname', 'who'],
    has: ['first name', 'last name', 'full name', 'customer name', 'guest name', 'patient name'].concat([
      'forename',
      'surname',
      'complainant',
    ]),
  },
  note: { is: ['note', 'notes', 'comment', 'comments', 'remarks'], has: ['note', 'comment', 'handled by'] },
};

/** Two headings that only differ in case, marks or accents are the same one. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** @param before what somebody said of such headings before; its keys are plain */
export function guessColumns(
  all: readonly string[],
  before: ReadonlyMap<string, Field | null> = new Map(),
): (Field | null)[] {
  const plain = all.map(plainHeading);
  const found: (Field | null)[] = plain.map(() => null);
  const taken = new Set<Field>();
  const give = (at: number, one: Field | null | undefined) => {
    if (!one || found[at] !== null || (taken.has(one) && !mayRepeat.has(one))) return;
    found[at] = one;
    taken.add(one);
  };
  plain.forEach((heading, at) => give(at, before.get(heading)));
  const isOpen = (heading: string) => heading !== '' && !before.has(heading);
  for (const way of ['is', 'has'] as const)
    plain.forEach((heading, at) => {
      if (isOpen(heading))
        give(
          at,
          fields.find((one) => fits(heading, one, way)),
        );
    });
  return found;
}

/** A heading that was read as another field may still be this one: the order of `headings` says which is asked first. */
function fits(heading: string, one: Field, way: 'is' | 'has'): boolean {
  const known = headings[one][way];
  if (way === 'is') return known.includes(heading);
  return known.some((part) => ` ${heading} `.includes(` ${part}`)) && !isClosing(heading, one);
}

/** "Date closed" holds "date", and is no day on which anything was received. */
function isClosing(heading: string, one: Field): boolean {
  return one !== 'closed' && headings.closed.has.some((part) => heading.includes(part));
}
