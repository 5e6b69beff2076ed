// One block of a paper, filled in: sentences with a slot that nobody can fill are left out, and so are tables without rows.
import type { Block } from '../playbook/paper-blocks';
import type { PaperDefinition } from '../playbook/papers';
import type { PaperFacts } from './make-paper';
import type { PaperBlock } from './paper';
import { filled, type FilledRow } from './paper-values';

/** Null: there is nothing to fill it with. */
export function filledBlock(
  block: Block,
  { title, goesTo }: PaperDefinition,
  facts: PaperFacts,
): PaperBlock | null {
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
