import { useOnPaper } from './on-paper';
import { say } from './say';
import { Section, Typed } from './section';
import styles from './sheet.module.css';

/** The whole in short (12.1), before anything else: whoever takes it up again reads this first. */
export function InShort() {
  const { summary } = useOnPaper().report;
  if (!summary.trim()) return null;
  return (
    <Section title={say('inShort')}>
      <p className={styles.inShort}>
        <Typed>{summary}</Typed>
      </p>
    </Section>
  );
}
