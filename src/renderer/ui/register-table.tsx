import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { classNames } from './class-names';
import type { Tone } from './tone';
import s from './register-table.module.css';

export interface RegisterRow {
  id: string;
  reference: string;
  state: string;
  quote?: ReactNode;
  owner?: string;
  when: string;
  whenTone?: Tone;
}

export interface RegisterTableProps {
  caption: string;
  columns: Record<'reference' | 'state' | 'quote' | 'owner' | 'when', string>;
  rows: readonly RegisterRow[];
  onOpen: (id: string) => void;
  empty?: ReactNode;
  /** The first row's button, so that a field above can hand the focus down. */
  firstRow?: Ref<HTMLButtonElement>;
  /** Arrow up on the first row. */
  onLeaveUp?: () => void;
}

/** Complaints, one a line. The reference is the button; the whole line takes its click. */
export function RegisterTable({
  caption,
  columns,
  rows,
  onOpen,
  empty,
  firstRow,
  onLeaveUp,
}: RegisterTableProps) {
  if (rows.length === 0) return <>{empty}</>;
  return (
    // The roles are said again because a narrow window lays the cells out as lines.
    <div className={s.frame}>
      <table className={s.table} role="table">
        <caption className={s.hidden}>{caption}</caption>
        <thead className={s.hidden} role="rowgroup">
          <tr role="row">
            {(['reference', 'state', 'quote', 'owner', 'when'] as const).map((column) => (
              <th key={column} scope="col" role="columnheader">
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, at) => (
            <tr key={row.id} className={s.row} role="row">
              <th scope="row" role="rowheader" className={s.reference}>
                <button
                  ref={at === 0 ? firstRow : undefined}
                  type="button"
                  className={s.open}
                  onClick={() => onOpen(row.id)}
                  onKeyDown={(event) => walk(event, onLeaveUp)}
                >
                  {row.reference}
                </button>
              </th>
              <td role="cell" className={s.state}>
                {row.state}
              </td>
              {/* Words of a line say themselves where another direction begins; a passage that was found is one text. */}
              <td role="cell" dir={typeof row.quote === 'string' ? undefined : 'auto'}>
                <span className={s.quote}>{row.quote}</span>
              </td>
              <td role="cell" className={s.owner}>
                {row.owner}
              </td>
              <td role="cell" className={classNames(s.when, s[row.whenTone ?? 'neutral'])}>
                {row.when}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Up and down from line to line; Enter opens, as on every button. */
function walk(event: KeyboardEvent<HTMLButtonElement>, onLeaveUp?: () => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey) return;
  const all = [...(event.currentTarget.closest('tbody')?.querySelectorAll('button') ?? [])];
  const next = all[all.indexOf(event.currentTarget) + step];
  event.preventDefault();
  if (next) next.focus();
  else if (step < 0) onLeaveUp?.();
}
