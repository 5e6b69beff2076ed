// The recovery key as it goes into the safe. Letters and digits large and apart: somebody types them from this sheet.
import { PaperTime } from '#domain/paper/paper-time';
import { say } from './say';
import styles from './sheet.module.css';

export interface RecoverySheetProps {
  branchName: string;
  groups: string[];
  madeAt: string;
}

export function RecoverySheet({ branchName, groups, madeAt }: RecoverySheetProps) {
  const here = new PaperTime('en', Intl.DateTimeFormat().resolvedOptions().timeZone, madeAt);
  return (
    <main className={styles.sheet}>
      <h1>{say('recoveryTitle')}</h1>
      <p className={styles.quiet}>{say('recoveryFor', { branch: branchName, when: here.full(madeAt) })}</p>
      <p className={styles.comeBack}>{say('recoveryWhat')}</p>
      <ol className={styles.groups}>
        {groups.map((group, index) => (
          <li key={index}>
            <span className={styles.groupName}>{say('recoveryGroup', { n: index + 1 })}</span>
            <span className={styles.group}>{group}</span>
          </li>
        ))}
      </ol>
      <section className={styles.section}>
        <h2>{say('recoveryKeep')}</h2>
        <ul className={styles.list}>
          <li>{say('recoveryKeepIn')}</li>
          <li>{say('recoveryKeepFrom')}</li>
          <li>{say('recoveryKeepWho')}</li>
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{say('recoveryUse')}</h2>
        <p className={styles.line}>{say('recoveryUseHow')}</p>
        <p className={styles.line}>{say('recoveryUseAfter')}</p>
      </section>
    </main>
  );
}
