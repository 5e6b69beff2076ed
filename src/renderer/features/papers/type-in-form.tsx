// What was taken down by hand while the power was out is typed in afterwards, on the page that asks in the form's order.
import { useState } from 'react';
import { useBranch } from '../../app/desk-state';
import { useRoute } from '../../app/route';
import { say } from '../../messages/say';
import { Button, Cluster, Form, Quiet, SectionHeading, Stack, TextField } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { readLocalTime } from '../conversation/due-times';

export function TypeInForm() {
  const { zone } = useBranch();
  const go = useRoute((routing) => routing.go);
  const [received, setReceived] = useState('');
  const [isNeeded, setNeeded] = useState(false);
  async function begin() {
    const at = readLocalTime(received, zone);
    if (!at) return setNeeded(true);
    const { begin: beginNew, tell } = useConversation.getState();
    if (!(await beginNew('usual'))) return;
    // 6.4: when it reached us is on the form; when it is entered, Amends knows by itself.
    await tell([
      { type: 'receivedNoted.v1', payload: { at } },
      { type: 'writeUpAfterChosen.v1', payload: {} },
    ]);
    go({ screen: 'conversation' });
  }
  return (
    <Stack gap={12}>
      <SectionHeading>{say('typeInForm')}</SectionHeading>
      <Quiet>{say('typeInFormBelow')}</Quiet>
      <Form onSubmit={() => void begin()}>
        <Cluster gap={16} stand="foot">
          <TextField
            label={say('formReceived')}
            type="datetime-local"
            name="received"
            width="half"
            value={received}
            onChange={(typed) => {
              setNeeded(false);
              setReceived(typed);
            }}
            error={isNeeded ? say('formReceivedNeeded') : undefined}
          />
          <Button type="submit">{say('typeInForm')}</Button>
        </Cluster>
      </Form>
    </Stack>
  );
}
