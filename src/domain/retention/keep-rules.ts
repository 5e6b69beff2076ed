/** How long complaints are kept, as the playbook says it: a rule for each kind, and from when its time runs. */
import { z } from 'zod';
import { Id, text } from '../playbook/vocabulary';

/** Every complaint is of the first of these kinds that fits: serious, opened by mistake, small, or any other. */
export const keptKinds = ['serious', 'void', 'small', 'other'] as const;
export type KeptKind = (typeof keptKinds)[number];

const KeepRule = z.strictObject({
  id: Id,
  kind: z.enum(keptKinds),
  /** In a list, after "Kept:". */
  title: text(60),
  months: z.int().min(1).max(600),
  /** `closed`: when it was filed, or closed as opened by mistake. */
  from: z.enum(['received', 'closed']),
});
export type KeepRule = z.infer<typeof KeepRule>;

export const KeepRules = z
  .array(KeepRule)
  .refine(
    (rules) =>
      keptKinds.every((kind) => rules.filter((rule) => rule.kind === kind).length === 1) &&
      new Set(rules.map(({ id }) => id)).size === rules.length,
    'one rule for each kind: serious, void, small, other',
  );
