/**
 * Makes one paper from its definition in the playbook and from what is known. The same for the preview on the screen, for
 * a printer and for a PDF. Sentences with a slot that nobody can fill are left out, and so are tables without rows.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Block } from '../playbook/paper-blocks';
import type { PaperDefinition } from '../playbook/papers';
import type { RowSource } from '../playbook/paper-vocabulary';
import { slotsNamedIn } from '../playbook/word-slots';
import type { LeftOut } from '../report/for-complainant';
import type { IncidentReport } from '../report/report-model';
import type { HouseParts } from './house-parts';
import type { Paper, PaperBlock } from './paper';

export type PaperValues = Readonly<Record<string, string | undefined>>;
/** One row of the records, by its columns; `id` keeps rows apart. */
export type FilledRow = Readonly<Record<string, string>> & { readonly id: string };
export type PaperRows = Partial<Record<RowSource, readonly FilledRow[]>>;

export interface PaperFacts {
  language: string;
  house: { name: string; address: string };
  size: 'A4' | 'Letter';
  reference: string | null;
  isSample: boolean;
  printing: Paper['printing'];
  values: PaperValues;
  rows: PaperRows;
  /** What somebody wrote into the blocks for own words, by the block's id. */
  own: Readonly<Record<string, string>>;
  /** The clock pack that it runs under. */
  pack: string | null;
  /** Whom a letter is addressed to, line by line. */
  to: readonly string[];
  dated: string;
  report: IncidentReport | null;
  forHouse: HouseParts | null;
  leftOut: LeftOut | null;
  isApproved: boolean;
}

export function makePaper(definition: PaperDefinition, facts: PaperFacts): Paper {
  const { report } = facts;
  const parts = new Set(definition.blocks.flatMap((one) => (one.block === 'part' ? [one.part] : [])));
  return {
    ...{ id: definition.id, title: definition.title, language: facts.language },
    on: definition.on === 'roll' ? 'roll' : facts.size,
    columns: definition.columns,
    ...{ house: facts.house, reference: facts.reference, isSample: facts.isSample },
    record: report?.record ?? null,
    isDraft: definition.approval && !facts.isApproved,
    ...{ goesTo: definition.goesTo, printing: facts.printing, report, leftOut: facts.leftOut },
    // Not merely left undrawn: what a paper has no part for isn't in it.
    forHouse: facts.forHouse && {
      temperature: parts.has('temperature') ? facts.forHouse.temperature : null,
      readAndPrinted: parts.has('readAndPrinted') ? facts.forHouse.readAndPrinted : [],
    },
    blocks: withoutLonelyHeadings(
      definition.blocks
        .filter(({ packs }) => !packs || (facts.pack !== null && packs.includes(facts.pack)))
        .flatMap((block) => drawn(block, definition, facts) ?? []),
    ),
  };
}

function drawn(block: Block, { title, goesTo }: PaperDefinition, facts: PaperFacts): PaperBlock | null {
  const { id } = block;
  const { values } = facts;
  const titled = 'title' in block && block.title !== undefined ? (filled(block.title, values) ?? '') : '';
  switch (block.block) {
    case 'letterhead':
      return { id, block: 'letterhead', to: block.to ? [...facts.to] : null, dated: facts.dated };
    case 'title':
      return { id, block: 'title', text: title, under: (block.under && filled(block.under, values)) ?? '' };
    case 'heading': {
      const text = filled(block.text, values);
      return text === null ? null : { id, block: 'heading', text };
    }
    case 'paragraph': {
      const text = filled(block.text, values);
      return text === null ? null : { id, block: 'paragraph', text, look: block.look };
    }
    case 'facts': {
      const rows = block.rows.flatMap(({ label, value }) => {
        const text = filled(value, values);
        return text === null ? [] : [{ label, value: text }];
      });
      return rows.length === 0 ? null : { id, block: 'facts', title: titled, rows };
    }
    case 'list': {
      const items = block.items.flatMap((item) => filled(item, values) ?? []);
      return items.length === 0
        ? null
        : { id, block: 'list', title: titled, items, isNumbered: block.isNumbered };
    }
    case 'rows':
      return rowsDrawn(block, titled, facts.rows[block.of] ?? []);
    case 'own':
      return { id, block: 'own', label: block.label, hint: block.hint ?? '', text: facts.own[id] ?? '' };
    case 'sign': {
      const lines = block.lines.flatMap((line) => filled(line, values) ?? []);
      return lines.length === 0 ? null : { id, block: 'sign', lines };
    }
    case 'write':
      return { id, block: 'write', label: block.label, lines: block.lines };
    case 'tick':
      return { id, block: 'tick', label: block.label, options: block.options };
    case 'part':
      return goesTo === 'house' || facts.report ? { id, block: 'part', part: block.part } : null;
  }
}

function rowsDrawn(
  block: Extract<Block, { block: 'rows' }>,
  title: string,
  rows: readonly FilledRow[],
): PaperBlock | null {
  const { id, empty = '' } = block;
  if (rows.length === 0 && empty === '') return null;
  if (block.say !== undefined) {
    const { say } = block;
    const items = rows.flatMap((row) => filled(say, row) ?? []);
    if (items.length > 0) return { id, block: 'list', title, items, isNumbered: false };
    return empty === '' ? null : { id, block: 'table', title, heads: [], rows: [], empty };
  }
  // Columns that are empty all the way down only take room from the others.
  const columns = (block.columns ?? []).filter(({ show }) => rows.some((row) => (row[show] ?? '') !== ''));
  return {
    ...{ id, block: 'table', title, empty },
    heads: columns.map(({ head }) => head),
    rows: rows.map((row) => ({ id: row.id, cells: columns.map(({ show }) => row[show] ?? '') })),
  };
}

const compiled = new Map<string, IntlMessageFormat>();

/** Null when a slot has nothing to fill it. Values are put in as they are: nothing in them is read as a message. */
export function filled(message: string, values: PaperValues): string | null {
  const slots = slotsNamedIn(message) ?? [];
  if (slots.some((slot) => values[slot] === undefined)) return null;
  let format = compiled.get(message);
  if (!format) {
    format = new IntlMessageFormat(message, 'en-GB', undefined, { ignoreTag: true });
    compiled.set(message, format);
  }
  return String(format.format(values as Record<string, string>)).trim();
}

/** A heading over nothing is left out: all that stood under it was. */
function withoutLonelyHeadings(blocks: PaperBlock[]): PaperBlock[] {
  return blocks.filter(({ block }, at) => {
    const next = blocks[at + 1]?.block;
    return block !== 'heading' || (next !== undefined && next !== 'heading' && next !== 'sign');
  });
}
