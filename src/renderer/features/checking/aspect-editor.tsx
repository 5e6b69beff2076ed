// One thing it is about: its line, their words for it, its category. Changing it asks for their answer again.
import { Pencil } from 'lucide-react';
import type { Aspect } from '#domain/incident/state/checked';
import { say } from '../../messages/say';
import { Button, Card, Cluster, IconButton, SelectField, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { useKeptState } from '../conversation/kept-state';
import { usePlaybook } from '../conversation/playbook-store';
import { AspectMenu } from './aspect-menu';
import { useAspectWording } from './aspect-wording';
import { SplitAspect } from './split-aspect';
import s from './aspect-editor.module.css';

interface AspectEditorProps {
  aspect: Aspect;
  step: string;
}

export function AspectEditor({ aspect, step }: AspectEditorProps) {
  const [isOpen, setOpen] = useKeptState(`aspect-open-${aspect.id}`, false);
  const [isSplitting, setSplitting] = useKeptState(`aspect-split-${aspect.id}`, false);
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
          <AspectMenu aspect={aspect} onSplit={() => setSplitting(true)} />
        </Cluster>
      </div>
      {isOpen && <Wording aspect={aspect} step={step} onDone={() => setOpen(false)} />}
      {isSplitting && <SplitAspect aspect={aspect} step={step} onDone={() => setSplitting(false)} />}
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
