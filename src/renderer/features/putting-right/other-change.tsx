import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Cluster, Disclosure, MoneyField, Stack, TextField } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { useKeptForm } from '../conversation/kept-form';
import { amountField } from './amounts';
import { doneRow } from './row-proposals';

type Direction = 'none' | 'back' | 'pays';

/** A change or a charge that no remedy brought: it is read back like the others. */
export function OtherChange({ step }: { step: string }) {
  const { currency } = useBranch();
  const { tell } = useConversation.getState();
  const [isOpen, setOpen] = useState(false);
  const [direction, setDirection] = useState<Direction>('none');
  const [minor, setMinor] = useState<number | null>(null);
  const [problem, setProblem] = useState<'label' | 'amount' | null>(null);
  const { form } = useKeptForm({ stage: 'putRight', step }, { change: '' }, () => []);

  async function keep() {
    const label = form.getValues().change ?? '';
    const missing = label.trim() === '' ? 'label' : direction !== 'none' && minor === null ? 'amount' : null;
    setProblem(missing);
    if (missing) return;
    const amount =
      direction === 'none' || minor === null
        ? null
        : { minor: direction === 'back' ? minor : -minor, currency };
    const subject = { row: crypto.randomUUID(), remedy: null, label, amount, arrives: '' };
    if (!(await tell(doneRow(subject, 'time', ''), [`${step}.change`]))) return;
    form.setValue('change', '');
    setMinor(null);
    setOpen(false);
  }

  return (
    <Disclosure label={say('addChange')} isOpen={isOpen} onToggle={setOpen}>
      <Stack gap={12}>
        <Controller
          control={form.control}
          name="change"
          render={({ field }) => (
            <TextField
              {...field}
              label={say('changeLabel')}
              {...(problem === 'label' ? { error: say('changeNeeded') } : {})}
              autoComplete="off"
            />
          )}
        />
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
              {...(problem === 'amount' ? { error: say('howMuchNeeded') } : {})}
            />
          )}
          <Button onPress={() => void keep()}>{say('keepRow')}</Button>
        </Cluster>
      </Stack>
    </Disclosure>
  );
}
