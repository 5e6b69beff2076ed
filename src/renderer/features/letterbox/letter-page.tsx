// An upset customer doesn't wait for a PIN: the listening cue, one field that grows, and where to ring back.
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { clockTime, say } from '../../messages/say';
import {
  ActionRow,
  Button,
  Cluster,
  CueLine,
  GrowingText,
  Notice,
  Quiet,
  SavedNote,
  Stack,
  TextField,
  useHotkeys,
  VisuallyHidden,
} from '../../ui/index';
import { useLetter } from './letter-store';

export function LetterPage() {
  const { typed, type, putAway, savedAt, isKept, refusal } = useLetter();
  const { phase } = useShop();
  const done = () => void putAway();
  useHotkeys({ 'Ctrl+Enter': done, Esc: done });
  return (
    <Stack gap={24}>
      <h1>
        <VisuallyHidden>{say('letterStart')}</VisuallyHidden>
      </h1>
      <CueLine>{say('letterCue')}</CueLine>
      <GrowingText
        label={say('letterWords')}
        labelNote={say('onlyIfItHelps')}
        size="large"
        minRows={4}
        value={typed.words}
        onChange={(words) => type({ words })}
        maxLength={20_000}
        name="words"
        autoFocus
      />
      <Cluster gap={24} stand="foot">
        <TextField
          label={say('letterName')}
          value={typed.name}
          onChange={(name) => type({ name })}
          maxLength={200}
          name="name"
          autoComplete="off"
        />
        <TextField
          label={say('letterNumber')}
          type="tel"
          value={typed.number}
          onChange={(number) => type({ number })}
          maxLength={60}
          name="number"
          autoComplete="off"
        />
      </Cluster>
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      <Quiet>{say('letterHow')}</Quiet>
      <ActionRow note={<Kept savedAt={savedAt} isKept={isKept} />}>
        <Button variant="primary" size="step" onPress={done}>
          {phase === 'stuck' ? say('close') : say('letterDone')}
        </Button>
      </ActionRow>
    </Stack>
  );
}

/** It says "kept" only of the last letter typed: whoever is called away reads it and goes. */
function Kept({ savedAt, isKept }: { savedAt: string | null; isKept: boolean }) {
  if (!isKept) return <SavedNote state="saving">{say('saving')}</SavedNote>;
  return savedAt && <SavedNote>{say('letterKept', { time: clockTime(savedAt) })}</SavedNote>;
}
