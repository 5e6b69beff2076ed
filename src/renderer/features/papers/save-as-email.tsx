import { Mail } from 'lucide-react';
import { useState } from 'react';
import { isLetter, type Paper } from '#domain/paper/paper';
import { ask } from '../../app/bridge';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Cluster, Notice } from '../../ui/index';
import type { Choice } from './use-papers';

/** A letter as an e-mail for the mail program; one that waits for a manager's yes goes nowhere. */
export function SaveAsEmail({ choice, paper }: { choice: Choice; paper: Paper }) {
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  if (!isLetter(paper)) return null;
  async function save() {
    setBusy(true);
    const answer = await ask('papers.saveEmail', choice);
    setBusy(false);
    if (!answer.ok) return setTold({ tone: 'red', text: refused(answer.refusal) });
    const { file, addressed } = answer.value;
    const text = say(addressed ? 'paperEmailSaved' : 'paperEmailSavedTo', { file: file ?? '' });
    setTold(file === null ? null : { tone: 'info', text });
  }
  return (
    <Cluster gap={12}>
      <Button icon={<Mail />} onPress={() => void save()} isDisabled={isBusy || paper.isDraft}>
        {say('paperEmail')}
      </Button>
      {told && (
        <Notice tone={told.tone} isLive>
          {told.text}
        </Notice>
      )}
    </Cluster>
  );
}
