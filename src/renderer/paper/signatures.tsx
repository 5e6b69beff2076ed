import type { Signature } from '#domain/event/values';
import { useOnPaper } from './on-paper';
import { say } from './say';
import styles from './sheet.module.css';

export function Signatures() {
  const { report, time, who } = useOnPaper();
  const { signatures, agreement, letterhead } = report;
  const { signed } = signatures;
  if (!signatures.house) return null;
  const agreed = agreement?.answer === 'yes' && agreement.stands ? agreement : null;
  return (
    <div className={styles.signatures}>
      <p>{say('signHouse', { name: letterhead.name })}</p>
      {signed ? (
        <p>
          <Hand signature={signed.signature} />
          {who}, {signedWords(signed.signature, time.short(signed.at))}
        </p>
      ) : (
        signatures.customer && (
          <p>{agreed ? say('signAgreed', { who, how: agreed.how, when: time.short(agreed.at) }) : who}</p>
        )
      )}
    </div>
  );
}

function signedWords(signature: Signature, when: string): string {
  return signature.how === 'typed'
    ? say('signedTyped', { name: signature.name, when })
    : say('signedHand', { when });
}

/** The lines as they were drawn; each number was checked when it was kept. */
function Hand({ signature }: { signature: Signature }) {
  if (signature.how !== 'drawn') return null;
  const { width, height, strokes } = signature;
  return (
    <svg className={styles.hand} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say('handLabel')}>
      {strokes.map((points, at) => (
        <polyline key={at} points={points.join(' ')} />
      ))}
    </svg>
  );
}
