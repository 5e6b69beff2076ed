// Somebody who is in no list was there too.
import { standingAspects } from '#domain/incident/gates';
import { say } from '../../messages/say';
import { Button, Cluster } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptLine } from '../conversation/kept-fields';
import { emptyOf, useKeptForm } from '../conversation/kept-form';

export function SomebodyMore({ step, onAdded }: { step: string; onAdded: (role: string) => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const { form } = useKeptForm({ stage: 'check', step }, { moreRole: '' }, () => []);
  async function add() {
    const typed = form.getValues().moreRole;
    const role = typed.trim();
    if (role === '') {
      form.setError('moreRole', { message: say('roleNeeded') });
      return;
    }
    // Somebody of that role is in the list already: they are opened, not entered twice.
    if (!incident.staff.some((one) => one.role === role)) {
      const aspects = standingAspects(incident).map(({ id }) => id);
      const payload = { person: crypto.randomUUID(), role, aspects };
      if (!(await tell([{ type: 'staffConsulted.v1', payload }], [`${step}.moreRole`]))) return;
    }
    emptyOf(form, 'moreRole', typed);
    onAdded(role);
  }
  return (
    <Cluster gap={12} stand="foot">
      <KeptLine
        form={form}
        name="moreRole"
        label={say('somebodyMore')}
        labelNote={say('theirRole')}
        max={80}
        width="half"
        autoComplete="off"
        onEnter={() => void add()}
      />
      <Button onPress={() => void add()}>{say('add')}</Button>
    </Cluster>
  );
}
