// One line that holds two things becomes two, each in their words. What stays as it was keeps its answer.
import { useState } from 'react';
import { proposedSplit, split } from '#domain/incident/restating';
import type { Aspect } from '#domain/incident/state/checked';
import { say } from '../../messages/say';
import { Button, Cluster, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';

interface SplitAspectProps {
  aspect: Aspect;
  step: string;
  onDone: () => void;
}

export function SplitAspect({ aspect, step, onDone }: SplitAspectProps) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const [fresh] = useState(() => crypto.randomUUID());
  const [first, second] = proposedSplit(aspect);
  const names = ['one', 'oneWords', 'two', 'twoWords'].map((name) => `split-${name}-${aspect.id}`);
  const [one = '', oneWords = '', two = '', twoWords = ''] = names;
  const { form } = useKeptForm<Record<string, string>>(
    { stage: 'check', step },
    { [one]: first.label, [oneWords]: first.words, [two]: second.label, [twoWords]: second.words },
    () => [],
  );
  async function keep() {
    const text = form.getValues();
    const parts = [
      { label: (text[one] ?? '').trim(), words: text[oneWords] ?? '' },
      { label: (text[two] ?? '').trim(), words: text[twoWords] ?? '' },
    ] as const;
    form.clearErrors();
    for (const [at, name] of [one, two].entries())
      if (parts[at]?.label === '') form.setError(name, { message: say('splitNeeded') });
    if (parts.some(({ label }) => label === '')) return;
    const drafts = names.map((name) => `${step}.${name}`);
    if (await tell(split(incident, aspect, [parts[0], parts[1]], fresh), drafts)) onDone();
  }
  return (
    <Stack gap={16}>
      <KeptLine form={form} name={one} label={say('splitFirst')} autoFocus />
      <KeptText form={form} name={oneWords} label={say('aspectWords')} max={4000} />
      <KeptLine form={form} name={two} label={say('splitSecond')} />
      <KeptText form={form} name={twoWords} label={say('aspectWords')} max={4000} />
      <Cluster>
        <Button size="bar" onPress={() => void keep()}>
          {say('splitKeep')}
        </Button>
        <Button size="bar" variant="quiet" onPress={onDone}>
          {say('leaveAsOne')}
        </Button>
      </Cluster>
    </Stack>
  );
}
