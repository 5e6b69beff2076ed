import type { FactRow } from '#domain/report/report-model';
import { useOnPaper } from './on-paper';
import { say } from './say';
import { Section, Typed } from './section';
import styles from './sheet.module.css';

/** Who was heard, by role, and every fact with all its versions (7.3, 7.4). */
export function SideBySide() {
  const { heard, sideBySide } = useOnPaper().report;
  if (heard.length === 0 && sideBySide.length === 0) return null;
  const has = {
    customer: sideBySide.some(({ customer }) => customer.trim()),
    staff: sideBySide.some(({ staff }) => staff.length > 0),
    evidence: sideBySide.some(({ evidence }) => evidence),
  };
  return (
    <Section title={say('sideBySide')}>
      {sideBySide.length > 0 && (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{say('fact')}</th>
              {has.customer && <th scope="col">{say('theyTold')}</th>}
              {has.staff && <th scope="col">{say('staffTold')}</th>}
              {has.evidence && <th scope="col">{say('evidence')}</th>}
              <th scope="col">{say('agreedOn')}</th>
            </tr>
          </thead>
          <tbody>
            {sideBySide.map((fact) => (
              <tr key={fact.id}>
                <th scope="row" className={styles.aspect}>
                  <Typed>{fact.text}</Typed>
                  {fact.earlier.map((before) => (
                    <p key={before} className={styles.under}>
                      <Typed>{say('writtenFirst', { text: before })}</Typed>
                    </p>
                  ))}
                </th>
                {has.customer && <Cell text={fact.customer} />}
                {has.staff && <Cell text={staffWords(fact)} />}
                {has.evidence && <Cell text={fact.evidence} />}
                <td className={styles.said}>{say(agreedKeys[fact.agreed])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {heard.length > 0 && <p className={styles.note}>{say('heard', { roles: heard.join(', ') })}</p>}
    </Section>
  );
}

function Cell({ text }: { text: string }) {
  return (
    <td>
      <Typed>{text.trim() || say('nothing')}</Typed>
    </td>
  );
}

function staffWords({ staff }: FactRow): string {
  return staff.map(({ role, text }) => (role ? say('roleSaid', { role, text }) : text)).join('\n');
}

const agreedKeys = { agreed: 'factAgreed', notAgreed: 'factNotAgreed', notKnown: 'factNotKnown' } as const;
