import { useState } from 'react';
import { clockTime, say } from '../../messages/say';
import { ChoiceChips, Stack, TextField } from '../../ui/index';

interface Props {
  /** Epoch milliseconds; null while none is chosen. */
  value: number | null;
  onChange: (at: number | null) => void;
  error?: string;
}

/** A time that is promised: three near ones, or any other. Always ahead, always a day and a time. */
export function ByWhen({ value, onChange, error }: Props) {
  const [choices] = useState(nearTimes);
  const [chip, setChip] = useState<string | null>(null);
  return (
    <Stack gap={12}>
      <ChoiceChips
        label={say('byWhen')}
        options={[
          ...choices.map(({ id, label }) => ({ value: id, label })),
          { value: 'other', label: say('due.other') },
        ]}
        value={chip}
        onChange={(id) => {
          setChip(id);
          onChange(choices.find((one) => one.id === id)?.at ?? null);
        }}
        {...(error && chip !== 'other' ? { error } : {})}
      />
      {chip === 'other' && (
        <TextField
          label={say('dueAt')}
          type="datetime-local"
          value={value === null ? '' : localInput(value)}
          onChange={(text) => onChange(Number.isNaN(Date.parse(text)) ? null : Date.parse(text))}
          {...(error ? { error } : {})}
          width="half"
        />
      )}
    </Stack>
  );
}

function nearTimes(): { id: string; label: string; at: number }[] {
  const now = new Date();
  const hour = new Date(Math.ceil((now.getTime() + 3_600_000) / 300_000) * 300_000);
  const today = at(now, 0, 17);
  const tomorrow = at(now, 1, 12);
  return [
    { id: 'hour', label: `${say('due.hour')} (${clockTime(hour.toISOString())})`, at: hour.getTime() },
    ...(today.getTime() > now.getTime()
      ? [
          {
            id: 'today',
            label: say('due.today', { time: clockTime(today.toISOString()) }),
            at: today.getTime(),
          },
        ]
      : []),
    {
      id: 'tomorrow',
      label: say('due.tomorrow', { time: clockTime(tomorrow.toISOString()) }),
      at: tomorrow.getTime(),
    },
  ];
}

function at(from: Date, days: number, hour: number): Date {
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, hour);
}

function localInput(epochMs: number): string {
  const shifted = new Date(epochMs - new Date(epochMs).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
