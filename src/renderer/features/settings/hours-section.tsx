// 13.2: when somebody is at this counter. Promises fall within it, and nobody is told to ring on a bank holiday.
import { useState } from 'react';
import type { ShopSettings } from '#contract/shop-settings';
import { weekdays, type BranchHours, type Weekday } from '#domain/shift/branch-hours';
import { readSpans, tellSpans } from '#domain/shift/read-spans';
import { useKeptHere } from '../../app/kept-here';
import { useSettings } from '../../app/shop-settings';
import { say } from '../../messages/say';
import { Button, Cluster, Form, Quiet, SectionHeading, Stack, TextField } from '../../ui/index';
import { ClosedDays, readClosed, type TypedDay } from './closed-days';
import s from './hours-section.module.css';

interface Typed {
  week: Record<Weekday, string>;
  closed: TypedDay[];
}

export function HoursSection({ settings }: { settings: ShopSettings }) {
  const change = useSettings((store) => store.change);
  const { hours } = settings.branch;
  const [typed, setTyped] = useKeptHere<Typed>('settings.hours', typedFrom(hours ?? settings.usualHours));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const type = (day: Weekday, text: string) => setTyped({ ...typed, week: { ...typed.week, [day]: text } });

  async function save() {
    const days = weekdays.filter((day) => readSpans(typed.week[day]) === null);
    const closed = readClosed(typed.closed);
    setWrong([...days, ...closed.wrong]);
    if (days.length > 0 || closed.wrong.length > 0) return;
    const week = Object.fromEntries(
      weekdays.map((day) => [day, readSpans(typed.week[day]) ?? []]),
    ) as BranchHours['week'];
    const args = { hours: { week, closed: closed.days } };
    if (await change('branch.changeHours', args, say('hoursSaved'))) setTyped(undefined);
  }

  async function asUsual() {
    if (await change('branch.changeHours', { hours: null }, say('hoursAreUsual'))) setTyped(undefined);
  }

  return (
    <Form onSubmit={() => void save()}>
      <Stack gap={32}>
        <Stack gap={16}>
          <SectionHeading>{say('hoursWeek')}</SectionHeading>
          <Quiet>{say('hoursHint')}</Quiet>
          <div className={s.week}>
            {weekdays.map((day) => (
              <TextField
                key={day}
                label={say(`weekday.${day}`)}
                value={typed.week[day]}
                onChange={(text) => type(day, text)}
                placeholder={say('hoursClosed')}
                error={wrong.includes(day) ? say('hoursNotRead') : undefined}
                maxLength={80}
                name={`hours.${day}`}
              />
            ))}
          </div>
          <div>
            <Button variant="quiet" onPress={() => setTyped({ ...typed, week: asMonday(typed.week) })}>
              {say('hoursAsMonday')}
            </Button>
          </div>
        </Stack>
        <ClosedDays days={typed.closed} wrong={wrong} onChange={(closed) => setTyped({ ...typed, closed })} />
        <Cluster>
          <Button type="submit" variant="primary" size="step">
            {say('saveHours')}
          </Button>
          {hours && (
            <Button variant="quiet" onPress={() => void asUsual()}>
              {say('hoursUsual')}
            </Button>
          )}
        </Cluster>
        {!hours && <Quiet>{say('hoursAreThePlaybooks')}</Quiet>}
      </Stack>
    </Form>
  );
}

function typedFrom({ week, closed }: BranchHours): Typed {
  const days = weekdays.map((day) => [day, tellSpans(week[day])] as const);
  return { week: Object.fromEntries(days) as Typed['week'], closed: [...closed] };
}

function asMonday(week: Typed['week']): Typed['week'] {
  const { monday } = week;
  return { ...week, tuesday: monday, wednesday: monday, thursday: monday, friday: monday };
}
