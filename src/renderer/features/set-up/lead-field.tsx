import { Controller, useWatch, type Control } from 'react-hook-form';
import { SelectField } from '../../ui/index';
import { say } from '../../messages/say';
import type { StaffForm } from './set-up-rules';

/** K4: who is asked first where a complaint is about a colleague. Once there is anybody to choose from. */
export function LeadField({ control, manager }: { control: Control<StaffForm>; manager: string }) {
  const people = useWatch({ control, name: 'people' });
  if (people.length === 0) return null;
  const names = [manager, ...people.map(({ name }) => name)];
  return (
    <Controller
      control={control}
      name="lead"
      render={({ field }) => (
        <SelectField
          {...field}
          label={say('leadWho')}
          hint={say('leadWhoHint')}
          options={[
            ...names.map((name, place) => ({
              value: String(place),
              label: name.trim() || say('personNumber', { number: place }),
            })),
            { value: 'nobody', label: say('leadNobody') },
          ]}
        />
      )}
    />
  );
}

/** Who leads once the person at `index` of `people` is taken off again. */
export function leadWithout(lead: string, index: number): string {
  const place = Number(lead);
  if (lead === 'nobody' || place <= index) return lead;
  return place === index + 1 ? '0' : String(place - 1);
}
