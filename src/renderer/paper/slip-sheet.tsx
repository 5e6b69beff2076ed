// What they take home, on a roll: the same page as on their own screen, in the same language. As long as it has to be.
import type { PaperPage } from '#contract/paper';
import type { CustomerRow } from '#domain/customer-view/payload';
import {
  promiseWords,
  rowState,
  rowWords,
  speechIn,
  type CustomerSpeech,
} from '#domain/customer-view/say-in';
import { QrMark } from './qr-mark';
import styles from './slip-sheet.module.css';

type Slip = Extract<PaperPage, { kind: 'slip' }>;

export function SlipSheet({ page, width, at, zone }: Slip) {
  const speech = speechIn(page.words.id, [page.words]);
  const { say, money } = speech;
  const { total } = page;
  return (
    <article className={width === 58 ? styles.narrow : styles.slip}>
      <h1>{page.branch}</h1>
      {page.isSample && <p>Sample data</p>}
      {page.reference && (
        <div className={styles.reference}>
          <Reference speech={speech} reference={page.reference} />
          <QrMark text={page.reference} className={styles.qr} />
        </div>
      )}
      <h2>{say('changes')}</h2>
      <ul>
        {page.rows.map((row) => (
          <Row key={row.id} row={row} speech={speech} />
        ))}
      </ul>
      {total && total.minor !== 0 && (
        <p className={styles.total}>
          <strong>{say(total.minor > 0 ? 'totalBack' : 'totalPays')}</strong>
          <strong>{money(total)}</strong>
        </p>
      )}
      {page.promises.length > 0 && (
        <>
          <h2>{say('promised')}</h2>
          <ul>
            {page.promises.map((promise) => (
              <li key={promise.id}>
                {promiseWords(promise, speech)}
                {promise.asWritten.trim() && <small dir="auto">“{promise.asWritten}”</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.small}>{say('record')}</p>
      <p className={styles.small}>{speech.when(at, zone)}</p>
    </article>
  );
}

/** Never broken at its dashes: somebody reads it out over the phone. */
function Reference({ speech: { say }, reference }: { speech: CustomerSpeech; reference: string }) {
  const [before, after] = say('reference', { reference: '\u0001' }).split('\u0001');
  return (
    <p>
      {before}
      <strong className={styles.whole}>{reference}</strong>
      {after}
    </p>
  );
}

function Row({ row, speech }: { row: CustomerRow; speech: CustomerSpeech }) {
  const isEnglish = speech.language === 'en';
  const pays = row.amount && row.amount.minor < 0 ? `${speech.say('totalPays')} ` : '';
  return (
    <li>
      <span className={styles.line}>
        <span dir="auto">{isEnglish ? row.asWritten : rowWords(row, speech)}</span>
        {row.amount && row.amount.minor !== 0 && (
          <strong>
            {pays}
            {speech.money(row.amount)}
          </strong>
        )}
      </span>
      <small>{rowState(row, speech).join(' · ')}</small>
      {!isEnglish && (
        <small lang="en" dir="auto">
          “{row.asWritten}” ({speech.say('asWritten')})
        </small>
      )}
    </li>
  );
}

/** One page, exactly as high as what stands on it. Answers that height in CSS pixels. */
export function fitToRoll(root: HTMLElement, width: number): number {
  const height = Math.ceil(root.getBoundingClientRect().height) + 2;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${width}mm ${height}px; margin: 0; } html, body { margin: 0; }`);
  document.adoptedStyleSheets = [sheet];
  return height;
}
