// Who can open the records, in plain words, and the two keys that a manager renews: their passphrase and the recovery key.
import { useState, type ReactNode } from 'react';
import type { KeyLine, ShopSettings } from '#contract/shop-settings';
import { passphraseStrength } from '#domain/shift/passphrase-strength';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { useSettings } from '../../app/shop-settings';
import { dayAndTime, say } from '../../messages/say';
import {
  Button,
  Cluster,
  ConfirmCard,
  FactList,
  Notice,
  PassphraseField,
  Quiet,
  SectionHeading,
  Stack,
} from '../../ui/index';
import { OwnPinField } from '../conversation/own-pin-field';
import { RemovePassphrase } from './remove-passphrase';

export interface Made {
  recoveryKey: string;
  askBack: number[];
}
interface Props {
  settings: ShopSettings;
  /** The key, shown once and asked back; the screen joins it in. */
  recovery: (made: Made, onDone: () => void) => ReactNode;
}

export function KeysSection({ settings, recovery }: Props) {
  const { keyring } = useShop();
  const [doing, setDoing] = useState<'passphrase' | 'remove' | 'recovery' | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const { load, say: tell } = useSettings();
  const me = useShop().person;
  const hasOwn = settings.keys.some(({ kind, name }) => kind === 'passphrase' && name === me?.name);
  const held = settings.keys.filter(({ kind }) => kind === 'passphrase');
  const ownPassphrase = say(hasOwn ? 'changePassphrase' : 'setPassphrase');
  if (made)
    return recovery(made, () => {
      setMade(null);
      setDoing(null);
      void load().then(() => tell(say('recoveryIsMade')));
    });
  return (
    <Stack gap={24}>
      <Stack gap={8}>
        <SectionHeading>{say('whoHoldsKeys')}</SectionHeading>
        <FactList facts={inOrder(settings.keys).map((key) => factOf(key, settings.recoveryConfirmedAt))} />
        {doing === null && (keyring.available ? <Quiet>{say('keysHint')}</Quiet> : <KeyringNone />)}
      </Stack>
      <Cluster>
        <Button onPress={() => setDoing('passphrase')}>{ownPassphrase}</Button>
        {held.length > 1 && <Button onPress={() => setDoing('remove')}>{say('removePassphrase')}</Button>}
        <Button onPress={() => setDoing('recovery')}>{say('makeRecovery')}</Button>
      </Cluster>
      {doing === 'passphrase' && <ChangePassphrase title={ownPassphrase} onClose={() => setDoing(null)} />}
      {doing === 'remove' && <RemovePassphrase held={held} onClose={() => setDoing(null)} />}
      {doing === 'recovery' && <MakeRecovery onMade={setMade} onClose={() => setDoing(null)} />}
    </Stack>
  );
}

function KeyringNone() {
  return <Notice>{say('keyringNone')}</Notice>;
}

const order = { passphrase: 0, recovery: 1, pin: 2 } as const;
function inOrder(keys: readonly KeyLine[]): KeyLine[] {
  return [...keys].sort(
    (a, b) => order[a.kind] - order[b.kind] || (a.name ?? '').localeCompare(b.name ?? ''),
  );
}

function factOf(key: KeyLine, confirmedAt: string | null) {
  const { id, kind, isOfThisAccount } = key;
  const name = key.name ?? say('personHasLeft');
  if (kind === 'recovery') {
    const value = confirmedAt
      ? say('key.recoveryChecked', { day: dayAndTime(confirmedAt) })
      : say('key.recoveryUnchecked');
    return { id, term: say('key.recovery'), value };
  }
  if (kind === 'passphrase')
    return { id, term: say('key.passphrase', { name }), value: say('key.passphraseWhat') };
  return {
    id,
    term: say('key.pin', { name }),
    value: say(isOfThisAccount ? 'key.pinHere' : 'key.pinElsewhere'),
  };
}

function ChangePassphrase({ title, onClose }: { title: string; onClose: () => void }) {
  const change = useSettings((store) => store.change);
  const [typed, setTyped] = useState({ passphrase: '', again: '', pin: '' });
  const [problem, setProblem] = useState<{ passphrase?: string; again?: string }>({});
  const type = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more });
  async function set() {
    const { passphrase, again, pin } = typed;
    if (!passphraseStrength(passphrase).acceptable)
      return setProblem({ passphrase: say('problem.passphrase') });
    if (passphrase !== again) return setProblem({ again: say('problem.passphraseDiffers') });
    setProblem({});
    if (pin.length !== 6) return;
    if (await change('keys.changePassphrase', { pin, passphrase }, say('passphraseIsSet'))) onClose();
    else type({ pin: '' });
  }
  return (
    <ConfirmCard
      title={title}
      takesFocus={false}
      keep={say('close')}
      go={say('newPassphrase')}
      onGo={set}
      onClose={onClose}
    >
      <PassphraseField
        label={say('newPassphrase')}
        hint={say('passphraseHint')}
        value={typed.passphrase}
        onChange={(passphrase) => type({ passphrase })}
        error={problem.passphrase}
        showLabel={say('show')}
        hideLabel={say('hide')}
        name="newPassphrase"
        autoFocus
      />
      <PassphraseField
        label={say('passphraseAgain')}
        value={typed.again}
        onChange={(again) => type({ again })}
        error={problem.again}
        showLabel={say('show')}
        hideLabel={say('hide')}
        name="newPassphraseAgain"
      />
      <OwnPinField value={typed.pin} onChange={(pin) => type({ pin })} />
    </ConfirmCard>
  );
}

function MakeRecovery({ onMade, onClose }: { onMade: (made: Made) => void; onClose: () => void }) {
  const refuse = useSettings((store) => store.refuse);
  const [pin, setPin] = useState('');
  async function make() {
    if (pin.length !== 6) return;
    const answer = await ask('keys.newRecoveryKey', { pin });
    setPin('');
    if (!answer.ok) return refuse(answer.refusal);
    refuse(null);
    onMade(answer.value);
  }
  return (
    <ConfirmCard
      title={say('makeRecovery')}
      keep={say('close')}
      go={say('makeRecovery')}
      onGo={make}
      onClose={onClose}
    >
      <p>{say('makeRecoveryWhat')}</p>
      <OwnPinField value={pin} onChange={setPin} />
    </ConfirmCard>
  );
}
