// Photos small with what they show, files by name; each with the hash by which a copy can be compared.
import type { AttachmentRow } from '#domain/report/report-model';
import { useOnPaper } from './on-paper';
import { say } from './say';
import { Section, Typed } from './section';
import styles from './attached.module.css';

export function AttachedFiles() {
  const { attached } = useOnPaper().report;
  if (attached.length === 0) return null;
  return (
    <Section title={say('attached')}>
      <ul className={styles.list}>
        {attached.map((row) => (
          <AttachedOne key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function AttachedOne({ row }: { row: AttachmentRow }) {
  const { pictureOf, time } = useOnPaper();
  const picture = row.hasPicture ? pictureOf(row.id) : null;
  const name = row.caption || row.name || say('attachedUnnamed', { kind: row.kind });
  return (
    <li className={styles.one}>
      {picture !== null && <img className={styles.picture} src={picture} alt={name} />}
      <div>
        <p>
          <Typed>{name}</Typed>
        </p>
        <p className={styles.under}>{attachedWords(row)}</p>
        <p className={styles.under}>{say('by', { name: row.byName, when: time.full(row.at) })}</p>
        <p className={styles.mark}>{say('attachedMark', { mark: row.sha256 })}</p>
      </div>
    </li>
  );
}

/** "receipt.jpg, JPEG, 340 KB" */
export function attachedWords({ name, kind, size }: AttachmentRow): string {
  const kilobytes = Math.max(1, Math.round(size / 1_000));
  return say('attachedWhat', { name: name || 'none', kind: kind.toUpperCase(), kilobytes });
}
