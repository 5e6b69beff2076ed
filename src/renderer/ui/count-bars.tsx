import s from './count-bars.module.css';

export interface Count {
  key: string;
  label: string;
  count: number;
}

/** How many of each, longest bar for the most. The figures stand beside the bars: it is a table first. */
export function CountBars({
  caption,
  columns,
  counts,
}: {
  caption: string;
  columns: { key: string; count: string };
  counts: readonly Count[];
}) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table className={s.table}>
      <caption className={s.caption}>{caption}</caption>
      <thead className={s.hidden}>
        <tr>
          <th scope="col">{columns.key}</th>
          <th scope="col">{columns.count}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ key, label, count }) => (
          <tr key={key}>
            <th scope="row" className={s.key} dir="auto">
              {label}
            </th>
            <td className={s.count}>
              <span className={s.bar}>
                <span
                  className={s.length}
                  style={{ inlineSize: `${(count / most) * 80}%` }}
                  aria-hidden="true"
                />
                {count}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
