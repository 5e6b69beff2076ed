// Where this branch looks receipts and bookings up: an address, and the key it wants.
import { useEffect, useState } from 'react';
import type { LookUpSetting } from '#contract/look-up';
import type { Answer } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { useDeskState } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Card, Cluster, Form, Notice, Quiet, SectionHeading, Stack, TextField } from '../../ui/index';

export function LookUpSection() {
  const [setting, setSetting] = useState<LookUpSetting | null>(null);
  const [typed, setTyped] = useState({ address: '', key: '' });
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  function take(answer: Answer<LookUpSetting>, done?: string) {
    if (!answer.ok) return setTold({ tone: 'red', text: refused(answer.refusal) });
    setSetting(answer.value);
    setTyped({ address: answer.value.address ?? '', key: '' });
    if (done) setTold({ tone: 'info', text: done });
  }
  useEffect(() => void ask('lookUp.setting', {}).then((answer) => take(answer)), []);
  async function keep(address: string | null) {
    const key = typed.key.trim();
    const done = say(address === null ? 'lookUpStopped' : 'lookUpKept');
    take(await ask('lookUp.set', { address, ...(key ? { key } : {}) }), done);
    // Whether the desk shows the button.
    await useDeskState.getState().load();
  }
  if (!setting && !told) return null;
  return (
    <Card label={say('lookUpTitle')}>
      <Form onSubmit={() => void keep(typed.address.trim() || null)}>
        <Stack gap={16}>
          <SectionHeading>{say('lookUpTitle')}</SectionHeading>
          <Quiet>{say('lookUpBelow')}</Quiet>
          {told && (
            <Notice tone={told.tone} isLive>
              {told.text}
            </Notice>
          )}
          <TextField
            label={say('lookUpAddress')}
            hint={say('lookUpAddressHint')}
            value={typed.address}
            onChange={(address) => setTyped({ ...typed, address })}
            maxLength={300}
            name="lookUpAddress"
            autoComplete="off"
          />
          <TextField
            label={say('lookUpKey')}
            hint={say(setting?.hasKey ? 'lookUpKeyThere' : 'lookUpKeyHint')}
            value={typed.key}
            onChange={(key) => setTyped({ ...typed, key })}
            maxLength={300}
            name="lookUpKey"
            autoComplete="off"
          />
          <Cluster>
            <Button type="submit" variant="primary">
              {say('lookUpKeep')}
            </Button>
            {setting?.address && <Button onPress={() => void keep(null)}>{say('lookUpStop')}</Button>}
          </Cluster>
        </Stack>
      </Form>
    </Card>
  );
}
