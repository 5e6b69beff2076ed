/** What a column of somebody's table may hold, as far as a complaint of the past has a place for it. */
import { z } from 'zod';

export const fields = [
  'received',
  'about',
  'words',
  'name',
  'phone',
  'email',
  'category',
  'reference',
  'channel',
  'outcome',
  'done',
  'closed',
  'note',
] as const;
export const field = z.enum(fields);
export type Field = z.infer<typeof field>;

/** First and last name in two columns, and as many notes as there are: every other field has one column. */
export const mayRepeat: ReadonlySet<Field> = new Set<Field>(['name', 'note']);

export const mostColumns = 60;
export const mostRows = 10_000;

/** How the days of this table are written, where only the order could tell: 03/04/2024. */
export const dayOrder = z.enum(['dayFirst', 'monthFirst']);
export type DayOrder = z.infer<typeof dayOrder>;

/** What each column is, from the left. Null: it is left out. */
export const mapping = z.object({
  columns: z
    .array(field.nullable())
    .min(1)
    .max(mostColumns)
    .refine(
      (columns) =>
        columns.every((one, at) => one === null || mayRepeat.has(one) || columns.indexOf(one) === at),
      'one column for each',
    ),
  order: dayOrder,
});
export type Mapping = z.infer<typeof mapping>;
