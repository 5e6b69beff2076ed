import { ArrowLeft, Search } from 'lucide-react';
import { useState } from 'react';
import type { Refusal } from '#contract/refusal';
import { useRoute } from '../app/route';
import { IncidentRows } from '../features/desk-lists/incident-rows';
import { openItem, startNew } from './desk/open-item';
import { useRegister } from '../features/desk-lists/use-register';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import {
  Button,
  ChoiceChips,
  Cluster,
  Notice,
  PageHeading,
  PageLayout,
  Quiet,
  Stack,
  TextField,
  TopBar,
  useHotkeys,
} from '../ui/index';

const filters = ['all', 'open', 'sealed'] as const;
const shown = 200;

/** Every complaint of this branch: filtered, searched, opened. */
export function RegisterScreen({ query: asked }: { query: string }) {
  const go = useRoute((routing) => routing.go);
  const [query, setQuery] = useState(asked);
  const [state, setState] = useState<(typeof filters)[number]>('all');
  const [problem, setProblem] = useState<Refusal | null>(null);
  const { page, refusal } = useRegister({ state, query, limit: shown });
  const back = () => go({ screen: 'desk' });
  useHotkeys({ 'Alt+Left': back, Esc: back, 'Ctrl+N': () => void startNew('usual') });
  const total = page?.total ?? 0;
  const told = problem ?? refusal;
  return (
    <PageLayout
      isWide
      bar={
        <TopBar
          label={say('barLabel')}
          left={
            <Button variant="quiet" size="bar" icon={<ArrowLeft />} onPress={back}>
              {say('back')}
            </Button>
          }
        />
      }
    >
      <Stack gap={24}>
        <PageHeading takesFocus={asked === ''} below={say('registerBelow', { total })}>
          {say('registerTitle')}
        </PageHeading>
        <Cluster gap={24} stand="foot">
          <TextField
            label={say('findLabel')}
            type="search"
            icon={<Search />}
            placeholder={say('find')}
            value={query}
            onChange={setQuery}
            name="find"
            autoFocus={asked !== ''}
            autoComplete="off"
          />
          <ChoiceChips
            label={say('filterLabel')}
            options={filters.map((value) => ({ value, label: say(`filter.${value}`) }))}
            value={state}
            onChange={(value) => setState((value as (typeof filters)[number] | null) ?? 'all')}
          />
        </Cluster>
        {told && (
          <Notice tone="red" isLive>
            {refused(told)}
          </Notice>
        )}
        <IncidentRows
          caption={say('registerTitle')}
          items={page?.items ?? []}
          empty={
            query
              ? { title: say('noHits', { query }), hint: say('noHitsHint') }
              : { title: say('nothingClosed'), hint: say('nothingClosedHint') }
          }
          onOpen={(item) => void openItem(item).then(setProblem)}
        />
        {total > shown && <Quiet>{say('moreThanShown', { shown, total })}</Quiet>}
      </Stack>
    </PageLayout>
  );
}
