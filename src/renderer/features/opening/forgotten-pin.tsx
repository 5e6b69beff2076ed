// "Forgotten the PIN?": who is here to help, their proof, a new PIN. Nothing is lost, and nobody is blamed.
import { useState } from 'react';
import type { Tile } from '#contract/app-state';
import type { Args } from '#contract/doorway';
import type { Refusal } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { isGuessablePin } from '#domain/shift/pin-rule';
import { ask } from '../../app/bridge';
import { useDeskState, useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import {
  ActionRow,
  BigAnswers,
  Button,
  Cluster,
  Form,
  Notice,
  PageHeading,
  PassphraseField,
  PinField,
  SelectField,
  Stack,
  TextField,
} from '../../ui/index';

type Help = 'manager' | 'passphrase' | 'recovery';
interface Typed {
  manager: string;
  proof: string;
  pin: string;
  again: string;
}

export function ForgottenPin({
  person,
  onDone,
  onBack,
}: {
  person: Tile;
  onDone: () => void;
  onBack: () => void;
}) {
  const take = useDeskState((desk) => desk.take);
  const { people } = useShop();
  const managers = people.filter(({ id, role }) => may(role, 'resetPin') && id !== person.id);
  const [help, setHelp] = useState<Help | null>(null);
  const [typed, setTyped] = useState<Typed>({
    manager: managers[0]?.id ?? '',
    proof: '',
    pin: '',
    again: '',
  });
  const [problem, setProblem] = useState<{ field: 'pin' | 'again'; text: string } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isTrying, setTrying] = useState(false);
  const type = (change: Partial<Typed>) => setTyped({ ...typed, ...change });

  async function set() {
    const wrong = problemOf(typed);
    setProblem(wrong);
    if (wrong || !help || !typed.proof) return;
    setTrying(true);
    const by = proofOf(help, typed);
    const answer = await ask('people.resetPin', { person: person.id, pin: typed.pin, by });
    setTrying(false);
    type({ proof: '' });
    if (!answer.ok) return setRefusal(answer.refusal);
    take(answer);
    onDone();
  }

  return (
    <Form onSubmit={() => void set()}>
      <Stack gap={24}>
        <PageHeading takesFocus below={say('forgottenBelow')}>
          {say('forgottenTitle', { name: person.name })}
        </PageHeading>
        <BigAnswers
          label={say('forgottenWho')}
          options={[
            ...(managers.length > 0 ? [{ value: 'manager', title: say('forgottenManager') }] : []),
            { value: 'passphrase', title: say('forgottenPassphrase') },
            { value: 'recovery', title: say('forgottenRecovery'), hint: say('forgottenRecoveryHint') },
          ]}
          value={help}
          onChange={(value) => {
            setHelp(value as Help);
            setRefusal(null);
            type({ proof: '' });
          }}
        />
        {help && (
          <>
            <Proof help={help} managers={managers} typed={typed} onType={type} />
            <Cluster gap={24} stand="foot">
              <PinField
                label={say('newPinOf', { name: person.name })}
                hint={say('pinHint')}
                value={typed.pin}
                onChange={(pin) => type({ pin })}
                error={problem?.field === 'pin' ? problem.text : undefined}
                name="newPin"
              />
              <PinField
                label={say('newPinTwice')}
                value={typed.again}
                onChange={(again) => type({ again })}
                error={problem?.field === 'again' ? problem.text : undefined}
                name="newPinAgain"
              />
            </Cluster>
          </>
        )}
        {refusal && (
          <Notice tone="red" isLive>
            {refused(refusal)}
          </Notice>
        )}
        <ActionRow>
          {help && (
            <Button type="submit" variant="primary" size="step" isDisabled={isTrying}>
              {isTrying ? say('opening') : say('setPin')}
            </Button>
          )}
          <Button variant="quiet" size="step" onPress={onBack}>
            {say('backToTiles')}
          </Button>
        </ActionRow>
      </Stack>
    </Form>
  );
}

function Proof({
  help,
  managers,
  typed,
  onType,
}: {
  help: Help;
  managers: Tile[];
  typed: Typed;
  onType: (change: Partial<Typed>) => void;
}) {
  const field = { value: typed.proof, onChange: (proof: string) => onType({ proof }) };
  if (help === 'passphrase')
    return (
      <PassphraseField
        {...field}
        label={say('passphrase')}
        showLabel={say('show')}
        hideLabel={say('hide')}
        name="passphrase"
      />
    );
  if (help === 'recovery')
    return (
      <TextField
        {...field}
        label={say('recoveryKey')}
        hint={say('recoveryKeyHint')}
        name="recoveryKey"
        autoComplete="off"
      />
    );
  return (
    <Cluster gap={24} stand="foot">
      <SelectField
        label={say('managerHere')}
        value={typed.manager}
        onChange={(manager) => onType({ manager })}
        options={managers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <PinField {...field} label={say('managersPin')} name="managersPin" />
    </Cluster>
  );
}

function proofOf(help: Help, { manager, proof }: Typed): Args<'people.resetPin'>['by'] {
  if (help === 'manager') return { person: manager, pin: proof };
  return help === 'passphrase' ? { passphrase: proof } : { recoveryKey: proof };
}

function problemOf({ pin, again }: Typed): { field: 'pin' | 'again'; text: string } | null {
  if (!/^\d{6}$/.test(pin)) return { field: 'pin', text: say('problem.pin') };
  if (isGuessablePin(pin)) return { field: 'pin', text: say('problem.pinGuess') };
  return pin === again ? null : { field: 'again', text: say('problem.pinDiffers') };
}
