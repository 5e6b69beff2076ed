// The page of papers: which one, what it needs to know, how it looks, and where it goes.
import { useState, type ReactNode } from 'react';
import type { Paper } from '#domain/paper/paper';
import type { PaperDefinition } from '#domain/playbook/playbook';
import { useKeptHere } from '../../app/kept-here';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { ChoiceChips, EmptyState, Notice, PageHeading, Quiet, Stack } from '../../ui/index';
import { PaperApproval } from './paper-approval';
import { PaperChoices } from './paper-choices';
import { useOwnWords, useOwnWordsProblem } from './own-words';
import { PaperHere } from './paper-here';
import { SaveAsEmail } from './save-as-email';
import { useMade, usePapers, type Choice } from './use-papers';

/** What can be done with the one that is looked at. */
export type PaperActions = (paper: Paper, choice: Choice) => ReactNode;

interface Props {
  /** A complaint; null: of the branch. */
  of: string | null;
  actions: PaperActions;
}

export function PaperDesk({ of, actions }: Props) {
  const { papers, refusal, incident, opened, clocks, isRead } = usePapers(of);
  const [chosen, setChosen] = useState<string | null>(null);
  const definition = papers.find(({ id }) => id === chosen) ?? papers[0];
  const reference = incident?.reference ?? '';
  return (
    <Stack gap={24}>
      <PageHeading takesFocus below={of === null ? say('papersBelow') : say('papersOfBelow', { reference })}>
        {say('papersTitle')}
      </PageHeading>
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      {isRead && papers.length === 0 && (
        <EmptyState title={say('papersNone')}>{say('papersNoneHint')}</EmptyState>
      )}
      {definition && (
        <>
          <ChoiceChips
            label={say('papersWhich')}
            options={papers.map(({ id, title }) => ({ value: id, label: title }))}
            value={definition.id}
            onChange={setChosen}
          />
          <OnePaper key={definition.id} {...{ definition, of, opened, clocks, actions }} />
        </>
      )}
    </Stack>
  );
}

interface OneProps extends Props {
  definition: PaperDefinition;
  opened: ReturnType<typeof usePapers>['opened'];
  clocks: ReturnType<typeof usePapers>['clocks'];
}

function OnePaper({ definition, of, opened, clocks, actions }: OneProps) {
  const { id, what } = definition;
  const [choice, setChoice] = useKeptHere<Partial<Choice>>(`paper ${of ?? ''} ${id}`, {});
  const { own, type } = useOwnWords(of, id, opened);
  const notKept = useOwnWordsProblem((problem) => problem.refusal);
  const whole: Choice = { ...choice, own: own ?? {}, paper: id, of };
  const { paper, refusal, take } = useMade(own && whole);
  return (
    <Stack gap={16}>
      <Quiet>{what}</Quiet>
      <PaperChoices
        definition={definition}
        clocks={clocks}
        choice={whole}
        onChange={(next) => setChoice({ ...choice, ...next })}
        onOwn={type}
      />
      {notKept && (
        <Notice tone="red" isLive>
          {refused(notKept)}
        </Notice>
      )}
      {refusal && (
        <Notice tone="amber" isLive>
          {refused(refusal)}
        </Notice>
      )}
      {!paper && !refusal && <Quiet>{say('makingPaper')}</Quiet>}
      {paper && !refusal && (
        <>
          {definition.approval && <PaperApproval paper={paper} choice={whole} onApproved={take} />}
          {actions(paper, whole)}
          <SaveAsEmail choice={whole} paper={paper} />
          <PaperHere paper={paper} of={of} label={say('paperHere', { title: paper.title })} />
        </>
      )}
    </Stack>
  );
}
