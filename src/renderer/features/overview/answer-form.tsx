// A yes or a no from afar: a no says why, and both need the PIN of whoever stands at this computer.
import { useState } from 'react';
import { say } from '../../messages/say';
import { Button, Cluster, Form, Stack } from '../../ui/index';
import { OwnPinField } from '../conversation/own-pin-field';
import { StaffNote } from '../conversation/staff-note';

export interface AnswerGiven {
  answer: 'yes' | 'no';
  words: string;
  pin: string;
}

interface Props {
  answer: AnswerGiven['answer'];
  words: string;
  onWords: (words: string) => void;
  onSend: (given: AnswerGiven) => Promise<void>;
  onBack: () => void;
}

export function AnswerForm({ answer, words, onWords, onSend, onBack }: Props) {
  const [pin, setPin] = useState('');
  const [isNeeded, setNeeded] = useState(false);
  const [isBusy, setBusy] = useState(false);
  async function send() {
    if (isBusy || pin.length !== 6) return;
    if (answer === 'no' && !words.trim()) return setNeeded(true);
    setBusy(true);
    setPin('');
    await onSend({ answer, words, pin });
    setBusy(false);
  }
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap={16}>
        <StaffNote
          name="afarWords"
          label={say(answer === 'no' ? 'noWhy' : 'waitingWords')}
          labelNote={answer === 'no' ? undefined : say('mayBeEmpty')}
          value={words}
          onChange={(text) => {
            setNeeded(false);
            if (text.length <= 2000) onWords(text);
          }}
          error={isNeeded ? say('noWhyNeeded') : undefined}
          autoFocus
        />
        <OwnPinField value={pin} onChange={setPin} />
        <Cluster>
          <Button type="submit" variant="primary" isDisabled={isBusy || pin.length !== 6}>
            {say(answer === 'no' ? 'noSend' : 'waitingSayYes')}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {say('waitingBack')}
          </Button>
        </Cluster>
      </Stack>
    </Form>
  );
}
