import { say } from '../../messages/say';
import { Button, Card, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';

/** 9.4: nothing can be offered, and why; no gate waits for a manager who isn't there. */
export function NoneOffered({ step, onDone }: { step: string; onDone: () => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const { form } = useKeptForm(
    { stage: 'putRight', step },
    { none: incident.noRemedy?.reason ?? '' },
    () => [],
  );
  async function keep() {
    const reason = form.getValues().none ?? '';
    if (reason.trim() === '') return form.setError('none', { message: say('noneWhyNeeded') });
    if (await tell([{ type: 'noRemedyOffered.v1', payload: { reason } }], [`${step}.none`])) onDone();
  }
  return (
    <Card label={say('noneOfThese')}>
      <Stack gap={12}>
        <KeptText
          form={form}
          name="none"
          isStaffNote
          label={say('noneWhy')}
          hint={say('noneWhyHint')}
          max={2000}
          autoFocus
        />
        <div>
          <Button onPress={() => void keep()}>{say('keepRow')}</Button>
        </div>
      </Stack>
    </Card>
  );
}
