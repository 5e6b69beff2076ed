// 7.4: what is known of each thing, with everybody's version beside it, what can be looked at, and whether they agree.
import { useState } from 'react';
import { factsOf } from '#domain/incident/explaining';
import { standingAspects } from '#domain/incident/gates';
import type { Aspect } from '#domain/incident/state/checked';
import { say } from '../../messages/say';
import { Button, Card, Cluster, EmptyState, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptLine } from '../conversation/kept-fields';
import { emptyOf, useKeptForm } from '../conversation/kept-form';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { FactEditor } from './fact-editor';
import { newFact } from './fact-proposals';
import { FactTable } from './fact-table';

export function FactsPart({ step }: StepPartProps<'facts'>) {
  const aspects = standingAspects(useIncident());
  return (
    <StepFrame step={step}>
      {aspects.length === 0 && <EmptyState title={say('missing.aspects')} />}
      <Stack gap={16}>
        {aspects.map((aspect) => (
          <FactsOfAspect key={aspect.id} aspect={aspect} step={step.id} />
        ))}
      </Stack>
    </StepFrame>
  );
}

function FactsOfAspect({ aspect, step }: { aspect: Aspect; step: string }) {
  const incident = useIncident();
  const [editing, setEditing] = useState<string | null>(null);
  const facts = factsOf(incident, aspect.id);
  const open = facts.find(({ id }) => id === editing);
  return (
    <Card label={aspect.label}>
      <Stack gap={16}>
        <SectionHeading>{aspect.label}</SectionHeading>
        {facts.length === 0 && <Quiet>{say('noFactsYet')}</Quiet>}
        {facts.length > 0 && (
          <FactTable
            caption={say('factsAbout', { about: aspect.label })}
            facts={facts}
            open={editing}
            onOpen={setEditing}
          />
        )}
        {open && <FactEditor key={open.id} fact={open} step={step} onDone={() => setEditing(null)} />}
        <AddFact aspect={aspect} step={step} onAdded={setEditing} />
      </Stack>
    </Card>
  );
}

function AddFact({
  aspect,
  step,
  onAdded,
}: {
  aspect: Aspect;
  step: string;
  onAdded: (fact: string) => void;
}) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const name = `new-fact-${aspect.id}`;
  const { form } = useKeptForm<Record<string, string>>({ stage: 'check', step }, { [name]: '' }, () => []);
  async function add() {
    const typed = form.getValues()[name] ?? '';
    const text = typed.trim();
    if (text === '') {
      form.setError(name, { message: say('factNeeded') });
      return;
    }
    const fact = crypto.randomUUID();
    if (!(await tell([newFact(incident, aspect, fact, text)], [`${step}.${name}`]))) return;
    emptyOf(form, name, typed);
    onAdded(fact);
  }
  return (
    <Cluster gap={12} stand="foot">
      <KeptLine
        form={form}
        name={name}
        label={say('addFact')}
        labelNote={say('factExample')}
        width="half"
        autoComplete="off"
        onEnter={() => void add()}
      />
      <Button onPress={() => void add()}>{say('add')}</Button>
    </Cluster>
  );
}
