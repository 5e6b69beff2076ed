// What is promised, by when and to which number; the words to say it stand on top.
import { Controller } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { choosePhrase } from '#domain/coaching/choose-phrase';
import { mayRing } from '#domain/incident/talking';
import { longestLine } from '#domain/wording/clean-text';
import { useBranch } from '../../app/desk-state';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Notice, SayBlock, Stack, TextField } from '../../ui/index';
import { useIncident } from './conversation-store';
import { readLocalTime, spokenDue } from './due-times';
import { takeUpTo } from './kept-fields';
import { usePlaybook } from './playbook-store';
import type { PromiseForm } from './promise-form';
import s from './promise-fields.module.css';
import { situationOf, slotsOf } from './situation';
import { StandInField } from './stand-in-field';

export function PromiseFields({ form, chips, asksOutside, meanOutside }: PromiseForm) {
  const incident = useIncident();
  const when = useWatch({ control: form.control, name: 'when' });
  return (
    <div className={s.promise}>
      <Stack gap={16}>
        <PromiseWords form={form} />
        <div className={s.fields}>
          <Line form={form} name="what" label={say('promiseWhat')} />
          <Controller
            control={form.control}
            name="when"
            render={({ field }) => (
              <ChoiceChips
                {...field}
                label={say('promiseWhen')}
                options={[
                  ...chips.map(({ at, label }) => ({ value: at, label })),
                  { value: 'other', label: say('otherTime') },
                ]}
              />
            )}
          />
          {when === 'other' && (
            <Line form={form} name="otherTime" label={say('otherTimeLabel')} type="datetime-local" />
          )}
          {asksOutside && when === 'other' && (
            <Notice
              tone="amber"
              isLive
              action={<Button onPress={meanOutside}>{say('promiseOutsideMeant')}</Button>}
            >
              {say('promiseOutside')}
            </Notice>
          )}
          <Line
            form={form}
            name="number"
            label={say(mayRing(incident) ? 'promiseNumber' : 'promiseWhere')}
            labelNote={say('asTheySaidIt')}
            type={mayRing(incident) ? 'tel' : 'text'}
          />
          <StandInField form={form} />
        </div>
      </Stack>
    </div>
  );
}

function PromiseWords({ form }: Pick<PromiseForm, 'form'>) {
  const incident = useIncident();
  const playbook = usePlaybook();
  const branch = useBranch();
  const isHidden = useIsHidden();
  const when = useWatch({ control: form.control, name: 'when' });
  const otherTime = useWatch({ control: form.control, name: 'otherTime' });
  const at = when === 'other' ? readLocalTime(otherTime, branch.zone) : when;
  if (at === null || isHidden) return null;
  const chosen = choosePhrase(playbook, {
    moment: 'callBack',
    situation: situationOf(incident, null),
    ...{ used: [], seed: incident.id },
    slots: { ...slotsOf(incident, branch.name, null), time: spokenDue(at, branch.zone) },
  });
  if (!chosen) return null;
  return (
    <SayBlock
      label={say('say')}
      isQuiet
      parts={chosen.parts.map(({ text, slot }) => (slot === 'time' ? { highlight: text } : text))}
    />
  );
}

interface LineProps {
  form: PromiseForm['form'];
  name: 'what' | 'number' | 'otherTime';
  label: string;
  labelNote?: string;
  type?: 'tel' | 'text' | 'datetime-local';
}
function Line({ form, name, ...look }: LineProps) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          {...look}
          {...field}
          onChange={(text) =>
            takeUpTo(name === 'number' ? 60 : longestLine, form, name, text, field.onChange)
          }
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
