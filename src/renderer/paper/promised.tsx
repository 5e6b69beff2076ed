import type { PromiseRow } from '#domain/report/report-model';
import { useOnPaper, type OnPaper } from './on-paper';
import { say } from './say';
import { Section, Typed } from './section';
import styles from './sheet.module.css';

export function Promised() {
  const paper = useOnPaper();
  const { promised } = paper.report;
  if (promised.length === 0) return null;
  return (
    <Section title={say('promised')}>
      {promised.map((promise) => (
        <p key={promise.id} className={styles.line}>
          <Typed>{promiseWords(promise, paper)}</Typed>
        </p>
      ))}
    </Section>
  );
}

export function promiseWords(promise: PromiseRow, { time }: OnPaper): string {
  const { what, ownerName, standIn, dueAt, number, kept } = promise;
  const made = say('promise', {
    ...{ name: ownerName, what, when: time.due(dueAt) },
    standIn: standIn ? say('standIn', { name: standIn }) : '',
    number: number ? say('ringOn', { number }) : '',
  });
  if (!kept) return made;
  const done = say('promiseKept', { when: time.short(kept.at), name: kept.byName });
  return [made, done, kept.how].filter(Boolean).join(' ');
}
