// 9.1: what would put it right, in their words, before anything is suggested.
import { Controller } from 'react-hook-form';
import { say } from '../../messages/say';
import { Button, GrowingText } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useWay } from '../conversation/journey';
import { useKeptForm } from '../conversation/kept-form';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';

export function SoughtPart({ step }: StepPartProps<'sought'>) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const { goOn } = useWay();
  const { form, settle } = useKeptForm(
    { stage: 'putRight', step: step.id },
    { sought: incident.sought?.words ?? '' },
    ({ sought = '' }) => [
      { type: 'remedySought.v1', payload: { words: sought, dontKnow: sought.trim() === '' } },
    ],
  );
  async function dontKnow() {
    const words = form.getValues().sought ?? '';
    if (await tell([{ type: 'remedySought.v1', payload: { words, dontKnow: true } }], [`${step.id}.sought`]))
      goOn();
  }
  return (
    <StepFrame
      step={step}
      onContinue={() => settle()}
      actions={
        <Button variant="quiet" size="step" onPress={() => void dontKnow()}>
          {say('dontKnow')}
        </Button>
      }
    >
      <Controller
        control={form.control}
        name="sought"
        render={({ field }) => (
          <GrowingText
            {...field}
            size="large"
            label={say('soughtLabel')}
            onBlur={() => {
              field.onBlur();
              void settle(['sought']);
            }}
          />
        )}
      />
    </StepFrame>
  );
}
