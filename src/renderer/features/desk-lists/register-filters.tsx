import { X } from 'lucide-react';
import type { Args } from '#contract/doorway';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, SelectField, TextField } from '../../ui/index';
import { useCategories } from '../../app/use-categories';
import s from './register-filters.module.css';

type Narrowed = Required<
  Pick<Args<'register.list'>, 'holder' | 'category' | 'from' | 'to' | 'outcome' | 'promise' | 'broughtIn'>
>;
export type Narrowing = { [Name in keyof Narrowed]: NonNullable<Narrowed[Name]> | null };
export const notNarrowed: Narrowing = {
  ...{ holder: null, category: null, from: null, to: null, outcome: null, promise: null, broughtIn: null },
};
const outcomes = ['settled', 'notSettled', 'passedTo'] as const;
const beforeAmends = ['without', 'only'] as const;
const promises = ['late', 'today', 'any'] as const;

export function isNarrowed(narrowing: Narrowing): boolean {
  return Object.values(narrowing).some((value) => value !== null);
}

/** Who holds it, what it is about, when it came, how it ended, what is still promised. */
export function RegisterFilters({
  value,
  onChange,
}: {
  value: Narrowing;
  onChange: (value: Narrowing) => void;
}) {
  const { people } = useShop();
  const categories = useCategories();
  const narrow = (change: Partial<Record<keyof Narrowing, string>>) => {
    const [[name, text] = []] = Object.entries(change);
    if (name) onChange({ ...value, [name]: text || null });
  };
  return (
    <div className={s.filters} role="group" aria-label={say('narrowLabel')}>
      <SelectField
        label={say('narrow.holder')}
        emptyLabel={say('narrow.anybody')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.holder ?? ''}
        onChange={(holder) => narrow({ holder })}
      />
      <SelectField
        label={say('narrow.category')}
        emptyLabel={say('narrow.anything')}
        options={categories.map(({ id, title }) => ({ value: id, label: title }))}
        value={value.category ?? ''}
        onChange={(category) => narrow({ category })}
      />
      <SelectField
        label={say('narrow.outcome')}
        emptyLabel={say('narrow.anyOutcome')}
        options={outcomes.map((outcome) => ({ value: outcome, label: say(`state.${outcome}`) }))}
        value={value.outcome ?? ''}
        onChange={(outcome) => narrow({ outcome })}
      />
      <SelectField
        label={say('narrow.promise')}
        emptyLabel={say('narrow.anyPromise')}
        options={promises.map((promise) => ({ value: promise, label: say(`narrow.promise.${promise}`) }))}
        value={value.promise ?? ''}
        onChange={(promise) => narrow({ promise })}
      />
      <SelectField
        label={say('narrow.broughtIn')}
        emptyLabel={say('narrow.broughtIn.any')}
        options={beforeAmends.map((which) => ({ value: which, label: say(`narrow.broughtIn.${which}`) }))}
        value={value.broughtIn ?? ''}
        onChange={(broughtIn) => narrow({ broughtIn })}
      />
      <TextField
        label={say('narrow.from')}
        type="date"
        value={value.from ?? ''}
        onChange={(from) => narrow({ from })}
      />
      <TextField
        label={say('narrow.to')}
        type="date"
        value={value.to ?? ''}
        onChange={(to) => narrow({ to })}
      />
      {isNarrowed(value) && (
        <span className={s.clear}>
          <Button variant="quiet" icon={<X />} onPress={() => onChange(notNarrowed)}>
            {say('narrow.clear')}
          </Button>
        </span>
      )}
    </div>
  );
}
