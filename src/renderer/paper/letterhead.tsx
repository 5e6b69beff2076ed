// The head of a paper: whose house it is, the reference as words and as a QR mark, and whom a letter is for.
import type { Paper, PaperBlock } from '#domain/paper/paper';
import { classNames } from '../ui/class-names';
import { QrMark } from './qr-mark';
import s from './paper-sheet.module.css';
import styles from './sheet.module.css';

type Props = { paper: Paper } & Extract<PaperBlock, { block: 'letterhead' }>;

export function Letterhead({ paper, to, dated }: Props) {
  const { house, reference } = paper;
  return (
    <header className={s.head}>
      <div className={styles.letterhead}>
        <div>
          <p className={styles.strong}>{house.name}</p>
          {house.address && <p className={styles.quiet}>{house.address}</p>}
        </div>
        <div className={classNames(styles.reference, reference === null && s.alone)}>
          {reference && <p className={styles.strong}>{reference}</p>}
          <p className={styles.quiet}>{dated}</p>
        </div>
        {reference && <QrMark text={reference} className={styles.qr} />}
      </div>
      {to && to.length > 0 && (
        <address className={s.to}>
          {to.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
        </address>
      )}
    </header>
  );
}
