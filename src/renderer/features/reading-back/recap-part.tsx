// 11.1, 10.1: every row is read aloud and ticked, the total too, and the customer says what they think of the whole.
import type { Proposal } from '#domain/event/catalogue';
import { reachesThem } from '#domain/incident/talking';
import { addMoney } from '#domain/money/money';
import { missingToAgree, promisesAlone, standingRows } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import type { LedgerRow } from '#domain/incident/state/put-right';
import { showMoney } from '#domain/money/money';
import { clockTime, say } from '../../messages/say';
import { Button, Checklist, EmptyState, Notice, Quiet } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useWay } from '../conversation/journey';
import { usePlaybook } from '../conversation/playbook-store';
import { GateList } from '../conversation/refusal-notice';
import { promiseLine, rowLine } from '../conversation/row-line';
import { spokenName } from '../conversation/situation';
import { TheirScreen } from '../conversation/their-screen';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';

const readHow = { aloud: 'aloud', inWriting: 'screen', afterwards: 'writtenUpAfter' } as const;

export function RecapPart({ step }: StepPartProps<'recap'>) {
  const incident = useIncident();
  const reaches = reachesThem(incident);
  const { notices } = usePlaybook();
  const { tell } = useConversation.getState();
  // Once agreeing was refused the same list stands in the refusal.
  const isHeld = useConversation((store) => store.open?.refusal?.code === 'gateHolds');
  const rows = recapRows(incident);
  const unread = rows.filter((row) => !row.isTicked);
  // K6: their own yes on the turned screen stands; going on doesn't write another over it.
  const isAgreed = incident.agreement?.answer === 'yes' && incident.agreement.stands && unread.length === 0;
  const readAll = unread.map(({ id }): Proposal => ({ type: 'recapRowRead.v1', payload: { row: id } }));

  /** A yes says that every line was read out: each is recorded as read, then the whole, then their answer. */
  async function agree(answer: 'yes' | 'no' | 'thinking'): Promise<boolean> {
    return tell([
      ...(answer === 'yes'
        ? [...readAll, { type: 'recapRead.v1', payload: { how: readHow[reaches] } } as const]
        : []),
      { type: 'agreementGiven.v1', payload: { answer, how: 'spoken' } },
    ]);
  }

  return (
    <StepFrame
      step={step}
      continueLabel={say(isAgreed ? 'continue' : unread.length > 0 ? `readAndAgree.${reaches}` : 'theyAgree')}
      onContinue={() => isAgreed || agree('yes')}
      actions={
        <>
          <Button variant="quiet" size="step" onPress={() => void agree('no')}>
            {say('somethingWrong')}
          </Button>
          <Button variant="quiet" size="step" onPress={() => void agree('thinking')}>
            {say('likeToThink')}
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={say('recapEmpty')}>{say('recapEmptyHint')}</EmptyState>
      ) : (
        <Checklist
          label={say('recapLabel')}
          rows={rows}
          onTick={(id, isTicked) => {
            if (isTicked) void tell([{ type: 'recapRowRead.v1', payload: { row: id } }]);
          }}
          {...totalOf(incident)}
        />
      )}
      <Quiet>{notices.legalRights}</Quiet>
      <Standing incident={incident} />
      {rows.length > 0 && <TheirScreen incident={incident} />}
      {!isHeld && <GateList missing={missingToAgree(incident)} />}
    </StepFrame>
  );
}

/** What they said the last time, and whether it still holds. */
function Standing({ incident: { agreement } }: { incident: Incident }) {
  if (!agreement) return null;
  if (agreement.answer === 'thinking') return <WithoutYes>{say('thinkingKept')}</WithoutYes>;
  if (agreement.answer === 'no') return <WithoutYes>{say('notRightKept')}</WithoutYes>;
  if (!agreement.stands) return <Notice tone="amber">{say('agreedBefore')}</Notice>;
  return <Notice>{say('agreedAlready', { time: clockTime(agreement.at) })}</Notice>;
}

/** No yes is no dead end: it can still be closed honestly. */
function WithoutYes({ children }: { children: string }) {
  const { goOn } = useWay();
  return (
    <Notice tone="amber" action={<Button onPress={goOn}>{say('finishNotSettled')}</Button>}>
      {children}
    </Notice>
  );
}

/** The ledger's rows, then the promises that stand on their own. */
function recapRows(incident: Incident) {
  const rows = standingRows(incident);
  return [
    ...rows.map((row) => ({
      id: row.id,
      text: rowLine(row, incident.promises),
      amount: amountWords(row, incident),
      isTicked: row.read,
    })),
    ...promisesAlone(incident).map((promise) => ({
      id: promise.id,
      text: promiseLine(promise),
      amount: say('promiseLine'),
      isTicked: promise.read,
    })),
  ];
}

function amountWords({ amount }: LedgerRow, incident: Incident): string {
  if (!amount || amount.minor === 0) return say('money.none');
  const name = spokenName(incident);
  const shown = showMoney(amount, 'en-GB');
  const way = amount.minor > 0 ? 'back' : 'pays';
  return name ? say(`money.${way}`, { name, amount: shown }) : say(`money.${way}NoName`, { amount: shown });
}

function totalOf(incident: Incident): { total?: { label: string; amount: string } } {
  const amounts = standingRows(incident).flatMap(({ amount }) => (amount ? [amount] : []));
  if (amounts.length === 0) return {};
  const total = addMoney(amounts, incident.currency);
  const name = spokenName(incident);
  const label =
    total.minor >= 0
      ? say('totalBack', { name: name || say('them') })
      : say('totalPays', { name: name || say('They') });
  return { total: { label, amount: showMoney(total, 'en-GB') } };
}
