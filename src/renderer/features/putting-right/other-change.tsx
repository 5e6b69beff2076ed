import { useState } from 'react';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Cluster, Disclosure, MoneyField, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { KeptLine } from '../conversation/kept-fields';
import { emptyOf, useKeptForm } from '../conversation/kept-form';
import { useKeptState } from '../conversation/kept-state';
import { amountField } from '../conversation/amounts';
import { doneRow } from './row-proposals';

type Direction = 'none' | 'back' | 'pays';

/** A change or a charge that no remedy brought: it is read back like the others. */
export function OtherChange({ step }: { step: string }) {
  const { currency } = useBranch();
  const { tell } = useConversation.getState();
  const [isOpen, setOpen] = useKeptState('change-open', false);
  const [direction, setDirection] = useKeptState<Direction>('change-direction', 'none');
  const [minor, setMinor] = useKeptState<number | null>('change-minor', null);
  const [isAmountMissing, setAmountMissing] = useState(false);
  const { form } = useKeptForm({ stage: 'putRight', step }, { change: '' }, () => []);

  async function keep() {
    const label = form.getValues().change ?? '';
    const isUncounted = direction !== 'none' && minor === null;
    setAmountMissing(isUncounted);
    if (label.trim() === '') return form.setError('change', { message: say('changeNeeded') });
    if (isUncounted) return;
    const amount =
      direction === 'none' || minor === null
        ? null
        : { minor: direction === 'back' ? minor : -minor, currency };
    const subject = { row: crypto.randomUUID(), remedy: null, label, amount, arrives: '' };
    if (!(await tell(doneRow(subject, 'time', ''), [`${step}.change`]))) return;
    emptyOf(form, 'change', label);
    setMinor(null);
    setOpen(false);
  }

  return (
    <Disclosure label={say('addChange')} isOpen={isOpen} onToggle={setOpen}>
      <Stack gap={12}>
        <KeptLine form={form} name="change" label={say('changeLabel')} max={500} autoComplete="off" />
        <ChoiceChips
          label={say('direction')}
          options={(['none', 'back', 'pays'] as const).map((value) => ({
            value,
            label: say(`direction.${value}`),
          }))}
          value={direction}
          onChange={(value) => setDirection(value as Direction)}
        />
        <Cluster gap={12} stand="foot">
          {direction !== 'none' && (
            <MoneyField
              label={say('howMuch')}
              value={minor}
              onChange={(value) => setMinor(value)}
              {...amountField(currency)}
              {...(isAmountMissing ? { error: say('howMuchNeeded') } : {})}
            />
          )}
          <Button onPress={() => void keep()}>{say('keepRow')}</Button>
        </Cluster>
      </Stack>
    </Disclosure>
  );
}
