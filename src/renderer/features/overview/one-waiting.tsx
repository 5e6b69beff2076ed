// One thing that waits: how much, on what it rests, who asked and how long ago, the brief, and a yes or no with one's PIN.
import { useState } from 'react';
import type { AskedFor, WaitsForYes } from '#domain/incident/waiting-for-yes';
import type { Refusal } from '#contract/refusal';
import { useKeptHere } from '../../app/kept-here';
import { ask } from '../../app/bridge';
import { refused } from '../../messages/refused';
import { dayAndTime, say } from '../../messages/say';
import { Button, Card, Cluster, FactList, Notice, Quiet, SectionHeading, Stack } from '../../ui/index';
import { shownMoney } from '../conversation/amounts';
import { ageOf } from './age';
import { AnswerForm, type AnswerGiven } from './answer-form';

interface Props {
  asked: AskedFor;
  brief: WaitsForYes['brief'];
  branch: string;
  where: { branch: string; incident: string; reference: string | null };
  /** The heads of the complaint as it stands here. */
  seen: readonly string[];
  /** Epoch milliseconds. */
  now: number;
  onAnswered: () => void;
  /** Somebody else was quicker, or it is another thing now. */
  onGone: () => void;
  onOpen: () => void;
}

export function OneWaiting({ asked, brief, branch, where, seen, now, ...on }: Props) {
  const { remedy, label, amount } = asked;
  const [answer, setAnswer] = useState<AnswerGiven['answer'] | null>(null);
  const [words, setWords] = useKeptHere(`afar.${remedy}`, '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function send({ pin, ...given }: AnswerGiven) {
    const { incident } = where;
    const told = await ask('overview.answer', {
      ...{ branch: where.branch, incident, remedy, pin, ...given, seen: [...seen] },
    });
    setRefusal(told.ok ? null : told.refusal);
    if (told.ok) setWords(undefined);
    if (told.ok) on.onAnswered();
    else if (told.refusal.code === 'noLongerThere') on.onGone();
  }
  const title = amount ? `${label}, ${shownMoney(amount.minor, amount.currency)}` : label;
  return (
    <Card label={title}>
      <Stack gap={12}>
        <SectionHeading>{title}</SectionHeading>
        <Quiet size="body">
          {say('waitingWhere', { branch, reference: where.reference ?? say('waitingUnnamed') })}
        </Quiet>
        <p dir="auto">{say('waitingAsked', { name: asked.byName, age: ageOf(asked.at, now) })}</p>
        <FactList facts={factsOf(asked, brief)} />
        {refusal && (
          <Notice tone="red" isLive>
            {refused(refusal)}
          </Notice>
        )}
        {answer ? (
          <AnswerForm
            key={answer}
            {...{ answer, words, onSend: send }}
            onWords={setWords}
            onBack={() => setAnswer(null)}
          />
        ) : (
          <Cluster>
            <Button variant="primary" label={say('yesTo', { what: title })} onPress={() => setAnswer('yes')}>
              {say('yesToIt')}
            </Button>
            <Button label={say('noTo', { what: title })} onPress={() => setAnswer('no')}>
              {say('noToIt')}
            </Button>
            <Button variant="quiet" onPress={on.onOpen}>
              {say('waitingSee')}
            </Button>
          </Cluster>
        )}
      </Stack>
    </Card>
  );
}

function factsOf({ clause, promised }: AskedFor, brief: Props['brief']) {
  const fact = (id: string, term: string, value: string) => ({ id, term, value });
  return [
    fact('clause', say('waitingClause'), clause || say('waitingNoClause')),
    ...(brief.serious ? [fact('serious', say('brief.serious'), brief.serious)] : []),
    fact('what', say('brief.what'), brief.what || say('brief.notSaid')),
    fact('want', say('brief.want'), brief.want || say('brief.notSaid')),
    fact(
      'promised',
      say('brief.promised'),
      promised
        ? say('waitingPromise', { what: promised.what, when: dayAndTime(promised.dueAt) })
        : brief.promised || say('brief.nothing'),
    ),
  ];
}
