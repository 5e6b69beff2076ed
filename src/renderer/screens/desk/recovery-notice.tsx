import { useState } from 'react';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useDeskState, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Notice, Sheet } from '../../ui/index';
import { RecoveryKey } from '../../features/set-up/recovery-key';

/** A manager whose recovery key was never typed back is asked to make a new one; nobody else is bothered. */
export function RecoveryNotice() {
  const take = useDeskState((desk) => desk.take);
  const { recoveryUnconfirmed, person } = useShop();
  const [made, setMade] = useState<{ recoveryKey: string; askBack: number[] } | null>(null);
  if (!recoveryUnconfirmed || !person || !may(person.role, 'makeRecoveryKey')) return null;
  async function make() {
    const answer = await ask('setup.newRecoveryKey', {});
    if (answer.ok) setMade(answer.value);
  }
  return (
    <>
      <Notice tone="amber" action={<Button onPress={() => void make()}>{say('recoveryMakeNew')}</Button>}>
        {say('recoveryNotice')}
      </Notice>
      <Sheet
        isOpen={made !== null}
        onClose={() => setMade(null)}
        title={say('recoveryTitle')}
        closeLabel={say('close')}
      >
        {made && <RecoveryKey {...made} onDone={(state) => take({ ok: true, value: state })} />}
      </Sheet>
    </>
  );
}
