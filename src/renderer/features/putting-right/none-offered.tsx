import { Temporal } from 'temporal-polyfill';
import { noneOffered } from '#domain/incident/none-offered';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Card, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { useOpeningHours } from '../conversation/opening-hours';

/** 9.4: nothing can be offered, and why; no gate waits for a manager who isn't there. */
export function NoneOffered({ step, onDone }: { step: string; onDone: () => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const { person, people } = useShop();
  const { zone } = useBranch();
  const hours = useOpeningHours();
  const { form } = useKeptForm(
    { stage: 'putRight', step },
    { none: incident.noRemedy?.reason ?? '' },
    () => [],
  );
  async function keep() {
    const reason = form.getValues().none ?? '';
    if (reason.trim() === '') return form.setError('none', { message: say('noneWhyNeeded') });
    if (!person) return;
    const asked = {
      ...{ reason, person, people, hours },
      ...{ promise: crypto.randomUUID(), what: say('managerLooks') },
      now: Temporal.Now.zonedDateTimeISO(zone),
    };
    if (await tell(noneOffered(incident, asked), [`${step}.none`])) onDone();
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
