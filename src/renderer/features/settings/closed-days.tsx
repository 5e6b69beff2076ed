import { isoDay, type BranchHours } from '#domain/shift/branch-hours';
import { say } from '../../messages/say';
import { Button, Quiet, SectionHeading, Stack, TextField } from '../../ui/index';

import s from './hours-section.module.css';

export type TypedDay = BranchHours['closed'][number];

interface Props {
  days: readonly TypedDay[];
  /** `closed.2`: the third can't be read. */
  wrong: readonly string[];
  onChange: (days: TypedDay[]) => void;
}

/** Dates on which nobody is here although the week says so: bank holidays, stock-taking. */
export function ClosedDays({ days, wrong, onChange }: Props) {
  const set = (at: number, more: Partial<TypedDay>) =>
    onChange(days.map((day, index) => (index === at ? { ...day, ...more } : day)));
  return (
    <Stack gap={16}>
      <SectionHeading>{say('closedDays')}</SectionHeading>
      {days.length === 0 && <Quiet>{say('closedDaysNone')}</Quiet>}
      {days.map(({ day, name }, at) => (
        <div key={at} className={s.day}>
          <TextField
            label={say('closedDay')}
            type="date"
            value={day}
            onChange={(text) => set(at, { day: text })}
            error={wrong.includes(`closed.${at}`) ? say('closedDayNeeded') : undefined}
            name={`closed.${at}.day`}
          />
          <TextField
            label={say('closedWhy')}
            labelNote={say('optional')}
            value={name}
            onChange={(text) => set(at, { name: text })}
            maxLength={60}
            name={`closed.${at}.name`}
          />
          <Button
            variant="quiet"
            label={say('closedRemoveIt', { name: name || day || 'none' })}
            onPress={() => onChange(days.filter((_, index) => index !== at))}
          >
            {say('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => onChange([...days, { day: '', name: '' }])}>{say('closedAdd')}</Button>
      </div>
    </Stack>
  );
}

/** In the calendar's order, each date once. A row with nothing in it is left out, not complained about. */
export function readClosed(typed: readonly TypedDay[]): { days: TypedDay[]; wrong: string[] } {
  const rows = typed.map(({ day, name }, at) => ({ day, name: name.trim(), at }));
  const filled = rows.filter(({ day, name }) => day !== '' || name !== '');
  const wrong = filled.filter(({ day }) => !isoDay.safeParse(day).success).map(({ at }) => `closed.${at}`);
  const byDay = new Map(filled.map(({ day, name }) => [day, { day, name }]));
  return { days: [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), wrong };
}
