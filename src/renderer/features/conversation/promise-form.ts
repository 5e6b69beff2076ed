// A promise has an owner, a time and words: nothing is promised by "soon".
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Temporal } from 'temporal-polyfill';
import type { Proposal } from '#domain/event/catalogue';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { backKind } from './call-back';
import { useIncident } from './conversation-store';
import { dueChips, isPast, readLocalTime, type DueChip } from './due-times';

export interface PromiseText {
  what: string;
  number: string;
  /** One of the chips' instants, or 'other'. */
  when: string;
  /** From a date-and-time field, when `when` is 'other'. */
  otherTime: string;
  standIn: string;
}

export interface PromiseForm {
  form: UseFormReturn<PromiseText>;
  chips: DueChip[];
  /** The promise as it would be made; null with messages under the fields when something is missing. */
  propose(): { id: string; proposal: Proposal } | null;
}

/** @param what proposed words, e.g. "Ring back about the deposit" */
export function usePromiseForm(what: string): PromiseForm {
  const { person } = useShop();
  const { zone } = useBranch();
  const incident = useIncident();
  const chips = dueChips(Temporal.Now.zonedDateTimeISO(zone));
  const form = useForm<PromiseText>({
    defaultValues: {
      what,
      number: incident.customer.phone,
      when: chips[0]?.at ?? 'other',
      otherTime: '',
      standIn: '',
    },
  });
  return {
    form,
    chips,
    propose() {
      const typed = form.getValues();
      const at = typed.when === 'other' ? readLocalTime(typed.otherTime, zone) : typed.when;
      form.clearErrors();
      if (!typed.what.trim()) form.setError('what', { message: say('promiseWhatNeeded') });
      if (at === null) form.setError('otherTime', { message: say('promiseTimeNeeded') });
      else if (isPast(at)) form.setError('otherTime', { message: say('promiseTimePast') });
      if (!typed.what.trim() || at === null || isPast(at) || !person) return null;
      const id = crypto.randomUUID();
      return {
        id,
        proposal: {
          type: 'promiseMade.v1',
          payload: {
            ...{
              promise: id,
              what: typed.what,
              kind: backKind(incident),
              owner: person.id,
              ownerName: person.name,
            },
            ...{ standIn: typed.standIn, due: { at, zone, pack: null }, number: typed.number },
          },
        },
      };
    },
  };
}
