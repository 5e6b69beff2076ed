// What was taken down by hand while the power was out is typed in afterwards, on the page that asks in the form's order.
import { useState } from 'react';
import { useBranch } from '../../app/desk-state';
import { useRoute } from '../../app/route';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { Button, Cluster, Form, Quiet, SectionHeading, Stack, TextField } from '../../ui/index';
import { RefusalNotice } from '../conversation/refusal-notice';
import { beginFromForm, type BegunFromForm } from './begin-from-form';

export function TypeInForm() {
  const { zone } = useBranch();
  const go = useRoute((routing) => routing.go);
  const [received, setReceived] = useState('');
  const [became, setBecame] = useState<BegunFromForm | null>(null);
  const begin = () =>
    whileChanging(async () => {
      const now = await beginFromForm(received, zone);
      setBecame(now);
      if (now === 'begun') go({ screen: 'conversation' });
    });
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
              setBecame(null);
              setReceived(typed);
            }}
            error={became === 'noTime' ? say('formReceivedNeeded') : undefined}
          />
          <Button type="submit">{say('typeInForm')}</Button>
        </Cluster>
      </Form>
      {became === 'notKept' && <RefusalNotice />}
    </Stack>
  );
}
