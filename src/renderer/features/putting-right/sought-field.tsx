// 9.1: what would put it right, in their words; wishes they told already are a press away.
import { useWatch } from 'react-hook-form';
import { wishesIn } from '#domain/coaching/cut-note';
import { say } from '../../messages/say';
import { Button, Cluster, Quiet } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { KeptText } from '../conversation/kept-fields';
import s from './sought-field.module.css';
import type { SoughtForm } from './use-sought';

export function SoughtField({ form, settle, step }: SoughtForm) {
  const incident = useIncident();
  const typed = useWatch({ control: form.control, name: 'sought' }) ?? '';
  // What they said they want while telling it: one press, in their words.
  const wishes = wishesIn(incident.words).filter((wish) => !typed.includes(wish));
  function take(wish: string) {
    form.setValue('sought', typed.trim() ? `${typed.trim()}; ${wish}` : wish);
    void settle();
  }
  return (
    <div data-step={step} className={s.field}>
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
    </div>
  );
}
