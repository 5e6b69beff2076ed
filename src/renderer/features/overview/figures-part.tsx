import { useState } from 'react';
import { useRegisterAnswer } from '../../app/ask-register';
import { refused } from '../../messages/refused';
import { say, type MessageKey } from '../../messages/say';
import {
  Cluster,
  CountBars,
  Notice,
  Quiet,
  SectionHeading,
  SelectField,
  Stack,
  TextField,
} from '../../ui/index';
import { useBranchNames } from './branch-names';
import { useFigureWords } from './figure-words';

const parts = ['byBranch', 'byCategory', 'byChannel', 'byOutcome', 'byDay'] as const;

/** How many, by day, branch, category, way in and outcome. */
export function FiguresPart() {
  const [branch, setBranch] = useState('');
  const [period, setPeriod] = useState({ from: '', to: '' });
  const { names } = useBranchNames();
  const words = useFigureWords();
  const { from, to } = period;
  const { value, refusal } = useRegisterAnswer('overview.trends', {
    query: { ...(branch && { branch }), ...(from && { from }), ...(to && { to }) },
  });
  const label = {
    byBranch: (key: string) => names.get(key)?.name ?? key,
    byCategory: words.category,
    byChannel: words.channel,
    byOutcome: words.outcome,
    byDay: words.day,
  };
  return (
    <Stack gap={24}>
      <Cluster gap={16}>
        <SelectField
          label={say('overviewBranch')}
          emptyLabel={say('overviewEvery')}
          options={[...names.values()].map(({ id, name }) => ({ value: id, label: name }))}
          value={branch}
          onChange={setBranch}
        />
        <TextField
          label={say('overviewFrom')}
          type="date"
          value={from}
          onChange={(day) => setPeriod({ ...period, from: day })}
        />
        <TextField
          label={say('overviewTo')}
          type="date"
          value={to}
          onChange={(day) => setPeriod({ ...period, to: day })}
        />
      </Cluster>
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      {value && (
        <>
          <div role="status">
            <SectionHeading>{say('figuresTotal', { count: value.total })}</SectionHeading>
          </div>
          <Quiet>{say('figuresHint')}</Quiet>
          {parts
            .filter((part) => value[part].length > 0)
            .map((part) => (
              <CountBars
                key={part}
                caption={say(`figures.${part}` as MessageKey)}
                columns={{ key: say('figuresKey'), count: say('figuresCount') }}
                counts={ordered(part, value[part]).map(({ key, count }) => ({
                  key,
                  count,
                  label: label[part](key),
                }))}
              />
            ))}
        </>
      )}
    </Stack>
  );
}

/** Days as they came, the latest first; everything else by size. */
function ordered(part: (typeof parts)[number], counts: readonly { key: string; count: number }[]) {
  const all = [...counts];
  return part === 'byDay'
    ? all.sort((a, b) => b.key.localeCompare(a.key)).slice(0, 31)
    : all.sort((a, b) => b.count - a.count).slice(0, 20);
}
