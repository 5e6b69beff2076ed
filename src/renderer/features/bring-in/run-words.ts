// A bringing in, and what was wrong with a row, in words.
import type { BringingIn, RowRefused } from '#contract/bring-in';
import { dayAndTime, say } from '../../messages/say';

/** "14 March 2024" from a day of the branch: a day has no zone to be moved by. */
export function day(isoDay: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${isoDay}T12:00:00Z`).toLocaleDateString('en-GB', options);
}

export function refusedWords({ row, problems }: RowRefused): string {
  const why = problems.map(({ problem, field, cell }) =>
    say(`problem.${problem}`, { cell, field: say(`column.${field}`) }),
  );
  return say('refusedRow', { row, why: why.join(' ') });
}

export function runWords({ state, there, rows, bad, undone }: BringingIn): string {
  const when = undone ? dayAndTime(undone.at) : '';
  const told = say(`run.${state}`, { there, rows, when, name: undone?.byName ?? '' });
  return bad > 0 && state !== 'undone' ? `${told} ${say('runBad', { bad })}` : told;
}

export function stayedWords({ stayed, stayedCount }: BringingIn): string {
  const references = stayed.map(({ reference }) => reference).join(', ');
  const count = stayedCount - stayed.length;
  return count > 0 ? say('runStayedMore', { references, count }) : say('runStayed', { references });
}
