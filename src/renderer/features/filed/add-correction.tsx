import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useEffectEvent } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import type { Proposal } from '#domain/event/catalogue';
import { useKeptHere } from '../../app/kept-here';
import { say } from '../../messages/say';
import { Button, Quiet, Sheet, Stack, TextField } from '../../ui/index';
import { StaffNote } from '../conversation/staff-note';

const rules = z.object({
  about: z.string().trim().min(1, say('correctionNeeded')).max(80),
  was: z.string().max(4000),
  now: z.string().trim().min(1, say('correctionNeeded')).max(4000),
  reason: z.string().trim().min(1, say('correctionNeeded')).max(2000),
});

const nothing = { about: '', was: '', now: '', reason: '' };

interface Props {
  id: string;
  isOpen: boolean;
  onClose: () => void;
  onAdd: (proposals: Proposal[]) => Promise<boolean>;
}

/** A correction after sealing: a new fact with its reason, beside what was filed. */
export function AddCorrection({ id, isOpen, onClose, onAdd }: Props) {
  const [typed, keepTyped] = useKeptHere(`correction ${id}`, nothing);
  const { control, handleSubmit, reset, subscribe } = useForm<z.infer<typeof rules>>({
    resolver: zodResolver(rules),
    defaultValues: typed,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
  });
  const note = useEffectEvent((values: typeof nothing) => keepTyped(values));
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => note({ ...values }) }),
    [subscribe],
  );
  async function keep(payload: z.infer<typeof rules>) {
    if (!(await onAdd([{ type: 'correctionMade.v1', payload }]))) return;
    reset(nothing);
    keepTyped(undefined);
    onClose();
  }
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={say('correctionTitle')} closeLabel={say('close')}>
      <form onSubmit={(event) => void handleSubmit(keep)(event)} noValidate>
        <Stack gap={16}>
          <Quiet>{say('correctionBelow')}</Quiet>
          <Controller
            control={control}
            name="about"
            render={({ field, fieldState }) => (
              <TextField
                {...field}
                label={say('correctionAbout')}
                error={fieldState.error?.message}
                autoComplete="off"
              />
            )}
          />
          <Controller
            control={control}
            name="was"
            render={({ field }) => (
              <StaffNote {...field} label={say('correctionWas')} labelNote={say('optional')} />
            )}
          />
          <Controller
            control={control}
            name="now"
            render={({ field, fieldState }) => (
              <StaffNote {...field} label={say('correctionNow')} error={fieldState.error?.message} />
            )}
          />
          <Controller
            control={control}
            name="reason"
            render={({ field, fieldState }) => (
              <StaffNote {...field} label={say('correctionReason')} error={fieldState.error?.message} />
            )}
          />
          <div>
            <Button type="submit" variant="primary">
              {say('keepCorrection')}
            </Button>
          </div>
        </Stack>
      </form>
    </Sheet>
  );
}
