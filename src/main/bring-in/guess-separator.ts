// What stands between the cells of a table: the sign that every one of its first rows has, and most often.

const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** How much of a table is looked at: long enough for some rows with a page of words in each. */
const looked = 64_000;
const rowsLooked = 12;

export function guessSeparator(text: string): Separator {
  const rows = countPerRow(text.slice(0, looked));
  const scores = separators.map((separator) => {
    const counts = rows.map((row) => row[separator]);
    return { separator, least: Math.min(...counts), all: counts.reduce((sum, one) => sum + one, 0) };
  });
  const [best] = scores.toSorted((a, b) => b.least - a.least || b.all - a.all);
  return best?.separator ?? ',';
}

/** Signs inside quotes are words, and a line end there is none. */
function countPerRow(text: string): Record<Separator, number>[] {
  const rows: Record<Separator, number>[] = [];
  let isQuoted = false;
  let row = none();
  let isEmpty = true;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === '\n' && !isQuoted) {
      if (!isEmpty) rows.push(row);
      if (rows.length === rowsLooked) return rows;
      [row, isEmpty] = [none(), true];
      continue;
    } else if (!isQuoted && letter in row) row[letter as Separator] += 1;
    if (letter !== '\r') isEmpty = false;
  }
  // The last one may be cut off: it counts only where it is all there is.
  return rows.length > 0 ? rows : [row];
}

function none(): Record<Separator, number> {
  return { ',': 0, ';': 0, '\t': 0, '|': 0 };
}
