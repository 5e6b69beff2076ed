import { whoGives } from '#domain/incident/authority';
import type { RemedyKind } from '#domain/event/values';
import { standingAspects } from '#domain/incident/gates';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Cluster, Disclosure, MoneyField, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptLine } from '../conversation/kept-fields';
import { emptyOf, useKeptForm } from '../conversation/kept-form';
import { useKeptState } from '../conversation/kept-state';
import { amountField } from '../conversation/amounts';

/** What the playbook didn't think of, in staff's own words. Limits hold for it like for any other. */
export function OwnRemedy({ step }: { step: string }) {
  const incident = useIncident();
  const { currency } = useBranch();
  const { tell } = useConversation.getState();
  const authority = useConversation((store) => store.open?.authority);
  const [isOpen, setOpen] = useKeptState('own-open', false);
  const [kind, setKind] = useKeptState<RemedyKind>('own-kind', 'mend');
  const [minor, setMinor] = useKeptState<number | null>('own-minor', null);
  const { form } = useKeptForm({ stage: 'putRight', step }, { own: '' }, () => []);
  const isOurs = standingAspects(incident).some(
    ({ finding }) => finding?.fault === 'ours' || finding?.fault === 'partlyOurs',
  );
  const kinds: RemedyKind[] = isOurs && !incident.serious ? ['right', 'mend', 'gesture'] : ['right', 'mend'];

  async function offer() {
    const typed = form.getValues().own ?? '';
    const label = typed.trim();
    if (label === '') return form.setError('own', { message: say('changeNeeded') });
    if (!authority) return;
    const amount = minor === null ? null : { minor, currency };
    const gives = whoGives({ kind, amount, gives: 'staff' }, authority, authority.givenToday);
    const remedy = crypto.randomUUID();
    const payload = {
      remedy,
      key: null,
      kind,
      label,
      aspect: null,
      amount,
      clause: '',
      arrives: '',
      gives,
    } as const;
    if (await tell([{ type: 'remedyOffered.v1', payload }], [`${step}.own`])) {
      emptyOf(form, 'own', typed);
      setMinor(null);
      setOpen(false);
    }
  }

  return (
    <Disclosure label={say('ownOffer')} isOpen={isOpen} onToggle={setOpen}>
      <Stack gap={12}>
        <KeptLine form={form} name="own" label={say('ownLabel')} autoComplete="off" />
        <ChoiceChips
          label={say('ownKind')}
          options={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(value as RemedyKind)}
        />
        <Cluster gap={12} stand="foot">
          <MoneyField
            label={say('howMuch')}
            labelNote={say('optional')}
            value={minor}
            onChange={(value) => setMinor(value)}
            {...amountField(currency)}
          />
          <Button onPress={() => void offer()}>{say('offerIt')}</Button>
        </Cluster>
      </Stack>
    </Disclosure>
  );
}
