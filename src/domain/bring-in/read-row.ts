/** One row of a table as the complaint it will be, or why it can't be one. What a row can't say isn't made up. */
import type { z } from 'zod';
import { catalogue } from '../event/catalogue';
import type { Channel } from '../event/values';
import type { Category } from '../playbook/playbook';
import { cleanText } from '../wording/clean-text';
import type { Field, Mapping } from './fields';
import { readCategory, readChannel, readOutcome } from './read-choices';
import { readDay } from './read-day';

const rowFacts = catalogue['broughtIn.v1'].payload.omit({
  ...{ run: true, file: true, row: true, aspect: true, closedAt: true },
});
export type RowFacts = z.infer<typeof rowFacts> & { channel: Channel };

export const rowProblems = [
  'noDay',
  'badDay',
  'dayAhead',
  'tooLongAgo',
  'badClosed',
  'closedBefore',
  'noWords',
  'tooLong',
] as const;
export interface RowProblem {
  problem: (typeof rowProblems)[number];
  /** What it is about, and what stands in it, cut for a screen. */
  field: Field;
  cell: string;
}
/** Understood in another way than the cell says, and kept as a note besides. */
export interface RowRemark {
  field: 'category' | 'outcome' | 'channel';
  cell: string;
}
export type RowRead =
  { ok: true; facts: RowFacts; remarks: RowRemark[] } | { ok: false; problems: RowProblem[] };

export interface RowAround {
  headings: readonly string[];
  mapping: Mapping;
  categories: readonly Category[];
  /** The branch's day, "2026-11-22". */
  today: string;
}

const oldest = '1970-01-01';
const longestLabel = 90;

export function readRow(cells: readonly string[], around: RowAround): RowRead {
  const { columns } = around.mapping;
  const of = (wanted: Field) =>
    columns.flatMap((one, at) => (one === wanted ? [cleanText(cells[at] ?? '').trim()] : [])).filter(Boolean);
  const one = (wanted: Field) => of(wanted).join(' ');
  const days = readDays(one('received'), one('closed'), around);
  const words = one('words');
  const about = one('about');
  const problems = [...days.problems];
  if (!about && !words) problems.push({ problem: 'noWords', field: 'words', cell: '' });
  const { told, remarks } = readChoices(one, around.categories);
  const facts = rowFacts.safeParse({
    ...{ receivedOn: days.received ?? oldest, closedOn: days.closed, theirReference: one('reference') },
    ...{ name: one('name'), phone: one('phone'), email: one('email'), words },
    ...{ label: about || inShort(words) || '–', category: told.category, outcome: told.outcome },
    ...{ done: one('done'), notes: notesOf(cells, around, remarks) },
  });
  if (!facts.success) problems.push(...facts.error.issues.map(({ path }) => tooLong(String(path[0]), one)));
  return problems.length === 0 && facts.success
    ? { ok: true, facts: { ...facts.data, channel: told.channel ?? 'walkIn' }, remarks }
    : { ok: false, problems };
}

function readDays(received: string, closed: string, { mapping: { order }, today }: RowAround) {
  const problems: RowProblem[] = [];
  const thisYear = Number(today.slice(0, 4));
  const told = readDay(received, order, thisYear);
  const say = (problem: RowProblem['problem'], field: Field, cell: string) =>
    problems.push({ problem, field, cell: shown(cell) });
  if (!received) say('noDay', 'received', '');
  else if (!told) say('badDay', 'received', received);
  else if (told > today) say('dayAhead', 'received', received);
  else if (told < oldest) say('tooLongAgo', 'received', received);
  const end = closed ? readDay(closed, order, thisYear) : null;
  if (closed && !end) say('badClosed', 'closed', closed);
  else if (end && end > today) say('dayAhead', 'closed', closed);
  else if (end && told && end < told) say('closedBefore', 'closed', closed);
  return { received: told, closed: end, problems };
}

function readChoices(one: (wanted: Field) => string, categories: readonly Category[]) {
  const cells = { category: one('category'), outcome: one('outcome'), channel: one('channel') };
  const told = {
    category: readCategory(cells.category, categories),
    outcome: readOutcome(cells.outcome),
    channel: readChannel(cells.channel),
  };
  const remarks = (['category', 'outcome', 'channel'] as const)
    .filter((field) => cells[field] !== '' && told[field] === null)
    .map((field): RowRemark => ({ field, cell: cells[field] }));
  return { told, remarks };
}

/** Each with the heading it stood under, so that nobody has to guess later what "4" was. */
function notesOf(cells: readonly string[], { headings, mapping }: RowAround, remarks: RowRemark[]): string[] {
  return mapping.columns.flatMap((field, at) => {
    const isKept = field === 'note' || remarks.some((remark) => remark.field === field);
    const text = cleanText(cells[at] ?? '').trim();
    const heading = cleanText(headings[at] ?? '').trim();
    return isKept && text ? [heading ? `${heading}: ${text}` : text] : [];
  });
}

/** The first sentence, or as much of it as a list has room for. */
function inShort(words: string): string {
  const first = words.split(/\n|(?<=[.!?…])\s/)[0]?.trim() ?? '';
  const letters = [...first];
  return letters.length > longestLabel
    ? `${letters
        .slice(0, longestLabel - 1)
        .join('')
        .trim()}…`
    : first;
}

const names: Partial<Record<string, Field>> = { label: 'about', theirReference: 'reference', notes: 'note' };

function tooLong(path: string, one: (wanted: Field) => string): RowProblem {
  const field = names[path] ?? (path as Field);
  return { problem: 'tooLong', field, cell: shown(one(field)) };
}

function shown(cell: string): string {
  const letters = [...cell.replace(/\s+/g, ' ')];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}
