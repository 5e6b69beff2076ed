import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useDeskState } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import {
  ActionRow,
  Button,
  Form,
  Notice,
  PageHeading,
  PassphraseField,
  Quiet,
  Stack,
  TextField,
} from '../../ui/index';

/** Without an OS keyring, or after ten wrong PINs: a keyholder's passphrase or the recovery key opens the store. */
export function OpenRecords() {
  const take = useDeskState((desk) => desk.take);
  const refusal = useDeskState((desk) => desk.refusal);
  const problem = useDeskState((desk) => desk.state?.problem ?? null);
  const keyring = useDeskState((desk) => desk.state?.keyring);
  const [way, setWay] = useState<'passphrase' | 'recoveryKey'>('passphrase');
  const [typed, setTyped] = useState('');
  const [isOpening, setOpening] = useState(false);
  async function open() {
    setOpening(true);
    take(await ask('store.open', way === 'passphrase' ? { passphrase: typed } : { recoveryKey: typed }));
    setOpening(false);
  }
  const told = refusal ?? problem;
  return (
    <Form
      onSubmit={() => {
        if (typed) void open();
      }}
    >
      <Stack gap={24}>
        <PageHeading below={say('closedBelow')}>{say('closedTitle')}</PageHeading>
        {way === 'passphrase' ? (
          <PassphraseField
            label={say('passphrase')}
            value={typed}
            onChange={setTyped}
            name="passphrase"
            showLabel={say('show')}
            hideLabel={say('hide')}
            autoFocus
          />
        ) : (
          <TextField
            label={say('recoveryKey')}
            hint={say('recoveryKeyHint')}
            value={typed}
            onChange={setTyped}
            name="recoveryKey"
            autoComplete="off"
            autoFocus
          />
        )}
        {!told && keyring && !keyring.available && <Quiet>{say('keyringNone')}</Quiet>}
        {told && (
          <Notice tone={refusal ? 'red' : 'amber'} isLive>
            {refused(told)}
          </Notice>
        )}
        <ActionRow>
          <Button type="submit" variant="primary" size="step" isDisabled={isOpening}>
            {isOpening ? say('opening') : say('openRecords')}
          </Button>
          <Button
            variant="quiet"
            size="step"
            onPress={() => {
              setTyped('');
              setWay(way === 'passphrase' ? 'recoveryKey' : 'passphrase');
            }}
          >
            {way === 'passphrase' ? say('useRecoveryKey') : say('usePassphrase')}
          </Button>
        </ActionRow>
      </Stack>
    </Form>
  );
}
