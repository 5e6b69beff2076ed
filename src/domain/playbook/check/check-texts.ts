// Everything a person reads: typographic marks, wordings to avoid, and lines short enough to say.
import type { PlaybookProblem } from '../assemble-playbook';
import { listFiles, objectFiles, type Playbook } from '../playbook';
import { tooLong, wordingProblems } from './plain-wording';

/** Keys whose values are names for code or words to search for, not texts. */
const notTexts = new Set([
  'id',
  'keywords',
  'categories',
  'clause',
  'when',
  'source',
  'kind',
  'moment',
  'value',
  'shutBy',
  'codes',
  'topic',
  'block',
  'of',
  'show',
  'part',
  'packs',
]);

export function checkTexts(playbook: Playbook): PlaybookProblem[] {
  const files = [...Object.entries(listFiles), ...Object.entries(objectFiles)];
  return files.flatMap(([file, { at }]) => [
    ...textsIn(playbook[at], '').flatMap(({ path, text }) =>
      typography(text).map((says) => ({ file, path, says: `${says}: “${text}”` })),
    ),
    ...spokenIn(at, playbook).flatMap(({ path, text }) =>
      wordingProblems(text).map((says) => ({ file, path, says: `${says}: “${text}”` })),
    ),
    ...(at === 'phrases' ? lengths(playbook) : []),
  ]);
}

function typography(text: string): string[] {
  return [
    ...(/['"`´]/u.test(text) ? ['use ’ “ ” instead of straight quotes'] : []),
    ...(/\.\.\./u.test(text) ? ['use … instead of three dots'] : []),
    ...(/\s\s|^\s|\s$/u.test(text) ? ['has a space too many'] : []),
    ...(/[<>]/u.test(text) ? ['texts hold no markup'] : []),
  ];
}

/** What is said to customers or read by them. Lists of what never to say are left out: they quote it. */
function spokenIn(at: keyof Playbook, playbook: Playbook): { path: string; text: string }[] {
  switch (at) {
    case 'phrases':
      return playbook.phrases.map(({ id, text }) => ({ path: id, text: withoutSyntax(text) }));
    case 'questions':
      return playbook.questions.map(({ id, text }) => ({ path: id, text }));
    case 'policies':
      return playbook.policies.flatMap(({ id, rule, why, choices }) =>
        [rule, why, ...choices].map((text) => ({ path: id, text })),
      );
    case 'remedies':
      return playbook.remedies.flatMap(({ id, label, say, done, toDo }) =>
        [label, say, done, toDo].map((text) => ({ path: id, text })),
      );
    case 'letters':
      return playbook.letters.flatMap(({ id, blocks }) =>
        textsIn(blocks, '').map(({ text }) => ({ path: id, text: withoutSyntax(text) })),
      );
    case 'notices':
      return textsIn(playbook.notices, '');
    default:
      return [];
  }
}

function lengths(playbook: Playbook): PlaybookProblem[] {
  return playbook.phrases.flatMap(({ id, text }) =>
    tooLong(withoutSyntax(text)).map((says) => ({ file: 'phrases.en.json', path: id, says })),
  );
}

/** The longest wording of a message, near enough for counting: choices resolved to their first, slots to a word. */
function withoutSyntax(text: string): string {
  return text
    .replace(/\{named, select, yes \{(.*?)\} other \{\}\}/gu, '$1')
    .replace(/\{count, plural, .*other \{(.*?)\}\}/gu, '$1')
    .replace(/\{(\w+)\}/gu, '$1');
}

function textsIn(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => textsIn(item, `${path}[${nameOf(item) ?? index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !notTexts.has(key))
    .flatMap(([key, item]) => textsIn(item, path === '' ? key : `${path}.${key}`));
}

function nameOf(item: unknown): string | undefined {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}
