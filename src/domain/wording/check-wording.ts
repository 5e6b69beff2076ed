// Whether a file of wording rules can be put to work: its shape, its names, and that every rule does what it says.
import { findHints } from './find-hints';
import { reword } from './reword';
import { listsIn, readPattern } from './word-pattern';
import { Wording, type WordingRule } from './wording';

/** As playbook-check prints them. */
export interface WordingProblem {
  file: string;
  path: string;
  says: string;
}

/** `json`: a parsed file of resources/wording. Empty: all well. Takes tens of milliseconds. */
export function checkWording(json: unknown, file: string): WordingProblem[] {
  const parsed = Wording.safeParse(json);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({
      file,
      path: path.map(String).join('.'),
      says: message,
    }));
  const wording = parsed.data;
  const unknown = unknownNames(wording);
  // A rule can't be tried while it names what isn't there.
  const says = unknown.length > 0 ? unknown : wording.rules.flatMap((rule) => tryOut(rule, wording));
  return [...twice(wording), ...says].map((problem) => ({ file, ...problem }));
}

type Problem = Omit<WordingProblem, 'file'>;

function unknownNames({ lists, conditions, rules }: Wording): Problem[] {
  const inPatterns = (patterns: readonly string[], path: string) =>
    patterns.flatMap((pattern) =>
      listsIn(readPattern(pattern))
        .filter((name) => !(name in lists))
        .map((name) => ({ path, says: `“${pattern}” names the list “${name}”, which isn’t there` })),
    );
  return [
    ...Object.entries(lists).flatMap(([name, entries]) => inPatterns(entries, `lists.${name}`)),
    ...Object.keys(lists)
      .filter((name) => containsItself(name, lists))
      .map((name) => ({ path: `lists.${name}`, says: 'contains itself' })),
    ...Object.entries(conditions).flatMap(([name, { words }]) => inPatterns(words, `conditions.${name}`)),
    ...rules.flatMap((rule) => [
      ...inPatterns(rule.find, rule.id),
      ...[...rule.when, ...rule.unless].flatMap((given) => {
        if (typeof given !== 'string') return inPatterns(given.words, rule.id);
        return given in conditions ? [] : [{ path: rule.id, says: `there is no condition “${given}”` }];
      }),
      ...rule.find.flatMap((pattern) =>
        [...rule.instead.matchAll(/\{([a-zA-Z0-9-]+)\}/gu)]
          .filter(([, list]) => !pattern.includes(`{${list}}`))
          .map(([echo]) => ({
            path: rule.id,
            says: `${echo} can’t be repeated: “${pattern}” doesn’t find one`,
          })),
      ),
    ]),
  ];
}

function containsItself(name: string, lists: Wording['lists']): boolean {
  const seen = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const inner of (lists[next] ?? []).flatMap((entry) => listsIn(readPattern(entry)))) {
      if (inner === name) return true;
      if (!seen.has(inner)) open.push(inner);
      seen.add(inner);
    }
  return false;
}

function tryOut(rule: WordingRule, wording: Wording): Problem[] {
  const path = rule.id;
  const missed = rule.catches.filter(
    (line) => !findHints(line, 'staff', wording).some((hint) => hint.rule === rule.id),
  );
  const alarmed = rule.leaves.filter((line) => findHints(line, 'staff', wording).length > 0);
  const stillHinted = rule.catches.filter((line) => {
    const hint = findHints(line, 'staff', wording).find((one) => one.rule === rule.id);
    const after = hint && reword(line, hint);
    return after && findHints(after.text, 'staff', wording).some((one) => one.rule === rule.id);
  });
  const texts = [rule.instead, rule.why ?? ''];
  return [
    ...missed.map((line) => ({ path, says: `doesn’t catch “${line}”` })),
    ...alarmed.map((line) => ({ path, says: `alarms on “${line}”, which it should leave alone` })),
    ...stillHinted.map((line) => ({ path, says: `its own wording is hinted at again in “${line}”` })),
    ...(texts.some((text) => /['"`´]|\.\.\.|!|—/u.test(text))
      ? [{ path, says: 'use ’ “ ” … in what people read, and no exclamation marks' }]
      : []),
  ];
}

function twice({ rules }: Wording): Problem[] {
  const ids = rules.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({ path: id, says: 'the id stands here twice' }));
}
