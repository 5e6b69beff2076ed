// One thing it is about: its line, their words for it, its category. Changing it asks for their answer again.
import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import type { Aspect } from '#domain/incident/state';
import { say } from '../../messages/say';
import { Button, Card, Cluster, IconButton, SelectField, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { usePlaybook } from '../conversation/playbook-store';
import { useAspectWording } from './aspect-wording';
import s from './aspect-editor.module.css';

export function AspectEditor({ aspect, step }: { aspect: Aspect; step: string }) {
  const [isOpen, setOpen] = useState(false);
  const tell = useConversation((store) => store.tell);
  const { categories } = usePlaybook();
  const category = categories.find(({ id }) => id === aspect.category)?.title;
  return (
    <Card label={aspect.label}>
      <div className={s.head}>
        <div>
          <p className={s.label}>{aspect.label}</p>
          {category !== undefined && <p className={s.category}>{category}</p>}
        </div>
        <Cluster gap={4}>
          <IconButton
            icon={<Pencil />}
            variant="quiet"
            size="bar"
            label={say('changeAspect', { about: aspect.label })}
            onPress={() => setOpen(!isOpen)}
          />
          <IconButton
            icon={<X />}
            variant="quiet"
            size="bar"
            label={say('takeOff', { about: aspect.label })}
            onPress={() => void tell([{ type: 'aspectTakenOff.v1', payload: { aspect: aspect.id } }])}
          />
        </Cluster>
      </div>
      {isOpen && <Wording aspect={aspect} step={step} onDone={() => setOpen(false)} />}
    </Card>
  );
}

function Wording({ aspect, step, onDone }: { aspect: Aspect; step: string; onDone: () => void }) {
  const { categories } = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const { form, settle, names } = useAspectWording(aspect, step);
  return (
    <Stack gap={16}>
      <KeptLine {...{ form, settle }} name={names.label} label={say('aspectLabel')} autoFocus />
      <KeptText {...{ form, settle }} name={names.words} label={say('aspectWords')} max={4000} />
      <SelectField
        label={say('category')}
        emptyLabel={say('noCategory')}
        options={categories.map(({ id, title }) => ({ value: id, label: title }))}
        value={aspect.category ?? ''}
        onChange={(id) =>
          void tell([
            {
              type: 'aspectReworded.v1',
              payload: { aspect: aspect.id, label: aspect.label, words: aspect.words, category: id || null },
            },
          ])
        }
      />
      <Cluster>
        <Button size="bar" onPress={() => void settle().then((isKept) => isKept && onDone())}>
          {say('done')}
        </Button>
      </Cluster>
    </Stack>
  );
}
