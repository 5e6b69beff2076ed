import { Search } from 'lucide-react';
import { useState } from 'react';
import type { OverviewSent } from '#contract/overview';
import { useRegisterAnswer } from '../../app/ask-register';
import { IncidentRows } from '../../features/desk-lists/incident-rows';
import { QuietBranches, useBranchNames } from '../../features/overview/index';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Cluster, Notice, SelectField, Stack, TextField } from '../../ui/index';
import { OneComplaint } from './one-complaint';

const shows = ['all', 'open', 'sealed', 'late', 'asked'] as const;
type Show = (typeof shows)[number];
type Asked = NonNullable<OverviewSent<'overview.incidents'>['query']>;
const asked: Record<Show, Asked> = {
  all: {},
  open: { state: 'open' },
  sealed: { state: 'sealed' },
  late: { promise: 'late' },
  asked: { approval: 'asked' },
};

/** Complaints of every branch that this computer looks after, the latest change first. */
export function ComplaintsPart() {
  const [show, setShow] = useState<Show>('all');
  const [branch, setBranch] = useState('');
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(50);
  const [open, setOpen] = useState<{ branch: string; incident: string } | null>(null);
  const { names } = useBranchNames();
  const { value, refusal } = useRegisterAnswer('overview.incidents', {
    query: { ...asked[show], limit, ...(branch && { branch }), ...(query.trim() && { query: query.trim() }) },
  });
  if (open) return <OneComplaint {...open} branches={names} onBack={() => setOpen(null)} />;
  const rows = value?.rows ?? [];
  return (
    <Stack gap={24}>
      <QuietBranches />
      <Cluster gap={16}>
        <TextField
          label={say('overviewFind')}
          type="search"
          icon={<Search />}
          value={query}
          onChange={setQuery}
          maxLength={200}
          autoComplete="off"
        />
        <SelectField
          label={say('overviewBranch')}
          emptyLabel={say('overviewEvery')}
          options={[...names.values()].map(({ id, name }) => ({ value: id, label: name }))}
          value={branch}
          onChange={setBranch}
        />
      </Cluster>
      <ChoiceChips
        label={say('filterLabel')}
        isLabelHidden
        options={shows.map((one) => ({ value: one, label: say(`overview.show.${one}`) }))}
        value={show}
        onChange={(one) => setShow((one as Show | null) ?? 'all')}
      />
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      <span role="status">{value ? say('overviewFound', { count: value.total }) : say('afarReading')}</span>
      {value && (
        <IncidentRows
          caption={say('overview.complaints')}
          items={rows.map(({ summary }) => summary)}
          empty={{ title: say('overviewNone'), hint: say('overviewNoneHint') }}
          onOpen={({ id }) => {
            const row = rows.find(({ summary }) => summary.id === id);
            if (row) setOpen({ branch: row.branch, incident: id });
          }}
        />
      )}
      {value && value.total > rows.length && limit < 200 && (
        <div>
          <Button onPress={() => setLimit(Math.min(200, limit + 50))}>{say('overviewMore')}</Button>
        </div>
      )}
    </Stack>
  );
}
