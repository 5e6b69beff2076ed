// Papers as data: each report and letter is a list of blocks from one small set, so adding one needs no code.
import { z } from 'zod';
import { Block, type RowsBlock } from './paper-blocks';
import { columnsOf, isOfDesk, partsForManagers, slotsOf } from './paper-vocabulary';
import { Id, text } from './vocabulary';
import { slotsNamedIn } from './word-slots';

/** What has to be there before a paper means anything. Each is asked of the complaint itself. */
export const PaperNeed = z.enum([
  'reference',
  'finding',
  'outcome',
  'promise',
  'doneOrPromised',
  'notSerious',
  'notRestricted',
]);
export type PaperNeed = z.infer<typeof PaperNeed>;

/** What somebody chooses before it is made. */
export const PaperAsks = z.enum(['pack', 'day', 'days']);
export type PaperAsks = z.infer<typeof PaperAsks>;

const Definition = z.strictObject({
  id: Id,
  title: text(60),
  /** Beside its button: when somebody wants it. */
  what: text(140),
  /** `complaint`: of one, open or filed · `filed`: of one that is filed · `desk`: of the branch as it stands. */
  of: z.enum(['complaint', 'filed', 'desk']),
  for: z.enum(['anybody', 'managers']),
  /** Who holds it in the end. What customers get is made of slots, rows and parts that are safe for them, and of no other. */
  goesTo: z.enum(['house', 'customer']),
  on: z.enum(['sheet', 'roll']).default('sheet'),
  /** 2: a card, read at one look. What stands before the first list or table goes across. */
  columns: z.union([z.literal(1), z.literal(2)]).default(1),
  needs: z.array(PaperNeed).default([]),
  asks: z.array(PaperAsks).default([]),
  /** 3.9: a manager says yes to these very words before it leaves the house. */
  approval: z.boolean().default(false),
  blocks: z.array(Block).min(1),
});

export const PaperDefinition = Definition.superRefine((paper, context) => {
  for (const says of problemsOf(paper)) context.addIssue({ code: 'custom', message: says });
});
export type PaperDefinition = z.infer<typeof PaperDefinition>;

function problemsOf(paper: z.infer<typeof Definition>): string[] {
  const { blocks, goesTo } = paper;
  const isTheirs = goesTo === 'customer';
  const parts = blocks.flatMap((block) => (block.block === 'part' ? [block.part] : []));
  const forManagers = parts.filter((part) => partsForManagers.has(part));
  return [
    ...(isTheirs && paper.of === 'desk' ? ['what goes to a customer is of one complaint'] : []),
    ...(forManagers.length > 0 && (isTheirs || paper.for !== 'managers')
      ? [`${forManagers.join(', ')} may stand on a manager’s copy only`]
      : []),
    // 2.4: nobody signs a sheet on which the temperature of the conversation stands.
    ...(forManagers.length > 0 && parts.includes('signatures')
      ? [`nobody signs a sheet with ${forManagers.join(', ')} on it`]
      : []),
    ...(parts.length > 0 && paper.of !== 'filed' ? ['a part of the report needs a filed one'] : []),
    ...blocks.flatMap((block) => [
      ...(block.block === 'rows' ? rowProblems(block, isTheirs, paper.of) : []),
      ...wrongSlots(block, paper.of, isTheirs),
    ]),
  ];
}

function rowProblems(block: RowsBlock, isTheirs: boolean, of: PaperDefinition['of']): string[] {
  const named = [
    ...(block.columns ?? []).map(({ show }) => show),
    ...(block.say === undefined ? [] : (slotsNamedIn(block.say) ?? ['?'])),
  ];
  const columns = columnsOf(block.of, isTheirs);
  return [
    ...(isOfDesk(block.of) === (of === 'desk') ? [] : [`“${block.of}” can’t be had for this paper`]),
    ...(named.length === 0 ? [`“${block.id}” shows nothing: it needs columns, or say`] : []),
    ...named
      .filter((show) => !columns.includes(show))
      .map((show) => `“${block.of}” has no “${show}”${isTheirs ? ' for customers' : ''}`),
  ];
}

function wrongSlots(block: Block, of: PaperDefinition['of'], isTheirs: boolean): string[] {
  const known = slotsOf(of === 'desk' ? 'desk' : 'complaint', isTheirs);
  return textsOf(block).flatMap((message) => {
    const named = slotsNamedIn(message);
    if (named === null) return [`can’t be read as a message: “${message}”`];
    return named.filter((slot) => !known.has(slot)).map((slot) => `“${slot}” is no slot here`);
  });
}

/** The texts of a block that fill in slots. */
function textsOf(block: Block): string[] {
  const title = 'title' in block && block.title !== undefined ? [block.title] : [];
  switch (block.block) {
    case 'title':
      return block.under === undefined ? [] : [block.under];
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'facts':
      return [...title, ...block.rows.map(({ value }) => value)];
    case 'list':
      return [...title, ...block.items];
    case 'sign':
      return block.lines;
    default:
      return title;
  }
}
