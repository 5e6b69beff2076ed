// What they told us before, over the open complaint and without leaving it: our broken promises first, then the cases.
import type { ReactNode } from 'react';
import { mayBeTold } from '#domain/incident/talking';
import { say } from '../../messages/say';
import {
  AmountLine,
  EmptyState,
  PromiseList,
  Quiet,
  SectionHeading,
  Sheet,
  Stack,
  useHotkeys,
} from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { usePanels } from '../conversation/panels';
import type { CustomerHistory } from '#domain/history/tell-history';
import { EarlierCases, SaidToBeOthers } from './earlier-cases';
import { ManagersFigures } from './managers-figures';
import { useHistory, useHistoryWatch } from './history-store';
import { brokenWhen, moneyList } from './history-words';

/** @param children what else may be done with all of it, under the cases */
export function HistorySheet({ children }: { children?: ReactNode }) {
  useHistoryWatch();
  const { panel, show, close } = usePanels();
  useHotkeys({ 'Alt+H': () => show({ name: 'history' }) });
  const history = useHistory();
  const isTold = mayBeTold(useIncident());
  if (panel?.name !== 'history') return null;
  return (
    <Sheet isOpen onClose={close} title={say('historyTitle')} closeLabel={say('close')}>
      {isTold ? history && <Told history={history} /> : <Quiet>{say('historyWithheld')}</Quiet>}
      {isTold && children}
    </Sheet>
  );
}

function Told({ history }: { history: CustomerHistory }) {
  const { people, similar } = history;
  return (
    <Stack gap={24}>
      {people.length === 0 && <EmptyState title={say('history.none')}>{say('history.noneHint')}</EmptyState>}
      <Broken history={history} />
      <EarlierCases people={people.filter(({ grade }) => grade !== 'different')} />
      <Totals history={history} />
      <ManagersFigures indicators={history.indicators} />
      <SaidToBeOthers people={people.filter(({ grade }) => grade === 'different')} />
      {similar > 0 && <Quiet>{say('history.similarLine', { count: similar })}</Quiet>}
    </Stack>
  );
}

function Broken({ history: { facts } }: { history: CustomerHistory }) {
  if (facts.broken.length === 0) return null;
  return (
    <Stack gap={8}>
      <SectionHeading level={3} size="small">
        {say('history.broken', { count: facts.broken.length })}
      </SectionHeading>
      <PromiseList
        items={facts.broken.map((promise, at) => ({
          id: `${promise.incident} ${at}`,
          text: promise.what,
          when: brokenWhen(promise),
          state: 'late',
          stateLabel: say('history.stateBroken'),
        }))}
      />
    </Stack>
  );
}

function Totals({ history: { facts } }: { history: CustomerHistory }) {
  const { currency } = useIncident();
  const { redress, upheld } = facts;
  if (redress.length === 0 && upheld.found === 0) return null;
  const own = [...redress].sort((a, b) => Number(b.currency === currency) - Number(a.currency === currency));
  return (
    <Stack gap={4}>
      {own.length > 0 && <AmountLine label={say('history.total')} amount={moneyList(own)} />}
      {upheld.found > 0 && (
        <AmountLine label={say('history.upheld')} amount={say('history.upheldOf', { ...upheld })} />
      )}
    </Stack>
  );
}
