import type { PaperDefinition, Playbook } from '#domain/playbook/playbook';
import { Temporal } from 'temporal-polyfill';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Cluster, SelectField, Stack, TextField } from '../../ui/index';
import { StaffNote } from '../conversation/staff-note';
import type { Choice } from './use-papers';

interface Props {
  definition: PaperDefinition;
  clocks: Playbook['clocks'];
  choice: Partial<Choice>;
  onChange: (choice: Partial<Choice>) => void;
  /** What somebody writes in their own words, into which block. */
  onOwn: (block: string, text: string) => void;
}

/** What a paper asks before it is made: days, the clock pack, and what somebody says in their own words. */
export function PaperChoices({ definition, clocks, choice, onChange, onOwn }: Props) {
  const { asks, blocks } = definition;
  const own = blocks.flatMap((block) => (block.block === 'own' ? [block] : []));
  // A paper of one day is today's until another one is chosen.
  const { zone } = useBranch();
  const today = Temporal.Now.plainDateISO(zone).toString();
  const hasDays = asks.includes('day') || asks.includes('days');
  const hasPacks = asks.includes('pack') && clocks.length > 1;
  return (
    <Stack gap={16}>
      {(hasDays || hasPacks) && (
        <Cluster gap={16} stand="foot">
          {hasDays && (
            <TextField
              label={say(asks.includes('days') ? 'paperFrom' : 'paperDay')}
              type="date"
              name="from"
              width="half"
              value={choice.from ?? (asks.includes('day') ? today : '')}
              onChange={(from) => onChange({ from: from || null })}
            />
          )}
          {asks.includes('days') && (
            <TextField
              label={say('paperTo')}
              type="date"
              name="to"
              width="half"
              value={choice.to ?? ''}
              onChange={(to) => onChange({ to: to || null })}
            />
          )}
          {hasPacks && (
            <SelectField
              label={say('paperPack')}
              value={choice.pack ?? clocks[0]?.id ?? ''}
              onChange={(pack) => onChange({ pack })}
              options={clocks.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </Cluster>
      )}
      {own.map(({ id, label, hint }) => (
        <StaffNote
          key={id}
          name={`own-${id}`}
          label={label}
          {...(hint ? { hint } : {})}
          value={choice.own?.[id] ?? ''}
          onChange={(text) => text.length <= 4000 && onOwn(id, text)}
        />
      ))}
    </Stack>
  );
}
