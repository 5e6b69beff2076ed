import { Controller, useWatch } from 'react-hook-form';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { SelectField } from '../../ui/index';
import { dayOfPromise, readLocalTime } from './due-times';
import type { PromiseForm } from './promise-form';
import { standInsAt } from './stand-ins';

/** "If you're off": whoever is here on that day stands first, and somebody is named when you aren't (13.2). */
export function StandInField({ form }: Pick<PromiseForm, 'form'>) {
  const { people, person } = useShop();
  const { zone } = useBranch();
  const [when, otherTime] = useWatch({ control: form.control, name: ['when', 'otherTime'] });
  const at = when === 'other' ? readLocalTime(otherTime, zone) : when;
  const found = person && at ? standInsAt(people, person.id, at, zone) : null;
  const others = people.filter(({ id }) => id !== person?.id);
  const { proposed = null, there = others, off = [], isOwnerOff = false } = found ?? {};
  const hint =
    isOwnerOff && at ? say(proposed ? 'youAreOff' : 'everybodyIsOff', { day: dayOfPromise(at, zone) }) : null;
  return (
    <Controller
      control={form.control}
      name="standIn"
      render={({ field }) => (
        <SelectField
          {...field}
          value={field.value ?? proposed?.name ?? ''}
          label={say('standIn')}
          {...(hint ? { hint } : {})}
          emptyLabel={say('aColleague')}
          options={[
            ...there.map(({ name }) => ({ value: name, label: name })),
            ...off.map(({ name }) => ({ value: name, label: say('standInOff', { name }) })),
          ]}
        />
      )}
    />
  );
}
