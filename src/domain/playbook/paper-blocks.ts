// The building blocks of a paper. Every one has an id, so that a desk's own playbook can change or drop a single block.
import { z } from 'zod';
import { ReportPart, RowSource } from './paper-vocabulary';
import { Id, text } from './vocabulary';

const every = {
  id: Id,
  /** Clock packs under which it stands; without it, under any. */
  packs: z.array(Id).optional(),
};
const titled = { ...every, title: text(80).optional() };
/** A message: slots in braces are filled in, and a block whose slot nobody can fill is left out. */
const message = (max = 600) => text(max);

/** The house, its address, the reference with its QR mark. With `to`: whom a letter is addressed to. */
const Letterhead = z.strictObject({
  ...every,
  block: z.literal('letterhead'),
  to: z.boolean().default(false),
});
/** The paper's own title as its first heading, and a quiet line under it. */
const Title = z.strictObject({ ...every, block: z.literal('title'), under: message(200).optional() });
const Heading = z.strictObject({ ...every, block: z.literal('heading'), text: message(80) });
const Paragraph = z.strictObject({
  ...{ ...every, block: z.literal('paragraph'), text: message() },
  look: z.enum(['plain', 'marked', 'quiet']).default('plain'),
});
const Facts = z.strictObject({
  ...{ ...titled, block: z.literal('facts') },
  rows: z.array(z.strictObject({ label: text(60), value: message(300) })).min(1),
});
const List = z.strictObject({
  ...{ ...titled, block: z.literal('list'), items: z.array(message(240)).min(1) },
  isNumbered: z.boolean().default(false),
});
/** What the records hold: as a table by `columns`, or line by line as `say` puts it. */
const Rows = z.strictObject({
  ...{ ...titled, block: z.literal('rows'), of: RowSource },
  columns: z.array(z.strictObject({ show: Id, head: text(30) })).optional(),
  say: text(300).optional(),
  /** What stands there when there are none; without it the whole block is left out then. */
  empty: text(140).optional(),
});
/** A paragraph that whoever writes the letter puts in their own words. */
const Own = z.strictObject({
  ...every,
  block: z.literal('own'),
  label: text(80),
  hint: text(160).optional(),
});
const Sign = z.strictObject({
  ...every,
  block: z.literal('sign'),
  lines: z.array(message(120)).min(1).max(2),
});
/** Lines to write on, by hand. */
const Write = z.strictObject({
  ...every,
  block: z.literal('write'),
  label: text(90),
  lines: z.int().min(1).max(12),
});
/** Boxes to tick, by hand. */
const Tick = z.strictObject({
  ...{ ...every, block: z.literal('tick'), label: text(90), options: z.array(text(60)).min(1).max(8) },
});
/** A part of the incident report. */
const Part = z.strictObject({ ...every, block: z.literal('part'), part: ReportPart });

export const Block = z.discriminatedUnion('block', [
  Letterhead,
  Title,
  Heading,
  Paragraph,
  Facts,
  List,
  Rows,
  Own,
  Sign,
  Write,
  Tick,
  Part,
]);
export type Block = z.infer<typeof Block>;
export type RowsBlock = z.infer<typeof Rows>;
export type OwnBlock = z.infer<typeof Own>;
