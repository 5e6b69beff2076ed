// What stands in the margins of a paper, on every page of it.
import type { Paper } from '#domain/paper/paper';
import { shortMark } from '#domain/report/record-mark';
import type { PageMargins } from './page-rules';
import { say } from './say';

export function paperMargins(paper: Paper): PageMargins {
  const { title, house, reference, record, printing } = paper;
  // A reprint says so on each of its pages: two sheets of one letter are two letters.
  const marks = [
    ...(paper.isSample ? [say('sampleMark')] : []),
    ...(paper.isDraft ? [say('draftMark')] : []),
    // Which copy of a report it is, on each page: the manager’s never passes for the one that is signed.
    ...(paper.report && title !== say('title') ? [title] : []),
    ...(printing.copy > 1 ? [say('copyMark', { number: printing.copy })] : []),
  ];
  return {
    size: paper.on === 'roll' ? null : paper.on,
    foot: record
      ? say('record', { mark: shortMark(record) })
      : say('ofBranch', { title, branch: house.name }),
    head: reference ?? title,
    mark: marks.join(' · '),
  };
}
