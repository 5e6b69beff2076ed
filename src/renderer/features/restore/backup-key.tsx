import { useState } from 'react';
import type { Args } from '#contract/doorway';
import type { BackupFound } from '#contract/restore';
import { dayAndTime, say } from '../../messages/say';
import {
  ActionRow,
  Button,
  Form,
  Notice,
  PageHeading,
  PassphraseField,
  Stack,
  TextField,
} from '../../ui/index';

/** Whose backup it is and how old, and the key that opens it. */
export function BackupKey(props: {
  found: BackupFound;
  problem: string | null;
  onKey: (key: Args<'restore.copy'>) => void;
  onOther: () => void;
}) {
  const { branch, madeAt, files } = props.found;
  const [way, setWay] = useState<'recoveryKey' | 'passphrase'>('recoveryKey');
  const [typed, setTyped] = useState('');
  return (
    <Form
      onSubmit={() => {
        if (typed) props.onKey(way === 'passphrase' ? { passphrase: typed } : { recoveryKey: typed });
      }}
    >
      <Stack gap={24}>
        <PageHeading takesFocus below={say('restoreFoundBelow', { when: dayAndTime(madeAt), files })}>
          {say('restoreFound', { branch })}
        </PageHeading>
        {way === 'passphrase' ? (
          <PassphraseField
            label={say('passphrase')}
            value={typed}
            onChange={setTyped}
            name="passphrase"
            showLabel={say('show')}
            hideLabel={say('hide')}
          />
        ) : (
          <TextField
            label={say('recoveryKey')}
            hint={say('recoveryKeyHint')}
            value={typed}
            onChange={setTyped}
            name="recoveryKey"
            autoComplete="off"
          />
        )}
        {props.problem && (
          <Notice tone="red" isLive>
            {props.problem}
          </Notice>
        )}
        <ActionRow>
          <Button type="submit" variant="primary" size="step">
            {say('restoreStart')}
          </Button>
          <Button
            variant="quiet"
            size="step"
            onPress={() => {
              setTyped('');
              setWay(way === 'passphrase' ? 'recoveryKey' : 'passphrase');
            }}
          >
            {say(way === 'passphrase' ? 'useRecoveryKey' : 'usePassphrase')}
          </Button>
          <Button variant="quiet" size="step" onPress={props.onOther}>
            {say('restoreOther')}
          </Button>
        </ActionRow>
      </Stack>
    </Form>
  );
}
