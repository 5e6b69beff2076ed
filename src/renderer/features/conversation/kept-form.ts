// A form whose every field is kept: a pause makes a draft, leaving the field or going on makes events.
import { useEffect, useRef, useState } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from 'react-hook-form';
import type { Proposal } from '#domain/event/catalogue';
import type { Place } from '#domain/event/values';
import { beingTold } from './being-told';
import { useConversation, type Conversation } from './conversation-store';

const noDrafts: Conversation['drafts'] = {};

interface KeptForm<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** Makes events of what differs from the record. Call it on blur of a field, and for all on Continue. */
  settle(names?: Path<Values>[]): Promise<boolean>;
}

/**
 * @param place where this form stands, so that the caret can come back
 * @param recorded what the record says now, as text per field
 * @param toProposals the facts to record for the fields that changed; none when the text says nothing new
 */
export function useKeptForm<Values extends Record<string, string>>(
  place: Pick<Place, 'stage' | 'step'>,
  recorded: Values,
  toProposals: (changed: Partial<Values>, all: Values) => Proposal[],
): KeptForm<Values> {
  const { draft, tell } = useConversation.getState();
  const drafts = useConversation((store) => store.open?.drafts ?? noDrafts);
  const fieldName = (name: string) => `${place.step}.${name}`;
  const withDrafts = Object.fromEntries(
    Object.entries(recorded).map(([name, value]) => [name, drafts[fieldName(name)]?.value ?? value]),
  ) as Values;
  const form = useForm<Values>({
    defaultValues: withDrafts as DefaultValues<Values>,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
  });
  const [told] = useState(beingTold);
  const latest = useRef({ recorded, toProposals });
  useEffect(() => {
    latest.current = { recorded, toProposals };
  });

  const { subscribe, getValues, setValue } = form;
  const { stage, step } = place;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name, type, values }) => {
          // Only what a person typed is a draft; a value put in by the record is not.
          if (name && type === 'change')
            draft(`${step}.${name}`, String(values[name] ?? ''), { stage, step });
        },
      }),
    [subscribe, draft, stage, step],
  );

  // The record moved on (another answer, a reply): fields nobody is typing in follow, the focused one never does.
  const recordedKey = JSON.stringify(recorded);
  useEffect(() => {
    const kept = useConversation.getState().open?.drafts ?? {};
    for (const [name, value] of Object.entries(JSON.parse(recordedKey) as Values)) {
      const focused = document.activeElement?.getAttribute('name') === name;
      const isTyped = kept[`${step}.${name}`] !== undefined;
      if (!focused && !isTyped && getValues(name as Path<Values>) !== value)
        setValue(name as Path<Values>, value as never);
    }
  }, [recordedKey, getValues, setValue, step]);

  async function settle(names?: Path<Values>[]): Promise<boolean> {
    const all = getValues();
    const asked = names ?? (Object.keys(all) as Path<Values>[]);
    const isChanged = (name: string) => all[name] !== told.of(name, latest.current.recorded[name]);
    const changed = asked.filter(isChanged);
    for (const name of asked)
      if (!isChanged(name) && !told.has(name) && useConversation.getState().open?.drafts[fieldName(name)])
        draft(fieldName(name), null, place);
    const before = told.kept(asked);
    if (changed.length === 0) return before;
    const texts = Object.fromEntries(changed.map((name) => [name, String(all[name])]));
    const kept = tell(latest.current.toProposals(texts as Partial<Values>, all), changed.map(fieldName));
    told.add(texts, kept);
    return (await Promise.all([before, kept])).every(Boolean);
  }

  return { form, settle };
}

/** What was told stands on record: its field is empty again, unless somebody typed on while it was being kept. */
export function emptyOf<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  name: Path<Values>,
  told: string,
): void {
  if (form.getValues(name) === told) form.setValue(name, '' as never);
}
