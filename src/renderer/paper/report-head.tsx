import { QrMark } from './qr-mark';
import { useOnPaper } from './on-paper';
import { Typed } from './section';
import { say } from './say';
import styles from './sheet.module.css';

export function ReportHead() {
  const { report, time, forHouse, leftOut } = useOnPaper();
  const { letterhead, reference, filedAt, copy, times, ifTheyComeBack } = report;
  const below = [
    outcomeWords(),
    ...(report.outcome?.happy ? [happyWords[report.outcome.happy]] : []).map((key) => say(key)),
    ...(report.broughtIn ? [say('broughtInMark')] : []),
    ...(times.writtenUpAfter ? [say('writtenUpAfterwards')] : []),
    say('copy', { number: copy.number, name: copy.byName, when: time.full(copy.at) }),
  ];
  return (
    <header>
      <div className={styles.letterhead}>
        <div className={styles.house}>
          <p className={styles.strong}>{letterhead.name}</p>
          <p className={styles.quiet}>{letterhead.address}</p>
        </div>
        <div className={styles.reference}>
          <p className={styles.strong}>{reference}</p>
          <p className={styles.quiet}>
            {say(report.broughtIn ? 'broughtInAt' : 'filed', { when: time.full(filedAt) })}
          </p>
        </div>
        <QrMark text={reference} className={styles.qr} />
      </div>
      <h1>{say(titleKey())}</h1>
      <p className={styles.quiet}>{below.join(' · ')}</p>
      {ifTheyComeBack.trim() && (
        <p className={styles.comeBack}>
          <strong>{say('comeBack')}</strong> <Typed>{ifTheyComeBack}</Typed>
        </p>
      )}
    </header>
  );

  /** Whose copy it is stands in its heading: two of them look alike, and only one is for the customer. */
  function titleKey() {
    if (leftOut) return 'titleTheirs';
    return forHouse && forHouse.readAndPrinted.length > 0 ? 'titleManagers' : 'title';
  }

  function outcomeWords(): string {
    const { outcome } = report;
    if (!outcome) return say('outcomeNone');
    if (outcome.outcome === 'settled') return say(report.broughtIn ? 'outcomeSettledThen' : 'outcomeSettled');
    if (outcome.outcome === 'notSettled') return say('outcomeNotSettled');
    return outcome.acceptedAt
      ? say('outcomePassedTo', { name: outcome.passedTo, when: time.short(outcome.acceptedAt) })
      : say('outcomePassedToNobodyYet', { name: outcome.passedTo });
  }
}

const happyWords = { yes: 'happyYes', no: 'happyNo', left: 'happyLeft' } as const;
