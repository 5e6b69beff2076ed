// 8.5: no rule fits. It is noted for whoever keeps the rules, and the finding rests on judgement until then.
import { useState } from 'react';
import { say } from '../../messages/say';
import { Button, Quiet, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptText } from '../conversation/kept-fields';
import { emptyOf, useKeptForm } from '../conversation/kept-form';
import { MayRead } from '../conversation/staff-note';

interface PolicyGapProps {
  step: string;
  aspect: string;
  onNoted: () => void;
}

export function PolicyGap({ step, aspect, onNoted }: PolicyGapProps) {
  const tell = useConversation((store) => store.tell);
  const name = `gap-${aspect}`;
  const { form } = useKeptForm<Record<string, string>>({ stage: 'putRight', step }, { [name]: '' }, () => []);
  const [isOpen, setOpen] = useState(form.getValues()[name] !== '');
  async function note() {
    const text = form.getValues()[name] ?? '';
    if (text.trim() === '') {
      form.setError(name, { message: say('gapNeeded') });
      return;
    }
    if (!(await tell([{ type: 'policyGapNoted.v1', payload: { aspect, note: text } }], [`${step}.${name}`])))
      return;
    emptyOf(form, name, text);
    setOpen(false);
    onNoted();
  }
  return (
    <Stack gap={12}>
      {isOpen ? (
        <>
          <KeptText form={form} name={name} label={say('gapWhat')} hint={say('gapHint')} max={2000} />
          <MayRead />
          <div>
            <Button size="bar" onPress={() => void note()}>
              {say('noteGap')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button size="bar" variant="quiet" onPress={() => setOpen(true)}>
            {say('noRuleFits')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** What was noted as missing, beside the finding that has to do without it. */
export function GapsNoted({ aspect }: { aspect: string }) {
  const gaps = useIncident().policyGaps.filter((gap) => gap.aspect === aspect);
  return gaps.map((gap) => <Quiet key={gap.hash}>{say('gapNoted', { note: gap.note })}</Quiet>);
}
