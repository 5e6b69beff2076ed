import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';
import { TickMark } from './tick-mark';
import s from './checklist.module.css';

export interface ChecklistRow {
  id: string;
  text: ReactNode;
  /** What it means for the customer: "back to Mrs Osei £18.40", "promise". */
  amount?: string;
  isTicked: boolean;
  note?: ReactNode;
}

export interface ChecklistProps {
  label: string;
  rows: readonly ChecklistRow[];
  onTick: (id: string, isTicked: boolean) => void;
  total?: { label: string; amount: string };
}

/** The recap: each line is ticked as it is said. What is still to be said stands out. */
export function Checklist({ label, rows, onTick, total }: ChecklistProps) {
  const group = useId();
  return (
    <div className={s.list}>
      <ul aria-label={label}>
        {rows.map((row, index) => {
          // Not the row's own id: that may be a whole sentence, and an id with blanks names nothing.
          const id = `${group}-${index}`;
          return (
            <li key={row.id} className={classNames(s.row, row.isTicked && s.ticked)}>
              <TickMark
                isTicked={row.isTicked}
                onTick={(isTicked) => onTick(row.id, isTicked)}
                labelledBy={`${id}-text ${id}-amount`}
              />
              <div className={s.text}>
                <span id={`${id}-text`}>{row.text}</span>
                {row.note !== undefined && <div className={s.note}>{row.note}</div>}
              </div>
              <strong className={s.amount} id={`${id}-amount`}>
                {row.amount}
              </strong>
            </li>
          );
        })}
      </ul>
      {total && (
        <p className={s.total}>
          <span>{total.label}</span>
          <span>{total.amount}</span>
        </p>
      )}
    </div>
  );
}
