// What a manager does about one person: a new PIN in place of a forgotten one, or goodbye. Each asks for their own PIN.
import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Cluster, ConfirmCard, PinField } from '../../ui/index';
import { OwnPinField } from '../conversation/own-pin-field';
import { pinProblem } from './pin-problems';
import { useSettings } from '../../app/shop-settings';

interface Props {
  person: { id: string; name: string };
  onClose: () => void;
}

export function ResetPin({ person, onClose }: Props) {
  const me = useShop().person;
  const { load, say: tell, refuse } = useSettings();
  const [pin, setPin] = useState('');
  const [own, setOwn] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  async function set() {
    const wrong = pinProblem(pin);
    setProblem(wrong);
    if (wrong || !me) return;
    const answer = await ask('people.resetPin', { person: person.id, pin, by: { person: me.id, pin: own } });
    setOwn('');
    if (!answer.ok) return refuse(answer.refusal);
    await load();
    tell(say('pinIsSet', { name: person.name }));
    onClose();
  }
  return (
    <ConfirmCard
      title={say('newPinOf', { name: person.name })}
      go={say('setPin')}
      keep={say('close')}
      takesFocus={false}
      onGo={set}
      onClose={onClose}
    >
      <Cluster gap={16} stand="top">
        <PinField
          label={say('theirPin')}
          hint={say('theirPinHint')}
          value={pin}
          onChange={setPin}
          error={problem ?? undefined}
          name="theirPin"
          autoFocus
        />
        <OwnPinField value={own} onChange={setOwn} />
      </Cluster>
    </ConfirmCard>
  );
}

export function RemovePerson({ person, onClose }: Props) {
  const me = useShop().person;
  const change = useSettings((store) => store.change);
  const [own, setOwn] = useState('');
  const { name } = person;
  async function remove() {
    if (!me) return;
    const by = { person: me.id, pin: own };
    const isDone = await change('people.remove', { person: person.id, by }, say('personIsRemoved', { name }));
    setOwn('');
    if (isDone) onClose();
  }
  return (
    <ConfirmCard
      title={say('removeTitle', { name })}
      go={say('removeIt', { name })}
      keep={say('keepThem', { name })}
      onGo={remove}
      onClose={onClose}
    >
      <p>{say('removeWhat')}</p>
      <OwnPinField value={own} onChange={setOwn} />
    </ConfirmCard>
  );
}
