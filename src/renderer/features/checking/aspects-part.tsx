// 4.1 to 4.3: what it is about, item by item in their words, and how it will be said back.
import { useState } from 'react';
import { restateAll } from '#domain/coaching/restate-all';
import type { Proposal } from '#domain/event/catalogue';
import { standingAspects } from '#domain/incident/gates';
import { say } from '../../messages/say';
import { Button, Card, Quiet, Stack, TickBox } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { emptyOf, useKeptForm } from '../conversation/kept-form';
import { useKeptState } from '../conversation/kept-state';
import { usePlaybook } from '../conversation/playbook-store';
import { StepFrame, type StepPartProps } from '../conversation/step-frame';
import { AspectEditor } from './aspect-editor';
import { noteAspect, proposedAspects } from './proposed-aspects';
import { QuestionBank } from './question-bank';
import { isLong, TheirWords } from './their-words';
import s from './aspects-part.module.css';

export function AspectsPart({ step }: StepPartProps<'aspects'>) {
  const incident = useIncident();
  const { categories } = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const proposed = proposedAspects(incident, categories);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(
    () => new Set(proposed.filter(({ likely }) => !likely).map(({ words }) => words)),
  );
  const ticked = proposed.filter(({ words }) => !unticked.has(words));
  const [isSaying, setSaying] = useKeptState('saying', false);
  const aspects = standingAspects(incident);
  const back = useRestatement(step.id, [...aspects, ...ticked]);
  const more = useKeptForm({ stage: 'check', step: step.id }, { more: '' }, ({ more: label = '' }) => [
    noteAspect({ label: label.trim(), words: '', category: null }),
  ]);

  async function add() {
    const typed = more.form.getValues().more;
    if (typed.trim() === '') return true;
    if (!(await more.settle())) return false;
    emptyOf(more.form, 'more', typed);
    return true;
  }
  async function settleAll() {
    if (!(await add())) return false;
    const noted = ticked.map((one) => noteAspect(one));
    const spoken: Proposal[] =
      back.text && back.text !== incident.restatement?.text
        ? [{ type: 'restatementSpoken.v1', payload: { text: back.text } }]
        : [];
    if (!(await tell([...noted, ...spoken], [`${step.id}.restatement`]))) return false;
    const { open } = useConversation.getState();
    if (open && standingAspects(open.incident).length > 0) return true;
    more.form.setError('more', { message: say('oneAspectNeeded') });
    return false;
  }

  return (
    <StepFrame
      step={step}
      slots={back.slots}
      onContinue={settleAll}
      besideWords={
        <Button variant="quiet" size="bar" isExpanded={isSaying} onPress={() => setSaying(!isSaying)}>
          {say('changeWhatISay')}
        </Button>
      }
      above={
        isSaying && (
          <KeptText
            form={back.form}
            name="restatement"
            label={say('whatISayBack')}
            hint={say('whatISayBackHint')}
            max={4000}
            autoFocus
          />
        )
      }
    >
      {isLong(incident.words) && <TheirWords words={incident.words} />}
      {aspects.length > 0 && (
        <Stack gap={8}>
          {aspects.map((aspect) => (
            <AspectEditor key={aspect.id} aspect={aspect} step={step.id} />
          ))}
        </Stack>
      )}
      {proposed.length > 0 && (
        <Card label={say('proposed')}>
          <Stack gap={12}>
            <Quiet>{say(aspects.length > 0 ? 'alsoProposed' : 'proposed')}</Quiet>
            {proposed.map(({ label, words }) => (
              <TickBox
                key={words}
                label={label}
                value={!unticked.has(words)}
                onChange={(isTicked) => {
                  const others = [...unticked].filter((one) => one !== words);
                  setUnticked(new Set(isTicked ? others : [...others, words]));
                }}
              />
            ))}
          </Stack>
        </Card>
      )}
      <div className={s.more}>
        <KeptLine
          form={more.form}
          name="more"
          label={say(aspects.length + proposed.length > 0 ? 'somethingElse' : 'whatItIsAboutLine')}
          onEnter={() => void add()}
        />
        <Button onPress={() => void add()}>{say('add')}</Button>
      </div>
      <QuestionBank step={step.id} phase="exploring" />
    </StepFrame>
  );
}

/** Proposed from their words, each aspect and how it felt; whatever somebody typed instead is kept. */
function useRestatement(step: string, aspects: readonly { label: string; words: string }[]) {
  const incident = useIncident();
  const feeling = incident.answers.feeling?.value ?? '';
  const proposal = incident.restatement?.text || restateAll({ words: incident.words, aspects, feeling });
  const { form } = useKeptForm({ stage: 'check', step }, { restatement: proposal }, () => []);
  const typed = useConversation((store) => store.open?.drafts[`${step}.restatement`]?.value);
  const text = (typed ?? proposal).trim();
  // One breath says how it felt once: where the restatement does, the phrase around it doesn't.
  return {
    form,
    slots: { restatement: text, ...(feeling && text.includes(feeling) ? { feeling: '' } : {}) },
    text,
  };
}
