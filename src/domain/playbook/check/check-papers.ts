// What papers say about the rest of the playbook is true, and the papers that screens ask for by name are there.
import { reportPaper } from '../../paper/paper';
import type { PlaybookProblem } from '../assemble-playbook';
import type { Playbook } from '../playbook';

/** Asked for by name: by the page of a filed complaint, and by "Type in a filled form". */
export const askedByName = [reportPaper, 'blank-form'] as const;

export function checkPapers({ reports, letters, clocks }: Playbook): PlaybookProblem[] {
  const packs = new Set(clocks.map(({ id }) => id));
  const problems: PlaybookProblem[] = [];
  const ids = [...reports, ...letters].map(({ id }) => id);
  for (const [file, papers] of [
    ['reports.json', reports],
    ['letters.json', letters],
  ] as const)
    for (const { id, blocks, goesTo, of } of papers) {
      const add = (says: string) => problems.push({ file, path: id, says });
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) add('two papers have this id');
      if (file === 'letters.json' && (goesTo !== 'customer' || of !== 'complaint'))
        add('a letter goes to the customer of one complaint');
      for (const block of blocks)
        for (const pack of block.packs ?? [])
          if (!packs.has(pack)) add(`“${block.id}” names the clock pack “${pack}”, which isn’t there`);
    }
  for (const id of askedByName)
    if (!reports.some((paper) => paper.id === id))
      problems.push({ file: 'reports.json', path: id, says: 'is missing' });
  return problems;
}
