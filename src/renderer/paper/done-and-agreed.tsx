import type { DoneRow, RowState } from '#domain/report/report-model';
import { useOnPaper, type OnPaper } from './on-paper';
import { say } from './say';
import { Section, Typed } from './section';
import { SaidAndAgreed } from './said-and-agreed';
import styles from './sheet.module.css';

export function DoneAndAgreed() {
  const paper = useOnPaper();
  const { done, total, sought, noRemedy } = paper.report;
  if (isEmpty(paper.report)) return null; // a heading over nothing reads as something withheld
  const hasGround = done.some((row) => row.ground);
  const hasAnswer = done.some((row) => row.answer);
  return (
    <Section title={say('done')}>
      {sought && (
        <p className={styles.line}>
          <Typed>{sought.words.trim() ? say('sought', { text: sought.words }) : say('soughtDontKnow')}</Typed>
        </p>
      )}
      {done.length > 0 && (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{say('remedy')}</th>
              {hasGround && (
                <th scope="col" className={styles.ground}>
                  {say('ground')}
                </th>
              )}
              <th scope="col" className={styles.amount}>
                {say('amount')}
              </th>
              {hasAnswer && (
                <th scope="col" className={styles.answer}>
                  {say('answer')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {done.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Typed>{row.label}</Typed>
                  <span className={styles.under}> · {underWords(row, paper)}</span>
                </th>
                {hasGround && <td className={styles.ground}>{groundWords(row)}</td>}
                <td className={styles.amount}>{amountWords(row, paper)}</td>
                {hasAnswer && (
                  <td className={styles.answer}>
                    {row.answer ? say(answerKeys[row.answer]) : say('nothing')}
                  </td>
                )}
              </tr>
            ))}
            {total && (
              <tr className={styles.total}>
                <th scope="row" colSpan={hasGround ? 2 : 1}>
                  {say(total.certain.minor < 0 ? 'totalToPay' : 'totalBack', { who: paper.who })}
                </th>
                <td className={styles.amount}>{paper.money(total.certain)}</td>
                {hasAnswer && <td />}
              </tr>
            )}
            {total?.depending && (
              <tr className={styles.depending}>
                <th scope="row" colSpan={hasGround ? 2 : 1}>
                  {say('totalDepending')}
                </th>
                <td className={styles.amount}>{signed(total.depending, paper)}</td>
                {hasAnswer && <td />}
              </tr>
            )}
          </tbody>
        </table>
      )}
      {noRemedy && (
        <p className={styles.line}>
          <Typed>{say('noneOffered', { reason: noRemedy })}</Typed>
        </p>
      )}
      <SaidAndAgreed />
    </Section>
  );
}

function isEmpty({ done, sought, noRemedy, regretAt, faultApologyAt, recap, agreement }: OnPaper['report']) {
  return done.length === 0 && !sought && !noRemedy && !regretAt && !faultApologyAt && !recap && !agreement;
}

const answerKeys = { yes: 'answeredYes', no: 'answeredNo', thinking: 'answeredThinking' } as const;
const groundKeys = { right: 'groundRight', mend: 'groundMend', gesture: 'groundGesture' } as const;

function groundWords({ ground }: DoneRow): string {
  return ground ? [say(groundKeys[ground.kind]), ground.clause].filter(Boolean).join(', ') : say('nothing');
}

/** An offer's amount stands under its label: only what counts in the total stands in its column. */
function amountWords({ amount, state }: DoneRow, paper: OnPaper): string {
  return amount && state.kind !== 'offered' ? signed(amount, paper) : say('nothing');
}

function signed(amount: NonNullable<DoneRow['amount']>, { money }: OnPaper): string {
  return amount.minor < 0 ? say('theyPay', { amount: money(amount) }) : money(amount);
}

function underWords(row: DoneRow, paper: OnPaper): string {
  const { time, money } = paper;
  const parts = [stateWords(row.state)];
  if (row.state.kind === 'offered' && row.amount)
    parts[0] = say('offeredAmount', { amount: money(row.amount) });
  if (row.arrives) parts.push(say('arrives', { when: row.arrives }));
  if (row.approved)
    parts.push(say('approved', { name: row.approved.byName, when: time.short(row.approved.at) }));
  return parts.join(' · ');

  function stateWords(state: RowState): string {
    switch (state.kind) {
      case 'done': {
        const { proof, detail } = state;
        const values = { when: time.short(state.at), detail };
        if (!detail) return say('proofPlain', values);
        return say(proof === 'till' ? 'proofTill' : proof === 'scan' ? 'proofScan' : 'proofNote', values);
      }
      case 'toDo':
        return state.ownerName === null
          ? say('toDoNobody')
          : say('toDo', { name: state.ownerName, when: time.due(state.dueAt) });
      case 'depends':
        return say('depends', { on: state.on, otherwise: state.otherwise });
      case 'offered':
        return say('offered');
    }
  }
}
