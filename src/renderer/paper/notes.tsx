// What colleagues wrote for each other before it was filed.
import { useOnPaper } from './on-paper';
import { say } from './say';
import { Section, Typed } from './section';
import styles from './sheet.module.css';

export function Notes() {
  const { report, time } = useOnPaper();
  if (report.notes.length === 0) return null;
  return (
    <Section title={say('notes')}>
      {report.notes.map((note) => (
        <div key={note.id} className={styles.entry}>
          <p>
            <Typed>{note.text}</Typed>
          </p>
          <p className={styles.under}>{say('by', { name: note.byName, when: time.full(note.at) })}</p>
        </div>
      ))}
    </Section>
  );
}
