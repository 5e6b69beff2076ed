// Facts, lists and tables of a paper. Headings of tables repeat on each page, and a row is never cut.
import type { PaperBlock } from '#domain/paper/paper';
import { Typed } from './section';
import s from './paper-sheet.module.css';
import styles from './sheet.module.css';

type Block<B extends PaperBlock['block']> = Extract<PaperBlock, { block: B }>;

export function FactsBlock({ title, rows }: Block<'facts'>) {
  return (
    <section className={styles.section}>
      {title && <h2>{title}</h2>}
      <table className={styles.facts}>
        <tbody>
          {rows.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <Typed>{value}</Typed>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ListBlock({ title, items, isNumbered }: Block<'list'>) {
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <section className={title ? styles.section : s.listed}>
      {title && <h2>{title}</h2>}
      <List className={s.list}>
        {items.map((item, at) => (
          <li key={at}>
            <Typed>{item}</Typed>
          </li>
        ))}
      </List>
    </section>
  );
}

/** References, numbers, times and initials are read as one: they aren’t broken. In characters. */
const longestWhole = 15;

export function TableBlock({ title, heads, rows, empty }: Block<'table'>) {
  return (
    <section className={styles.section}>
      {title && <h2>{title}</h2>}
      {rows.length === 0 ? (
        <p className={s.empty}>{empty}</p>
      ) : (
        <table className={styles.rows}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {row.cells.map((cell, at) =>
                  at === 0 ? (
                    <th key={at} scope="row" className={cell.length <= longestWhole ? s.whole : undefined}>
                      <Typed>{cell}</Typed>
                    </th>
                  ) : (
                    <td key={at} className={cell.length <= longestWhole ? s.whole : undefined}>
                      <Typed>{cell}</Typed>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
