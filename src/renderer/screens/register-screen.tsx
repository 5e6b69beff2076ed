import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { useMenu } from '../app/notices';
import { useRoute } from '../app/route';
import { BuildingNotice } from '../features/desk-lists/building-notice';
import { IncidentRows } from '../features/desk-lists/incident-rows';
import { isNarrowed, notNarrowed, RegisterFilters } from '../features/desk-lists/register-filters';
import { useRegister } from '../features/desk-lists/use-register';
import { PrintAll } from '../features/printing/index';
import { ExportRegister } from '../features/records/index';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import { Button, ChoiceChips, Cluster, Notice, PageHeading, Stack, TextField, useHotkeys } from '../ui/index';
import { openItem, startNew } from './desk/open-item';
import { PageFrame } from './page-frame';
import s from './register-screen.module.css';

const states = ['all', 'open', 'sealed'] as const;
type State = (typeof states)[number];
/** As many as fit into a look, and as many again with each press. */
const atATime = 50;
const most = 500;

/** Every complaint of this branch: searched with each letter, narrowed, opened. */
export function RegisterScreen({ query }: { query: string }) {
  const go = useRoute((routing) => routing.go);
  // In the route, so that whoever is called away in between finds it again.
  const setQuery = (typed: string) => go({ screen: 'register', query: typed });
  const [state, setState] = useState<State>('all');
  const [narrowing, setNarrowing] = useState(notNarrowed);
  const [limit, setLimit] = useState(atATime);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const find = useRef<HTMLInputElement>(null);
  const firstRow = useRef<HTMLButtonElement>(null);
  const { page, refusal } = useRegister({ state, query, limit, ...narrowing });
  const toFind = () => {
    find.current?.focus();
    find.current?.select();
  };
  useHotkeys({ 'Ctrl+F': toFind, 'Ctrl+N': () => void startNew('usual') });
  useMenu({ find: toFind, new: () => void startNew('usual'), small: () => void startNew('small') });

  const anew = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      setLimit(atATime);
    };
  };
  const total = page?.total ?? 0;
  const items = page?.items ?? [];
  const isAsking = query.trim() !== '' || isNarrowed(narrowing) || state !== 'all';
  const told = problem ?? refusal;
  return (
    <PageFrame isWide>
      <Stack gap={24}>
        <PageHeading
          takesFocus={false}
          below={
            <span role="status">
              {page === null ? '' : say(isAsking ? 'registerFound' : 'registerBelow', { total })}
            </span>
          }
        >
          {say('registerTitle')}
        </PageHeading>
        <div className={s.ask}>
          <div
            className={s.find}
            role="search"
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' || event.target !== find.current) return;
              event.preventDefault();
              firstRow.current?.focus();
            }}
          >
            <TextField
              ref={find}
              label={say('findLabel')}
              isLabelHidden
              type="search"
              size="large"
              icon={<Search />}
              keyHint="Ctrl F"
              placeholder={say('find')}
              value={query}
              onChange={anew(setQuery)}
              onEnter={() => firstRow.current?.click()}
              name="find"
              autoFocus
              autoComplete="off"
              maxLength={200}
            />
          </div>
          <ChoiceChips
            label={say('filterLabel')}
            isLabelHidden
            options={states.map((value) => ({ value, label: say(`filter.${value}`) }))}
            value={state}
            onChange={(value) => anew(setState)(value as State)}
          />
        </div>
        <RegisterFilters value={narrowing} onChange={anew(setNarrowing)} />
        {total > 0 && <PrintAll filter={{ state, query, ...narrowing }} />}
        <BuildingNotice page={page} />
        {told && (
          <Notice tone="red" isLive>
            {refused(told)}
          </Notice>
        )}
        {page !== null && (
          <IncidentRows
            caption={say('registerTitle')}
            items={items}
            firstRow={firstRow}
            onLeaveUp={toFind}
            empty={emptyWords(query.trim(), isAsking)}
            onOpen={(item) => void openItem(item).then(setProblem)}
          />
        )}
        {total > items.length && items.length > 0 && (
          <Cluster>
            {limit < most && (
              <Button onPress={() => setLimit(Math.min(most, limit + atATime))}>{say('showMore')}</Button>
            )}
            <span className={s.shown}>{say('moreThanShown', { shown: items.length, total })}</span>
          </Cluster>
        )}
        {page !== null && <ExportRegister filter={{ state, query, ...narrowing }} total={total} />}
      </Stack>
    </PageFrame>
  );
}

function emptyWords(query: string, isAsking: boolean): { title: string; hint: string } {
  if (query) return { title: say('noHits', { query }), hint: say('noHitsHint') };
  if (isAsking) return { title: say('noneLikeThis'), hint: say('noneLikeThisHint') };
  return { title: say('nothingKept'), hint: say('nothingKeptHint') };
}
