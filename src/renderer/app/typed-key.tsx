// The two keys that open records without anybody's PIN: one field, and a button that changes over to the other one.
import { useState } from 'react';
import type { Args } from '#contract/doorway';
import { say } from '../messages/say';
import { Button, PassphraseField, TextField } from '../ui/index';

type Way = 'passphrase' | 'recoveryKey';

/** @param first which of the two is asked for at first; `key`: null until something was typed */
export function useTypedKey(first: Way) {
  const [way, setWay] = useState(first);
  const [typed, setTyped] = useState('');
  const key: Args<'store.open'> | null =
    typed === '' ? null : way === 'passphrase' ? { passphrase: typed } : { recoveryKey: typed };
  const change = () => {
    setTyped('');
    setWay(way === 'passphrase' ? 'recoveryKey' : 'passphrase');
  };
  return { key, field: { way, typed, setTyped }, other: { way, change } };
}
type TypedKey = ReturnType<typeof useTypedKey>;

export function KeyField({
  way,
  typed,
  setTyped,
  autoFocus = false,
}: TypedKey['field'] & { autoFocus?: boolean }) {
  const common = { value: typed, onChange: setTyped, name: way, autoFocus };
  if (way === 'passphrase')
    return (
      <PassphraseField
        {...common}
        label={say('passphrase')}
        showLabel={say('show')}
        hideLabel={say('hide')}
      />
    );
  return (
    <TextField {...common} label={say('recoveryKey')} hint={say('recoveryKeyHint')} autoComplete="off" />
  );
}

export function OtherKeyButton({ way, change }: TypedKey['other']) {
  return (
    <Button variant="quiet" size="step" onPress={change}>
      {say(way === 'passphrase' ? 'useRecoveryKey' : 'usePassphrase')}
    </Button>
  );
}
