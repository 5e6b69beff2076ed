import { zodResolver } from '@hookform/resolvers/zod';
import { Plus, X } from 'lucide-react';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import {
  ActionRow,
  Button,
  Card,
  Cluster,
  IconButton,
  Notice,
  PageHeading,
  PinField,
  SelectField,
  Stack,
  TextField,
} from '../../ui/index';
import { say } from '../../messages/say';
import { LeadField, leadWithout } from './lead-field';
import { staffRules, type StaffForm as Values } from './set-up-rules';

interface Props {
  values: Values;
  /** The first manager's name. */
  manager: string;
  problem: string | null;
  isMaking: boolean;
  onDone: (values: Values) => void;
  onBack: (values: Values) => void;
}

/** Everybody else who works at this desk, each with a PIN. Nobody else is fine too. */
export function StaffForm({ values, manager, problem, isMaking, onDone, onBack }: Props) {
  const { control, handleSubmit, getValues, setValue } = useForm<Values>({
    resolver: zodResolver(staffRules),
    defaultValues: values,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
  });
  const people = useFieldArray({ control, name: 'people' });
  return (
    <form onSubmit={(event) => void handleSubmit(onDone)(event)} noValidate>
      <Stack gap={24}>
        <PageHeading takesFocus below={say('staffBelow')}>
          {say('staffTitle')}
        </PageHeading>
        {people.fields.map((person, index) => (
          <Card key={person.id} label={say('personNumber', { number: index + 1 })}>
            <Cluster gap={16} stand="top">
              <Controller
                control={control}
                name={`people.${index}.name`}
                render={({ field, fieldState }) => (
                  <TextField
                    {...field}
                    label={say('personName')}
                    error={fieldState.error?.message}
                    autoComplete="off"
                    autoFocus
                  />
                )}
              />
              <Controller
                control={control}
                name={`people.${index}.role`}
                render={({ field }) => (
                  <SelectField
                    {...field}
                    label={say('role')}
                    options={[
                      { value: 'staff', label: say('role.staff') },
                      { value: 'manager', label: say('role.manager') },
                    ]}
                  />
                )}
              />
              <Controller
                control={control}
                name={`people.${index}.pin`}
                render={({ field, fieldState }) => (
                  <PinField {...field} label={say('pin')} error={fieldState.error?.message} />
                )}
              />
              <IconButton
                icon={<X />}
                label={say('removePerson', { name: say('personNumber', { number: index + 1 }) })}
                onPress={() => {
                  setValue('lead', leadWithout(getValues('lead'), index));
                  people.remove(index);
                }}
              />
            </Cluster>
          </Card>
        ))}
        <div>
          <Button icon={<Plus />} onPress={() => people.append({ name: '', role: 'staff', pin: '' })}>
            {say('addPerson')}
          </Button>
        </div>
        <LeadField control={control} manager={manager} />
        {problem && (
          <Notice tone="red" isLive>
            {problem}
          </Notice>
        )}
        <ActionRow>
          <Button type="submit" variant="primary" size="step" isDisabled={isMaking}>
            {isMaking ? say('makingRecords') : say('makeRecords')}
          </Button>
          <Button variant="quiet" size="step" onPress={() => onBack(getValues())} isDisabled={isMaking}>
            {say('back')}
          </Button>
        </ActionRow>
      </Stack>
    </form>
  );
}
