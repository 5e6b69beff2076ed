import s from './agreed-rows.module.css';

export interface AgreedRowsProps {
  rows: readonly { id: string; text: string; amount?: string }[];
  total?: { label: string; amount: string };
}

/** What was agreed, large, for the customer to read across the counter. */
export function AgreedRows({ rows, total }: AgreedRowsProps) {
  return (
    <div className={s.rows}>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={s.row}>
            <span>{row.text}</span> <strong>{row.amount}</strong>
          </li>
        ))}
      </ul>
      {total && (
        <p className={s.total}>
          <span>{total.label}</span> <span>{total.amount}</span>
        </p>
      )}
    </div>
  );
}
