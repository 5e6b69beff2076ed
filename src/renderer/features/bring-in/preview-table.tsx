import type { RowShown } from '#contract/bring-in';
import { say } from '../../messages/say';
import { day } from './run-words';
import s from './bring-in.module.css';

/** The first rows as they will stand: what was understood, and nothing of what was left out. */
export function PreviewTable({ rows }: { rows: readonly RowShown[] }) {
  return (
    <div className={s.frame} tabIndex={0} role="region" aria-label={say('bringInPreview')}>
      <table className={s.preview}>
        <thead>
          <tr>
            <th scope="col">{say('previewRow')}</th>
            <th scope="col">{say('previewReceived')}</th>
            <th scope="col">{say('previewWho')}</th>
            <th scope="col">{say('previewAbout')}</th>
            <th scope="col">{say('previewKind')}</th>
            <th scope="col">{say('previewEnd')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: RowShown }) {
  const { outcome, closedOn } = row;
  const more = row.words === row.label ? '' : row.words;
  return (
    <tr>
      <th scope="row" className={s.number}>
        {row.row}
      </th>
      <td className={s.day}>
        {day(row.receivedOn)}
        <div className={s.more}>{row.reference}</div>
      </td>
      <td className={s.who} dir="auto">
        {row.name || say('noNameThen')}
      </td>
      <td className={s.about} dir="auto">
        {row.label}
        {more && <div className={`${s.more} ${s.clamped}`}>{more}</div>}
      </td>
      <td>{row.category ?? say('kindOther')}</td>
      <td>
        {outcome ? say(`state.${outcome}`) : say('endUnknown')}
        {closedOn && <div className={s.more}>{say('closedOn', { day: day(closedOn) })}</div>}
        {row.done && <div className={`${s.more} ${s.clamped}`}>{row.done}</div>}
      </td>
    </tr>
  );
}
