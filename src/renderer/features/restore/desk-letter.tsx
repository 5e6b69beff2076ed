import { useState } from 'react';
import type { BroughtBack } from '#contract/restore';
import { dayAndTime, say } from '../../messages/say';
import { ActionRow, Button, Form, Notice, PageHeading, Stack, TextField } from '../../ui/index';

const kinds = ['complaints', 'photos', 'notes', 'lists'] as const;

/** What came back and what didn't, and the letter that this desk gives references with from now on. */
export function DeskLetter(props: {
  back: BroughtBack;
  problem: string | null;
  isOpening: boolean;
  onLetter: (letter: string) => void;
  onLetGo: () => void;
}) {
  const { branch, madeAt, complaints, lost, taken } = props.back;
  const [letter, setLetter] = useState(props.back.letter);
  const [error, setError] = useState<string>();
  const losses = kinds.flatMap((kind) =>
    lost[kind] > 0 ? say(`restoreLost.${kind}`, { n: lost[kind] }) : [],
  );
  function finish() {
    if (!/^[A-Z]{1,2}$/.test(letter)) setError(say('restoreLetterNeeded'));
    else if (taken.includes(letter)) setError(say('restoreLetterTaken', { letter }));
    else props.onLetter(letter);
  }
  return (
    <Form onSubmit={() => finish()}>
      <Stack gap={24}>
        <PageHeading takesFocus below={say('restoreBackBelow', { branch, when: dayAndTime(madeAt) })}>
          {say('restoreBackTitle', { complaints })}
        </PageHeading>
        {losses.length > 0 && (
          <Notice tone="amber" title={say('restoreLostTitle')} isLive>
            {say('restoreLost', { list: losses.join(', ') })}
          </Notice>
        )}
        <TextField
          label={say('restoreLetter')}
          hint={say('restoreLetterHint', { example: `${letter || 'B'}0001` })}
          value={letter}
          onChange={(text) =>
            setLetter(
              text
                .toUpperCase()
                .replace(/[^A-Z]/g, '')
                .slice(0, 2),
            )
          }
          error={error}
          name="letter"
          width="short"
          autoComplete="off"
        />
        {props.problem && (
          <Notice tone="red" isLive>
            {props.problem}
          </Notice>
        )}
        <ActionRow>
          <Button type="submit" variant="primary" size="step" isDisabled={props.isOpening}>
            {say(props.isOpening ? 'restoreFinishing' : 'restoreFinish')}
          </Button>
          <Button variant="quiet" size="step" onPress={props.onLetGo}>
            {say('restoreLetGo')}
          </Button>
        </ActionRow>
      </Stack>
    </Form>
  );
}
