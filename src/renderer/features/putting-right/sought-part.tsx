// 9.1: what would put it right, in their words, before anything is suggested.
import { useWatch } from 'react-hook-form';
import { wishesIn } from '#domain/coaching/cut-note';
import { say } from '../../messages/say';
import { Button, Cluster, Quiet } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useWay } from '../conversation/journey';
import { KeptText } from '../conversation/kept-fields';
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
  // What they said they want while telling it: one press, in their words.
  const typed = useWatch({ control: form.control, name: 'sought' }) ?? '';
  const wishes = wishesIn(incident.words).filter((wish) => !typed.includes(wish));
  function take(wish: string) {
    form.setValue('sought', typed.trim() ? `${typed.trim()}; ${wish}` : wish);
    void settle();
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
      <KeptText
        form={form}
        name="sought"
        settle={settle}
        size="large"
        label={say('soughtLabel')}
        max={4000}
      />
      {wishes.length > 0 && (
        <Cluster>
          <Quiet>{say('theySaid')}</Quiet>
          {wishes.map((wish) => (
            <Button key={wish} onPress={() => take(wish)}>
              {say('quoted', { words: wish })}
            </Button>
          ))}
        </Cluster>
      )}
    </StepFrame>
  );
}
