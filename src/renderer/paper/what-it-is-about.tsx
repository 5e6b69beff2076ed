import type { AspectRow } from '#domain/report/report-model';
import { useOnPaper } from './on-paper';
import { say } from './say';
import { Section, Typed } from './section';
import styles from './sheet.module.css';

export function WhatItIsAbout() {
  const { report, time } = useOnPaper();
  const { aspects, words, missedAskedAt } = report;
  if (aspects.length === 0 && !words.trim()) return null;
  // A small one has neither words nor facts nor answers: columns that are empty all the way down are left out.
  const has = {
    words: aspects.some((aspect) => aspect.words.trim()),
    facts: aspects.some((aspect) => aspect.facts.trim()),
    answer: aspects.some((aspect) => aspect.answer),
  };
  return (
    <>
      {aspects.length > 0 && (
        <Section title={say('about')}>
          <table className={styles.rows}>
            <thead>
              <tr>
                <th scope="col">{say('aspect')}</th>
                {has.words && <th scope="col">{say('theirWords')}</th>}
                {has.facts && <th scope="col">{say('facts')}</th>}
                {has.answer && <th scope="col">{say('theySay')}</th>}
              </tr>
            </thead>
            <tbody>
              {aspects.map((aspect) => (
                <tr key={aspect.id}>
                  <th scope="row" className={styles.aspect}>
                    <Typed>{aspect.label}</Typed>
                  </th>
                  {has.words && (
                    <td>
                      <Typed>
                        {aspect.words.trim() ? say('quoted', { text: aspect.words }) : say('nothing')}
                      </Typed>
                    </td>
                  )}
                  {has.facts && (
                    <td>
                      <Typed>{aspect.facts.trim() ? aspect.facts : say('nothing')}</Typed>
                      <BothVersions aspect={aspect} />
                    </td>
                  )}
                  {has.answer && (
                    <td className={styles.answer}>
                      {answerWords(aspect)}
                      {!has.facts && <BothVersions aspect={aspect} />}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {missedAskedAt && (
            <p className={styles.note}>{say('missedAsked', { when: time.short(missedAskedAt) })}</p>
          )}
        </Section>
      )}
      {words.trim() && (
        <Section title={say('account')}>
          <p>
            <Typed>{say('quoted', { text: words })}</Typed>
          </p>
        </Section>
      )}
    </>
  );

  function answerWords({ answer }: AspectRow): string {
    if (!answer) return say('nothing');
    const said = say(answerKeys[answer.answer], { when: time.short(answer.at) });
    return answer.stands || !standing.has(answer.answer) ? said : `${said} (${say('answerBeforeRewording')})`;
  }
}

const answerKeys = {
  yes: 'answerYes',
  nearly: 'answerNearly',
  wrong: 'answerWrong',
  differently: 'answerDifferently',
} as const;
const standing = new Set(['yes', 'differently']);

/** 6.1: seen differently, both are kept. */
function BothVersions({ aspect: { answer } }: { aspect: AspectRow }) {
  if (answer?.answer !== 'differently') return null;
  return (
    <>
      {answer.theirs && (
        <p className={styles.under}>
          <Typed>{say('theirVersion', { text: answer.theirs })}</Typed>
        </p>
      )}
      {answer.ours && (
        <p className={styles.under}>
          <Typed>{say('ourVersion', { text: answer.ours })}</Typed>
        </p>
      )}
    </>
  );
}
