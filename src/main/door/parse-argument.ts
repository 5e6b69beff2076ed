import type { z } from 'zod';
import type { CallName } from '#contract/channels';
import { doorway, type ParsedArgs } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import { weigh } from './argument-size';

/** Whatever arrived, as what the call takes, or a refusal that names the field. Never throws. */
export function parseArgument<C extends CallName>(name: C, argument: unknown): Answer<ParsedArgs<C>> {
  const size = weigh(argument);
  if (size.is === 'tooLong') return no({ code: 'tooLong', field: size.field });
  if (size.is === 'notPlain') return no({ code: 'notValid', field: size.field });
  const parsed = doorway[name].args.safeParse(argument);
  if (parsed.success) return yes(parsed.data as ParsedArgs<C>);
  const issues = parsed.error.issues.flatMap((issue) => withinUnions(issue, []));
  const tooLong = issues.find((issue) => issue.isTooLong);
  if (tooLong) return no({ code: 'tooLong', field: tooLong.field });
  return no({ code: 'notValid', field: issues[0]?.field ?? '' });
}

interface Found {
  field: string;
  isTooLong: boolean;
}

function withinUnions(issue: z.core.$ZodIssue, before: PropertyKey[]): Found[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return issue.errors.flat().flatMap((inner) => withinUnions(inner, path));
  }
  const isTooLong = issue.code === 'too_big' && issue.origin === 'string';
  return [{ field: path.map(String).join('.'), isTooLong }];
}
