import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm, useWatch } from 'react-hook-form';
import {
  ActionRow,
  Button,
  ChoiceChips,
  Cluster,
  PageHeading,
  SelectField,
  Stack,
  TextField,
  TickBox,
} from '../../ui/index';
import { jurisdictionOptions, kindOptions, paperOptions } from '../../messages/branch-words';
import { say } from '../../messages/say';
import { branchRules, type BranchForm as Values } from './set-up-rules';

const currencies = [
  'GBP',
  'EUR',
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'JPY',
];

/** Name, code, currency, paper and kind of desk: what every reference and every sheet of paper needs. */
export function BranchForm({
  values,
  onDone,
  onBack,
}: {
  values: Values;
  onDone: (values: Values) => void;
  onBack: () => void;
}) {
  const { control, handleSubmit } = useForm<Values>({
    resolver: zodResolver(branchRules),
    defaultValues: values,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
  });
  const code = useWatch({ control, name: 'code' }) || 'MIL';
  return (
    <form onSubmit={(event) => void handleSubmit(onDone)(event)} noValidate>
      <Stack gap={24}>
        <PageHeading takesFocus below={say('branchBelow')}>
          {say('branchTitle')}
        </PageHeading>
        <Controller
          control={control}
          name="name"
          render={({ field, fieldState }) => (
            <TextField
              {...field}
              label={say('branchName')}
              error={fieldState.error?.message}
              autoComplete="off"
            />
          )}
        />
        <Controller
          control={control}
          name="code"
          render={({ field, fieldState }) => (
            <TextField
              {...field}
              onChange={(text) =>
                field.onChange(
                  text
                    .toUpperCase()
                    .replace(/[^A-Z]/g, '')
                    .slice(0, 4),
                )
              }
              label={say('branchCode')}
              hint={say('branchCodeHint', { example: `${code}-${new Date().getFullYear()}-A0001` })}
              error={fieldState.error?.message}
              width="short"
              autoComplete="off"
            />
          )}
        />
        <Controller
          control={control}
          name="address"
          render={({ field, fieldState }) => (
            <TextField
              {...field}
              label={say('branchAddress')}
              error={fieldState.error?.message}
              labelNote={say('optional')}
              autoComplete="off"
            />
          )}
        />
        <Controller
          control={control}
          name="playbook"
          render={({ field }) => <ChoiceChips {...field} label={say('branchKind')} options={kindOptions()} />}
        />
        <Cluster gap={24} stand="top">
          <Controller
            control={control}
            name="currency"
            render={({ field }) => (
              <SelectField
                {...field}
                label={say('currency')}
                options={currencies.map((value) => ({ value, label: value }))}
              />
            )}
          />
          <Controller
            control={control}
            name="language"
            render={({ field }) => (
              <SelectField
                {...field}
                label={say('language')}
                options={[{ value: 'en', label: say('languageEnglish') }]}
              />
            )}
          />
          <Controller
            control={control}
            name="paper"
            render={({ field }) => <ChoiceChips {...field} label={say('paper')} options={paperOptions()} />}
          />
        </Cluster>
        <Controller
          control={control}
          name="jurisdiction"
          render={({ field }) => (
            <SelectField
              {...field}
              label={say('jurisdiction')}
              hint={say('jurisdictionHint')}
              options={jurisdictionOptions()}
            />
          )}
        />
        <Controller
          control={control}
          name="customersCanSee"
          render={({ field }) => (
            <TickBox {...field} label={say('canCustomersSee')} hint={say('canCustomersSeeHint')} />
          )}
        />
        <Controller
          control={control}
          name="panic"
          render={({ field, fieldState }) => (
            <TextField
              {...field}
              label={say('branchPanic')}
              error={fieldState.error?.message}
              labelNote={say('optional')}
              hint={say('branchPanicHint')}
              autoComplete="off"
            />
          )}
        />
        <Controller
          control={control}
          name="dutyNumber"
          render={({ field, fieldState }) => (
            <TextField
              {...field}
              label={say('branchDuty')}
              error={fieldState.error?.message}
              labelNote={say('optional')}
              hint={say('branchDutyHint')}
              type="tel"
              width="half"
              autoComplete="off"
            />
          )}
        />
        <Controller
          control={control}
          name="secondDesk"
          render={({ field }) => (
            <TickBox {...field} label={say('branchSecondDesk')} hint={say('branchSecondDeskHint')} />
          )}
        />
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
