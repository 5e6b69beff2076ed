import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm, type Control } from 'react-hook-form';
import {
  ActionRow,
  Button,
  Cluster,
  PageHeading,
  PassphraseField,
  PinField,
  Stack,
  TextField,
} from '../../ui/index';
import { say } from '../../messages/say';
import { managerRules, type ManagerForm as Values } from './set-up-rules';

/** The first manager: a tile with a PIN, and the passphrase that opens the store. */
export function ManagerForm({
  values,
  onDone,
  onBack,
}: {
  values: Values;
  onDone: (values: Values) => void;
  onBack: () => void;
}) {
  const { control, handleSubmit } = useForm<Values>({
    resolver: zodResolver(managerRules),
    defaultValues: values,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
  });
  return (
    <form onSubmit={(event) => void handleSubmit(onDone)(event)} noValidate>
      <Stack gap={24}>
        <PageHeading takesFocus below={say('managerBelow')}>
          {say('managerTitle')}
        </PageHeading>
        <Controller
          control={control}
          name="name"
          render={({ field, fieldState }) => (
            <TextField
              {...field}
              label={say('personName')}
              hint={say('personNameHint')}
              error={fieldState.error?.message}
              autoComplete="off"
            />
          )}
        />
        <Cluster gap={24} stand="foot">
          <Pin control={control} name="pin" label={say('pin')} hint={say('pinHint')} />
          <Pin control={control} name="pinAgain" label={say('pinAgain')} />
        </Cluster>
        <Passphrase
          control={control}
          name="passphrase"
          label={say('passphrase')}
          hint={say('passphraseHint')}
        />
        <Passphrase control={control} name="passphraseAgain" label={say('passphraseAgain')} />
        <ActionRow>
          <Button type="submit" variant="primary" size="step">
            {say('continue')}
          </Button>
          <Button variant="quiet" size="step" onPress={onBack}>
            {say('back')}
          </Button>
        </ActionRow>
      </Stack>
    </form>
  );
}

interface Secret<Name extends keyof Values> {
  control: Control<Values>;
  name: Name;
  label: string;
  hint?: string;
}

function Pin({ control, name, label, hint }: Secret<'pin' | 'pinAgain'>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <PinField {...field} label={label} {...(hint ? { hint } : {})} error={fieldState.error?.message} />
      )}
    />
  );
}

function Passphrase({ control, name, label, hint }: Secret<'passphrase' | 'passphraseAgain'>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <PassphraseField
          {...field}
          label={label}
          {...(hint ? { hint } : {})}
          error={fieldState.error?.message}
          showLabel={say('show')}
          hideLabel={say('hide')}
        />
      )}
    />
  );
}
