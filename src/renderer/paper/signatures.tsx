import { useOnPaper } from './on-paper';
import { say } from './say';
import styles from './sheet.module.css';

export function Signatures() {
  const { report, time, who } = useOnPaper();
  const { signatures, agreement, letterhead } = report;
  if (!signatures.house) return null;
  const agreed = agreement?.answer === 'yes' && agreement.stands ? agreement : null;
  return (
    <div className={styles.signatures}>
      <p>{say('signHouse', { name: letterhead.name })}</p>
      {signatures.customer && (
        <p>{agreed ? say('signAgreed', { who, how: agreed.how, when: time.short(agreed.at) }) : who}</p>
      )}
    </div>
  );
}
