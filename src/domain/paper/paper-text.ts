/** What a paper says, as plain text: kept of letters, and what a manager's yes is given to. Neither date nor letterhead. */
import type { Paper, PaperBlock } from './paper';

export function paperText({ blocks }: Pick<Paper, 'blocks'>): string {
  return blocks.map(textOf).filter(Boolean).join('\n\n');
}

function textOf(block: PaperBlock): string {
  switch (block.block) {
    case 'title':
      return [block.text, block.under].filter(Boolean).join('\n');
    case 'heading':
    case 'paragraph':
    case 'own':
      return block.text.trim();
    case 'facts':
      return [block.title, ...block.rows.map(({ label, value }) => `${label}: ${value}`)]
        .filter(Boolean)
        .join('\n');
    case 'list':
      return [block.title, ...block.items.map((item) => `· ${item}`)].filter(Boolean).join('\n');
    case 'table': {
      const rows = block.rows.map(({ cells }) => cells.filter(Boolean).join(' · '));
      return [block.title, ...(rows.length > 0 ? rows : [block.empty])].filter(Boolean).join('\n');
    }
    case 'sign':
      return block.lines.join('\n');
    default:
      return '';
  }
}
