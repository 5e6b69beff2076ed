import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { ChoiceChips, Stack, TextField } from '../../ui/index';
import { dueChips, readLocalTime } from '../conversation/due-times';
import { useOpeningHours } from '../conversation/opening-hours';

interface Props {
  /** Answers an instant, or null while no time that can be read is chosen. */
  onChange: (at: string | null) => void;
  error?: string;
}

/** A time that is promised: a few near ones, or any other. */
export function ByWhen({ onChange, error }: Props) {
  const { zone } = useBranch();
  const hours = useOpeningHours();
  const [chips] = useState(() => dueChips(Temporal.Now.zonedDateTimeISO(zone), hours));
  const [chip, setChip] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  return (
    <Stack gap={12}>
      <ChoiceChips
        label={say('byWhen')}
        options={[
          ...chips.map(({ at, label }) => ({ value: at, label })),
          { value: 'other', label: say('otherTime') },
        ]}
        value={chip}
        onChange={(value) => {
          setChip(value);
          onChange(value === 'other' ? readLocalTime(typed, zone) : value);
        }}
        {...(error && chip !== 'other' ? { error } : {})}
      />
      {chip === 'other' && (
        <TextField
          label={say('otherTimeLabel')}
          type="datetime-local"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            onChange(readLocalTime(text, zone));
          }}
          {...(error ? { error } : {})}
          width="half"
        />
      )}
    </Stack>
  );
}
