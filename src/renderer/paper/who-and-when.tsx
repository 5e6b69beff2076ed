import { useOnPaper } from './on-paper';
import { say } from './say';
import { Section } from './section';
import styles from './sheet.module.css';

export function WhoAndWhen() {
  const { report, time } = useOnPaper();
  const { customer, handled, times } = report;
  const rows: [string, string][] = [[say('customer', { one: report.one }), customerWords()]];
  if (report.broughtIn) rows.push(...beforeWords(report.broughtIn));
  else
    rows.push(
      [say('takenBy'), takenWords()],
      [say(times.happened ? 'times' : 'timesWithoutDay'), timesWords()],
    );
  if (handled.parked)
    rows.push([
      say('parked'),
      say('parkedBy', { when: time.dayAndClock(handled.parked.at), name: handled.parked.byName }),
    ]);
  if (handled.managerAsked) rows.push([say('managerAsked'), managerWords(handled.managerAsked)]);
  if (report.seriousSince) rows.push([say('serious'), seriousWords(report.seriousSince)]);
  return (
    <Section title={say('whoAndWhen')}>
      <table className={styles.facts}>
        <tbody>
          {rows.map(([term, fact]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td dir="auto">{fact}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );

  /** Its row had days and no times, and nobody here took it. */
  function beforeWords(before: NonNullable<typeof report.broughtIn>): [string, string][] {
    const { file, row, byName: name, at, receivedOn, closedOn, theirReference, done } = before;
    const closed = closedOn ? time.weekday(closedOn) : say('notClosedThen');
    const when = time.dayAndClock(at);
    const told: [string, string][] = [
      [say('receivedThen'), `${time.weekday(receivedOn)} · ${closed}`],
      [
        say('broughtIn'),
        file ? say('broughtInFrom', { file, row, name, when }) : say('broughtInBy', { name, when }),
      ],
      [say('theirReference'), theirReference],
      [say('doneThen'), done],
    ];
    return told.filter(([, fact]) => fact !== '');
  }

  function seriousWords(since: string): string {
    return [
      say('seriousSince', { when: time.dayAndClock(since) }),
      ...report.acceptedBy.map(({ who, at }) => say('seriousAccepted', { who, when: time.short(at) })),
    ].join(' · ');
  }

  function customerWords(): string {
    const { name, phone, email, prefers } = customer;
    const wish = prefers ? say('prefers', { how: prefers }) : '';
    return [name || say('noName'), phone, email, wish].filter(Boolean).join(' · ');
  }

  function takenWords(): string {
    const { opened, closed, channel, playbook } = handled;
    const from = opened?.at ?? closed.at;
    const values = {
      ...{ name: opened?.byName ?? closed.byName, channel },
      ...time.fromTo(from, closed.at),
    };
    const taken = values.from === values.to ? 'takenAtOnce' : 'takenAt';
    const same = (opened?.byName ?? closed.byName) === closed.byName;
    return [
      same ? say(taken, values) : say('openedBy', { ...values, closer: closed.byName }),
      say('playbook', { title: playbook.title, version: playbook.version }),
    ].join(' · ');
  }

  /** Three times, because they are three: when it happened, reached us, and was written down (6.4). */
  function timesWords(): string {
    const { happened, receivedAt, enteredAt, writtenUpAfter } = times;
    const parts = happened ? [happened] : [];
    if (receivedAt) parts.push(time.dayAndClock(receivedAt));
    if (enteredAt) parts.push(say('writtenLater', { when: time.dayAndClock(enteredAt) }));
    if (writtenUpAfter) parts.push(writtenAfterWords(writtenUpAfter));
    else if (!enteredAt) parts.push(say('writtenDuring'));
    return parts.join(' · ');
  }

  function writtenAfterWords({ chosenAt, writtenAt }: NonNullable<typeof times.writtenUpAfter>): string {
    const from = time.short(chosenAt);
    return writtenAt
      ? say('writtenAfter', { from, to: time.short(writtenAt) })
      : say('writtenAfterUnfinished', { from });
  }

  function managerWords({ at, answer, who }: NonNullable<typeof handled.managerAsked>): string {
    const when = time.short(at);
    if (answer === 'nobody') return say('managerNobody', { when });
    if (answer === 'coming') return say(who ? 'managerComing' : 'managerComingUnnamed', { when, who });
    return say(who ? 'managerRings' : 'managerRingsUnnamed', { when, who });
  }
}
