import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { say } from '../../messages/say';
import { Button, Card, GrowingText, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useKeptForm } from '../conversation/kept-form';

/** 9.4: nothing can be offered, and why; no gate waits for a manager who isn't there. */
export function NoneOffered({ step, onDone }: { step: string; onDone: () => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const [isEmpty, setEmpty] = useState(false);
  const { form } = useKeptForm(
    { stage: 'putRight', step },
    { none: incident.noRemedy?.reason ?? '' },
    () => [],
  );
  async function keep() {
    const reason = form.getValues().none ?? '';
    setEmpty(reason.trim() === '');
    if (reason.trim() === '') return;
    if (await tell([{ type: 'noRemedyOffered.v1', payload: { reason } }], [`${step}.none`])) onDone();
  }
  return (
    <Card label={say('noneOfThese')}>
      <Stack gap={12}>
        <Controller
          control={form.control}
          name="none"
          render={({ field }) => (
            <GrowingText
              {...field}
              label={say('noneWhy')}
              hint={say('noneWhyHint')}
              {...(isEmpty ? { error: say('noneWhyNeeded') } : {})}
              autoFocus
            />
          )}
        />
        <div>
          <Button onPress={() => void keep()}>{say('keepRow')}</Button>
        </div>
      </Stack>
    </Card>
  );
}
