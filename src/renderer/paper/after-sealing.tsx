// What came after the seal: below a line of its own, and never mixed into what was filed.
import type { CorrectionRow, LaterEntry } from '#domain/report/report-model';
import { attachedWords } from './attached';
import { useOnPaper, type OnPaper } from './on-paper';
import { promiseWords } from './promised';
import { say } from './say';
import { Section, Typed } from './section';
import styles from './sheet.module.css';

export function AfterSealing() {
  const paper = useOnPaper();
  const { later, filedAt } = paper.report;
  if (later.corrections.length === 0 && later.entries.length === 0) return null;
  return (
    <div className={styles.later}>
      <Section title={say('later')}>
        <p className={styles.note}>{say('laterWhy', { when: paper.time.full(filedAt) })}</p>
        <Corrections rows={later.corrections} />
        {later.entries.map((entry) => (
          <div key={entry.id} className={styles.entry}>
            <p>
              <Typed>{entryWords(entry, paper)}</Typed>
            </p>
            <p className={styles.under}>
              {say('by', { name: entry.byName, when: paper.time.full(entry.at) })}
            </p>
          </div>
        ))}
      </Section>
    </div>
  );
}

export function Corrections({ rows }: { rows: CorrectionRow[] }) {
  const { time } = useOnPaper();
  if (rows.length === 0) return null;
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">{say('correction')}</th>
          <th scope="col">{say('correctedWas')}</th>
          <th scope="col">{say('correctedNow')}</th>
          <th scope="col">{say('correctedWhy')}</th>
          <th scope="col">{say('correctedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Typed>{row.about}</Typed>
            </th>
            <td>
              <Typed>{row.was || say('nothing')}</Typed>
            </td>
            <td>
              <Typed>{row.now}</Typed>
            </td>
            <td>
              <Typed>{row.reason}</Typed>
            </td>
            <td>{say('by', { name: row.byName, when: time.full(row.at) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function entryWords(entry: LaterEntry, paper: OnPaper): string {
  switch (entry.kind) {
    case 'note':
      return say('laterNote', { text: entry.text });
    case 'promise':
      return say('laterPromise', { text: promiseWords(entry.promise, paper) });
    case 'kept':
      return say('laterKept', { what: entry.what, how: entry.how });
    case 'attached': {
      const { caption, sha256 } = entry.attachment;
      const text = [caption, attachedWords(entry.attachment)].filter(Boolean).join(', ');
      return say('laterAttached', { text, mark: sha256 });
    }
    case 'other':
      return say('laterOther', { type: groupOf(entry.type) });
  }
}

/** Staff know parts of a report, not kinds of event. */
function groupOf(type: string): string {
  if (/^(customer|contact|happened)/.test(type)) return 'customer';
  if (/^(aspect|facts|missed|words|restatement|finding)/.test(type)) return 'aspects';
  if (/^(remedy|noRemedy|approval)/.test(type)) return 'remedies';
  if (/^ledger/.test(type)) return 'ledger';
  if (/^(recap|agreement|outcome|ifThey|incidentSealed)/.test(type)) return 'filing';
  return 'other';
}
