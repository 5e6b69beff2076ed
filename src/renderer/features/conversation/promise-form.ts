// A promise has an owner, a time and words: nothing is promised by "soon". What is typed is kept like any other draft.
import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { Temporal } from 'temporal-polyfill';
import type { Proposal } from '#domain/event/catalogue';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { backKind } from './call-back';
import { useConversation, useIncident } from './conversation-store';
import { dueChips, isOutsideHours, isPast, readLocalTime, type DueChip } from './due-times';
import { useOpeningHours } from './opening-hours';
import { proposedStandIn } from './stand-ins';
import { draftPlace } from './sheet-draft';

export interface PromiseText {
  what: string;
  number: string;
  /** One of the chips' instants, or 'other'. */
  when: string;
  /** From a date-and-time field, when `when` is 'other'. */
  otherTime: string;
  /** Null: nobody has chosen, so whom the rota proposes; '': a colleague, whoever is here. */
  standIn: string | null;
}

export interface PromiseForm {
  form: UseFormReturn<PromiseText>;
  chips: DueChip[];
  /** Drafts that the promise takes the place of. */
  settles: string[];
  /** The time asked for lies outside opening hours, and nobody has said yet that it is meant (13.2). */
  asksOutside: boolean;
  meanOutside(): void;
  /** The promise as it would be made; null with messages under the fields when something is missing. */
  propose(): { id: string; proposal: Proposal } | null;
}

interface Asked {
  number?: string;
  /** Names the drafts: "promise", "park". */
  sheet?: string;
  /** Without it: how they'd like to hear back. */
  kind?: 'call' | 'task';
}
const typedFields = ['what', 'number', 'otherTime'] as const;

/** @param what proposed words, e.g. "Ring back about the deposit" */
export function usePromiseForm(what: string, asked: Asked = {}): PromiseForm {
  const { sheet = 'promise', kind } = asked;
  const { person, people } = useShop();
  const { zone } = useBranch();
  const incident = useIncident();
  const hours = useOpeningHours();
  const chips = dueChips(Temporal.Now.zonedDateTimeISO(zone), hours);
  const [asksOutside, setAsksOutside] = useState(false);
  const [meant, setMeant] = useState<string | null>(null);
  const drafts = useConversation.getState().open?.drafts ?? {};
  const kept = (name: (typeof typedFields)[number], otherwise: string) =>
    drafts[`${sheet}.${name}`]?.value ?? otherwise;
  const otherTime = kept('otherTime', '');
  const form = useForm<PromiseText>({
    defaultValues: {
      what: kept('what', what),
      number: kept('number', asked.number ?? incident.customer.phone),
      when: otherTime ? 'other' : (chips[0]?.at ?? 'other'),
      otherTime,
      standIn: null,
    },
  });
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name, type, values }) => {
          const field = typedFields.find((one) => one === name);
          if (!field || type !== 'change') return;
          useConversation.getState().draft(`${sheet}.${field}`, values[field], draftPlace());
        },
      }),
    [subscribe, sheet],
  );
  return {
    form,
    chips,
    settles: typedFields.map((name) => `${sheet}.${name}`),
    asksOutside,
    meanOutside() {
      setMeant(form.getValues().otherTime);
      setAsksOutside(false);
    },
    propose() {
      const typed = form.getValues();
      const at = typed.when === 'other' ? readLocalTime(typed.otherTime, zone) : typed.when;
      form.clearErrors();
      if (!typed.what.trim()) form.setError('what', { message: say('promiseWhatNeeded') });
      if (at === null) form.setError('otherTime', { message: say('promiseTimeNeeded') });
      else if (isPast(at)) form.setError('otherTime', { message: say('promiseTimePast') });
      if (!typed.what.trim() || at === null || isPast(at) || !person) return null;
      if (typed.when === 'other' && meant !== typed.otherTime && isOutsideHours(at, zone, hours)) {
        setAsksOutside(true);
        return null;
      }
      const id = crypto.randomUUID();
      return {
        id,
        proposal: {
          type: 'promiseMade.v1',
          payload: {
            ...{ promise: id, what: typed.what, kind: kind ?? backKind(incident) },
            ...{ owner: person.id, ownerName: person.name },
            ...{
              standIn: typed.standIn ?? proposedStandIn(people, person.id, at, zone),
              due: { at, zone, pack: null },
              number: typed.number,
            },
          },
        },
      };
    },
  };
}
