import { useState } from 'react';
import type { KeyLine } from '#contract/shop-settings';
import { useSettings } from '../../app/shop-settings';
import { say } from '../../messages/say';
import { ConfirmCard, SelectField } from '../../ui/index';
import { OwnPinField } from '../conversation/own-pin-field';

/** Of somebody who is to hold none any more and stays; whoever leaves loses theirs with everything else. */
export function RemovePassphrase({ held, onClose }: { held: readonly KeyLine[]; onClose: () => void }) {
  const change = useSettings((store) => store.change);
  const [key, setKey] = useState(held[0]?.id ?? '');
  const [pin, setPin] = useState('');
  async function remove() {
    if (pin.length !== 6) return;
    if (await change('keys.removePassphrase', { key, pin }, say('passphraseIsGone'))) onClose();
    else setPin('');
  }
  return (
    <ConfirmCard
      keep={say('close')}
      title={say('removePassphrase')}
      go={say('removePassphrase')}
      onGo={remove}
      onClose={onClose}
    >
      <p>{say('removePassphraseWhat')}</p>
      <SelectField
        label={say('removeWhose')}
        value={key}
        onChange={setKey}
        options={held.map(({ id, name }) => ({ value: id, label: name ?? say('personHasLeft') }))}
      />
      <OwnPinField value={pin} onChange={setPin} />
    </ConfirmCard>
  );
}
