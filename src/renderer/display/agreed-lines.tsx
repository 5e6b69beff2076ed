import type { AgreementPage } from '#domain/customer-view/display-page';
import type { CustomerRow } from '#domain/customer-view/payload';
import { promiseWords, rowState, rowWords, type CustomerSpeech } from '#domain/customer-view/say-in';
import s from './display.module.css';

interface LinesProps {
  page: AgreementPage;
  speech: CustomerSpeech;
}

/** In English what was written is the line itself; in another language the sentence is, with what was written beside it. */
export function AgreedLines({ page, speech }: LinesProps) {
  const { say, money } = speech;
  const { total } = page;
  return (
    <div className={s.lines}>
      <ul>
        {page.rows.map((row) => (
          <li key={row.id} className={s.line}>
            <RowWords row={row} speech={speech} />
            {row.amount && row.amount.minor !== 0 && (
              <strong className={s.amount}>
                {row.amount.minor < 0 ? `${say('totalPays')} ${money(row.amount)}` : money(row.amount)}
              </strong>
            )}
          </li>
        ))}
        {page.promises.map((promise) => (
          <li key={promise.id} className={s.line}>
            <span className={s.words}>
              {promiseWords(promise, speech)}
              {promise.asWritten.trim() && <AsWritten text={promise.asWritten} speech={speech} />}
            </span>
          </li>
        ))}
      </ul>
      {total && total.minor !== 0 && (
        <p className={s.total}>
          <span>{say(total.minor > 0 ? 'totalBack' : 'totalPays')}</span>
          <strong>{money(total)}</strong>
        </p>
      )}
    </div>
  );
}

function RowWords({ row, speech }: { row: CustomerRow; speech: CustomerSpeech }) {
  const isEnglish = speech.language === 'en';
  const depends = row.state.kind === 'depends' ? [row.state.on, row.state.otherwise] : [];
  return (
    <span className={s.words}>
      {isEnglish ? <span dir="auto">{row.asWritten}</span> : rowWords(row, speech)}
      <span className={s.small}>{rowState(row, speech).join(' · ')}</span>
      {!isEnglish && <AsWritten text={row.asWritten} speech={speech} />}
      {depends.filter((text) => text.trim()).length > 0 && (
        <AsWritten text={depends.filter((text) => text.trim()).join(' · ')} speech={speech} />
      )}
    </span>
  );
}

function AsWritten({ text, speech }: { text: string; speech: CustomerSpeech }) {
  return (
    <span className={s.small}>
      <span lang="en" dir="auto">
        “{text}”
      </span>
      {speech.language !== 'en' && ` (${speech.say('asWritten')})`}
    </span>
  );
}
