// Every row of the procedure is shown by a test: prints the rows that no test's title begins with, and fails unless
// a row is known not to be built yet.
// Rows and our short names for them are data: test/fixtures/procedure-rows.json. `--list` says which tests show which row.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { rows, notYet } = JSON.parse(readFileSync(join(root, 'test/fixtures/procedure-rows.json'), 'utf8'));

/** A title: the first text given to test, it or describe, also behind `.each(…)`. */
const titled =
  /\b(?:test|it|describe|story)(?:\.\w+)*(?:\s*\([^'"`]{0,200}?\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gu;
/** "7.3, K7: …", "Branch A …", "4.1 and 4.2 …", "8.1–8.3 …": ids stand first, whatever follows. */
const oneId = String.raw`(?:Branch [ABC]|[BC](?= )|K\d{1,2}|\d{1,2}\.\d{1,2})`;
const leading = new RegExp(String.raw`^${oneId}(?:(?:, | and |–|, and )${oneId})*(?![\w.])`, 'u');

/** @returns ids that a title begins with; a range stands for each row in it */
export function rowsOf(title) {
  const [ids = ''] = leading.exec(title) ?? [];
  return ids.split(/, and |, | and /u).flatMap((part) => {
    const [from = '', to] = part.split('–');
    return to ? between(from, to) : from ? [/^[BC]$/u.test(from) ? `Branch ${from}` : from] : [];
  });
}

function between(from, to) {
  const at = (id) => rows.findIndex((row) => row.id === id);
  return rows.slice(at(from), at(to) + 1).map(({ id }) => id);
}

/** @returns titles of a test file's source, in its order */
export function titlesIn(source) {
  return [...source.matchAll(titled)].map(([, , title = '']) => title);
}

function shownBy() {
  const shown = new Map(rows.map(({ id }) => [id, []]));
  const files = readdirSync(join(root, 'test'), { recursive: true }).filter(
    (path) => /\.(?:test|story)\.tsx?$/u.test(path) && !path.endsWith('procedure-rows.test.ts'),
  );
  for (const file of files)
    for (const title of titlesIn(readFileSync(join(root, 'test', file), 'utf8')))
      for (const id of rowsOf(title)) shown.get(id)?.push(`${file}: ${title}`);
  return shown;
}

if (process.argv[1] === import.meta.filename) {
  const shown = shownBy();
  const without = rows.filter(({ id }) => shown.get(id).length === 0);
  if (process.argv.includes('--list'))
    for (const { id, about } of rows) console.log([`${id} ${about}`, ...shown.get(id)].join('\n    '));
  for (const { id, about } of without)
    console.log(`no test shows row ${id}: ${about}${notYet.includes(id) ? ' (not built yet)' : ''}`);
  for (const id of notYet)
    if (!without.some((row) => row.id === id))
      console.log(`row ${id} has its test now: take it off "notYet"`);
  console.log(`${rows.length - without.length} of ${rows.length} rows of the procedure are shown by a test`);
  process.exitCode = without.every(({ id }) => notYet.includes(id)) ? 0 : 1;
}
