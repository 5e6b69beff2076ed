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
    facts: aspects.some((aspect) => aspect.facts.trim() || isSeenDifferently(aspect)),
    answer: aspects.some((aspect) => aspect.answer),
  };
  return (
    <Section title={say('about')}>
      {aspects.length > 0 && (
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
                    {(aspect.facts.trim() || !isSeenDifferently(aspect)) && (
                      <Typed>{aspect.facts.trim() ? aspect.facts : say('nothing')}</Typed>
                    )}
                    <BothVersions aspect={aspect} />
                  </td>
                )}
                {has.answer && <td className={styles.said}>{answerWords(aspect)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isSaidAlready(words, aspects) && (
        <p className={styles.line}>
          <strong>{say('account')}</strong> <Typed>{say('quoted', { text: words })}</Typed>
        </p>
      )}
      {missedAskedAt && (
        <p className={styles.note}>{say('missedAsked', { when: time.short(missedAskedAt) })}</p>
      )}
    </Section>
  );

  function answerWords({ answer }: AspectRow): string {
    if (!answer) return say('nothing');
    const when = time.short(answer.at);
    if (answer.answer === 'nearly' && answer.stands) return say('answerFixed', { when });
    const said = say(answerKeys[answer.answer], { when });
    return answer.stands || !standing.has(answer.answer) ? said : `${said} (${say('answerBeforeRewording')})`;
  }
}

/** Nothing but what the aspects quote one by one: twice on one page would only make it longer. */
function isSaidAlready(words: string, aspects: readonly AspectRow[]): boolean {
  const left = aspects.reduce((rest, aspect) => rest.replace(aspect.words.trim(), ''), words);
  return !/[\p{L}\p{N}]/u.test(left);
}

const answerKeys = {
  yes: 'answerYes',
  nearly: 'answerNearly',
  wrong: 'answerWrong',
  differently: 'answerDifferently',
} as const;
const standing = new Set(['yes', 'differently']);

function isSeenDifferently({ answer }: AspectRow): boolean {
  return answer?.answer === 'differently' && `${answer.theirs}${answer.ours}`.trim() !== '';
}

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
