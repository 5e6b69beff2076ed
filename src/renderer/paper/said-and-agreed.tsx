// One line under the table: what was said, read back and answered to the whole.
import { useOnPaper } from './on-paper';
import { say } from './say';
import styles from './sheet.module.css';

export function SaidAndAgreed() {
  const { report, time } = useOnPaper();
  const { regretAt, faultApologyAt, recap, agreement } = report;
  const parts: string[] = [];
  if (regretAt) parts.push(say('regret', { when: time.short(regretAt) }));
  if (faultApologyAt) parts.push(say('faultApology', { when: time.short(faultApologyAt) }));
  if (recap) parts.push(say(recapKeys[recap.how], { when: time.short(recap.at) }));
  if (agreement) {
    parts.push(say(agreementKeys[agreement.answer], { how: agreement.how, when: time.short(agreement.at) }));
    if (!agreement.stands) parts.push(say('changedSince'));
  }
  return parts.length > 0 ? <p className={styles.note}>{parts.join(' ')}</p> : null;
}

const recapKeys = { aloud: 'readAloud', screen: 'readScreen', writtenUpAfter: 'readAfter' } as const;
const agreementKeys = { yes: 'agreedYes', no: 'agreedNo', thinking: 'agreedThinking' } as const;
