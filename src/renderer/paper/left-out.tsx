// The complainant's copy says what isn't in it, and how to ask: nothing is kept back unsaid.
import { useOnPaper } from './on-paper';
import { say } from './say';
import { Section } from './section';
import styles from './sheet.module.css';

export function LeftOut() {
  const { leftOut } = useOnPaper();
  if (!leftOut) return null;
  const kinds = (['notes', 'colleagues', 'files'] as const).filter((kind) => leftOut[kind] > 0);
  return (
    <Section title={say('leftOut')}>
      {kinds.length > 0 && (
        <ul className={styles.list}>
          {kinds.map((kind) => (
            <li key={kind}>{say(`leftOut.${kind}`, { count: leftOut[kind] })}</li>
          ))}
        </ul>
      )}
      <p className={styles.note}>{say('leftOutWhy')}</p>
    </Section>
  );
}
